import type { ScoredCriterion } from '#match-engine';
import { isPrivateShare, showCriteria, verdictOf } from './shown-criteria.js';

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

  it('never lets a shortfall speak for a pair, however small it is', () => {
    const above = { code: 'price.above', args: { ratesOf: '2025-12-31' } } as const;
    expect(verdictOf({ value: 990_000, reason: above })).toBe('against');
  });
});
