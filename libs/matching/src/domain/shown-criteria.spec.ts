import type { ScoredCriterion } from '#match-engine';
import {
  hasNearCode,
  isPrivateShare,
  showCriteria,
  showMusts,
  verdictOf,
} from './shown-criteria.js';

const row = (audience: ScoredCriterion['audience'], contribution: number): ScoredCriterion => ({
  criterion: 'priceBand',
  side: 'needSuitsSupplier',
  audience,
  value: 800_000,
  counted: 800_000,
  weight: 100,
  contribution,
  must: false,
  reason: { code: 'priceBand.fits', args: {} },
  evidence: [],
});

describe('showCriteria', () => {
  const criteria = [row('both', 10), row('supplier', 5), row('supplier', 7)];

  it('gives a supplier and its agency every reason', () => {
    expect(showCriteria(criteria, 'supplier')).toEqual(criteria);
    expect(showCriteria(criteria, 'agency')).toEqual(criteria);
  });

  it('gives a buyer private wishes as one sum that still adds up', () => {
    const shown = showCriteria(criteria, 'buyer');
    expect(shown).toHaveLength(2);
    expect(shown.filter(isPrivateShare)).toEqual([
      { isPrivate: true, side: 'needSuitsSupplier', contribution: 12 },
    ]);
    const sum = shown.reduce((total, part) => total + part.contribution, 0);
    expect(sum).toBe(22);
  });
});

describe('showMusts', () => {
  const must = (audience: 'both' | 'supplier' | 'owner') => ({
    criterion: 'excludedBuyer' as const,
    side: 'needSuitsSupplier' as const,
    audience,
    reason: { code: 'buyer.excluded' as const, args: {} },
  });
  const musts = [must('both'), must('supplier'), must('owner')];

  it.each([
    ['supplier', 3, false],
    ['agency', 2, true],
    ['buyer', 1, true],
  ] as const)(
    'shows a %s %d of three, and whether there are more',
    (reader, count, takesNoPart) => {
      const shown = showMusts(musts, reader);
      expect(shown.open).toEqual(musts.slice(0, count));
      expect(shown.takesNoPart).toBe(takesNoPart);
    },
  );
});

describe('verdictOf', () => {
  const fits = { code: 'priceBand.fits', args: {} } as const;

  it.each([
    [1_000_000, 'for'],
    [500_000, 'for'],
    [499_999, 'against'],
    ['unknown', 'ask'],
  ] as const)('takes %p as %p', (value, verdict) => {
    expect(verdictOf({ value, reason: fits })).toBe(verdict);
  });

  it('lets words enough speak for a pair whose code is near', () => {
    const code: ScoredCriterion = {
      ...row('both', 0),
      reason: {
        code: 'code.related',
        args: {
          relation: 'exact',
          system: 'HS',
          wanted: '080450',
          offered: '080450',
          sameEdition: true,
        },
      },
    };
    const words = { code: 'text.compared', args: { language: 'en', percent: 30 } } as const;
    expect(hasNearCode([code])).toBe(true);
    expect(hasNearCode([{ ...code, value: 400_000 }])).toBe(false);
    expect(verdictOf({ value: 300_000, reason: words }, true)).toBe('for');
    expect(verdictOf({ value: 20_000, reason: words }, true)).toBe('against');
    expect(verdictOf({ value: 300_000, reason: words })).toBe('against');
  });

  it('never lets a shortfall speak for a pair, however small it is', () => {
    const above = { code: 'price.above', args: { ratesOf: '2025-12-31' } } as const;
    expect(verdictOf({ value: 990_000, reason: above })).toBe('against');
  });
});
