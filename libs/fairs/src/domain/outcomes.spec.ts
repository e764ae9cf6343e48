import {
  addMonths,
  countOutcome,
  findDifferences,
  opensForReports,
  type Said,
  stateAfter,
  sumOutcomes,
} from './outcomes.js';

const said = (change: Partial<Said> = {}): Said => ({
  tookPlace: true,
  kind: 'lead',
  amount: null,
  currency: null,
  ...change,
});
const order = (amount: string | null, currency = 'USD'): Said =>
  said({ kind: 'order', amount, currency: amount === null ? null : currency });

describe('what both sides say', () => {
  it('differs by attendance, kind and amount; an amount that one leaves out does not', () => {
    expect(findDifferences(said(), said())).toEqual([]);
    expect(findDifferences(said(), said({ tookPlace: false, kind: 'none' }))).toEqual([
      'tookPlace',
      'kind',
    ]);
    expect(findDifferences(order('100'), order(null))).toEqual([]);
    expect(findDifferences(order('100'), order('100', 'PHP'))).toEqual(['amount']);
  });

  it('leads through the states of an outcome', () => {
    const reported = stateAfter('awaited', said(), undefined);
    expect(reported).toBe('reported');
    expect(stateAfter(reported, said({ kind: 'order' }), undefined)).toBe('reported');
    const disputed = stateAfter(reported, said(), order('1'));
    expect(disputed).toBe('disputed');
    const agreed = stateAfter(disputed, order('1'), order('1'));
    expect(agreed).toBe('agreed');
    expect(stateAfter(agreed, order('1'), order('1'))).toBe('agreed');
    expect(stateAfter(agreed, order('2'), order('1'))).toBe('disputed');
  });
});

describe('follow-ups', () => {
  it('are due so many months later, in short months on the last day', () => {
    expect(addMonths(new Date('2026-11-30T08:00:00Z'), 3)).toEqual(
      new Date('2027-02-28T08:00:00Z'),
    );
    expect(addMonths(new Date('2026-04-06T08:00:00Z'), 12)).toEqual(
      new Date('2027-04-06T08:00:00Z'),
    );
    expect(opensForReports(new Date('2026-04-06T08:00:00Z'), 3)).toEqual(
      new Date('2026-06-22T08:00:00Z'),
    );
  });
});

describe('a summary', () => {
  it('never adds currencies, months, or what one side alone says to what both say', () => {
    const both = { ...countOutcome('agreed', order('100'), order(null)), month: 3 as const };
    const one = { ...countOutcome('reported', undefined, order('7')), month: 3 as const };
    const yen = {
      ...countOutcome('agreed', order('5', 'JPY'), order('5', 'JPY')),
      month: 3 as const,
    };
    const none = { ...countOutcome('disputed', order('1'), order('9')), month: 3 as const };
    expect(sumOutcomes([both, both, one, yen, none])).toEqual([
      { month: 3, kind: 'order', currency: 'JPY', isAgreed: true, meetings: 1, amount: 5n },
      { month: 3, kind: 'order', currency: 'USD', isAgreed: false, meetings: 1, amount: 7n },
      { month: 3, kind: 'order', currency: 'USD', isAgreed: true, meetings: 2, amount: 200n },
    ]);
  });
});
