import fc from 'fast-check';
import {
  areBarred,
  checkRules,
  defaultRules,
  fairMinimum,
  fuse,
  fusions,
  mostMeetingsOf,
  normaliseRules,
  type RoundRules,
} from './round-rules.js';

const rules: RoundRules = {
  ...defaultRules,
  barred: [{ buyers: 'small', suppliers: 'large' }],
  limits: [{ group: 'small', most: 3 }],
};

describe('the rules of a round', () => {
  it('name what is wrong with them', () => {
    expect(checkRules(rules)).toEqual([]);
    const wrong = {
      ...rules,
      fairness: 101,
      metWithinDays: 0,
      barred: [{ buyers: ' ', suppliers: 'large' }],
      limits: [{ group: 'small', most: -1 }],
      reserved: [
        { group: 'Women-led', tables: 2 },
        { group: 'women-led ', tables: 0 },
      ],
    };
    expect(checkRules(wrong).map(({ path, code }) => [path, code])).toEqual([
      ['fairness', 'RULE_BAD_NUMBER'],
      ['metWithinDays', 'RULE_BAD_NUMBER'],
      ['barred.0.buyers', 'RULE_BAD_GROUP'],
      ['limits.0.most', 'RULE_BAD_NUMBER'],
      ['reserved.1.tables', 'RULE_BAD_NUMBER'],
      ['reserved.1.group', 'FAIR_NAME_TWICE'],
    ]);
  });

  it('keep groups apart in one direction, however they are written', () => {
    const kept = normaliseRules({ ...rules, barred: [{ buyers: ' Small', suppliers: 'PHL' }] });
    expect(areBarred(kept, ['small'], ['PHL'])).toBe(true);
    expect(areBarred(kept, ['PHL'], ['small'])).toBe(false);
    expect(areBarred(kept, [], ['PHL'])).toBe(false);
  });

  it('take the least limit of side, groups and oneself', () => {
    expect(mostMeetingsOf(rules, 8, ['small', 'large'], null)).toBe(3);
    expect(mostMeetingsOf(rules, 8, ['large'], null)).toBe(8);
    expect(mostMeetingsOf(rules, 8, ['small'], 2)).toBe(2);
  });

  it('deal out no more than there is', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(5_000), fc.nat(500), (fairness, seats, members) => {
        expect(fairMinimum(fairness, seats, members) * members).toBeLessThanOrEqual(seats);
      }),
    );
    expect(fairMinimum(50, 120, 20)).toBe(3);
  });
});

describe('fuse', () => {
  const worth = fc.double({ min: 0.1, max: 200, noNaN: true });
  const anyRule = fc.record({ fusion: fc.constantFrom(...fusions), buyerShare: fc.nat(100) });

  it('lies between the two sides, and rises with both', () => {
    fc.assert(
      fc.property(anyRule, worth, worth, worth, (rule, buyer, supplier, more) => {
        const value = fuse(rule, buyer, supplier);
        expect(value).toBeGreaterThanOrEqual(Math.min(buyer, supplier) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(buyer, supplier) + 1e-9);
        expect(fuse(rule, buyer + more, supplier)).toBeGreaterThanOrEqual(value - 1e-9);
        expect(fuse(rule, buyer, supplier + more)).toBeGreaterThanOrEqual(value - 1e-9);
      }),
    );
  });
});
