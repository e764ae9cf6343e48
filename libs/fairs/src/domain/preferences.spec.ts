import fc from 'fast-check';
import {
  checkPreferences,
  type Preference,
  preferenceLimits,
  valueOfPair,
  type Wish,
  wishes,
} from './preferences.js';
import { defaultRules } from './round-rules.js';

const wish = (otherId: string, change: Partial<Preference> = {}): Preference => ({
  otherId,
  wish: 'meet',
  reason: '',
  ...change,
});
const others = new Set(['a', 'b', 'c']);

describe('checkPreferences', () => {
  it('finds nothing wrong with wishes about some of the others', () => {
    expect(checkPreferences([wish('a'), wish('b', { wish: 'never' })], others)).toEqual([]);
  });

  it('refuses ten thousand wishes without looking at each', () => {
    const list = Array.from({ length: 10_000 }, (_, n) => wish(String(n)));
    expect(checkPreferences(list, others)).toEqual([{ kind: 'tooMany' }]);
  });

  it('names others that are unknown or there twice, and reasons that are too long', () => {
    const long = 'x'.repeat(preferenceLimits.reason + 1);
    expect(
      checkPreferences([wish('a'), wish('a'), wish('z'), wish('b', { reason: long })], others),
    ).toEqual([
      { kind: 'twice', index: 1 },
      { kind: 'unknown', index: 2 },
      { kind: 'reasonTooLong', index: 3 },
    ]);
  });

  it('names one who would meet nobody, and one to whom everybody is a must', () => {
    const never = [...others].map((id) => wish(id, { wish: 'never' }));
    expect(checkPreferences(never, others)).toEqual([{ kind: 'blocksEveryone' }]);
    const many = Array.from({ length: preferenceLimits.musts + 1 }, (_, n) => String(n));
    const musts = many.map((id) => wish(id, { wish: 'must' }));
    expect(checkPreferences(musts, new Set(many))).toEqual([{ kind: 'tooManyMusts' }]);
  });
});

describe('valueOfPair', () => {
  const anyWish = fc.constantFrom(...wishes, undefined);
  const anyScore = fc.double({ min: 0, max: 1, noNaN: true });
  const valueOf = (one?: Wish, other?: Wish, score = 0, rules = defaultRules) =>
    valueOfPair({ wish: one, score }, { wish: other, score }, rules);

  it('is no meeting where one side refuses, and the same from both sides', () => {
    fc.assert(
      fc.property(anyWish, anyWish, anyScore, (one, other, score) => {
        expect(valueOf(one, other, score)).toBe(valueOf(other, one, score));
        const isRefused = one === 'never' || other === 'never';
        expect(valueOf(one, other, score) === undefined).toBe(isRefused);
      }),
    );
  });

  it('rises with every wish and with the score', () => {
    const rising = ['spare', undefined, 'meet', 'must'] as const;
    fc.assert(
      fc.property(anyScore, fc.constantFrom(...rising), (score, other) => {
        const values = rising.map((one) => valueOf(one, other, score) ?? 0);
        expect(values.toSorted((one, next) => one - next)).toEqual(values);
        expect(valueOf(other, other, 1) ?? 0).toBeGreaterThanOrEqual(
          valueOf(other, other, score) ?? 0,
        );
      }),
    );
  });

  it('puts a mutual wish before a must that the other says nothing about', () => {
    expect(valueOf('meet', 'meet')).toBeGreaterThan(valueOf('must') ?? 0);
  });

  it('follows the rule of the round', () => {
    expect(valueOf('must', 'meet', 0, { ...defaultRules, fusion: 'minimum' })).toBe(40);
    const buyers = { ...defaultRules, fusion: 'buyerWeighted', buyerShare: 75 } as const;
    expect(valueOf('must', 'meet', 0, buyers)).toBe(85);
  });
});
