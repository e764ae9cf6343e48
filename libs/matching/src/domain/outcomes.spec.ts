import { decisiveOf, type Feedback, groupsOf, isPositive } from './outcomes.js';

const of = (kind: Feedback['kind'], meetingValue: number | null = null): Feedback => ({
  kind,
  meetingValue,
});

describe('decisiveOf', () => {
  it('prefers what says more, and of equals the last', () => {
    expect(decisiveOf([of('accepted'), of('quotation'), of('meeting', 1)])?.kind).toBe('quotation');
    expect(decisiveOf([of('accepted'), of('declined')])?.kind).toBe('declined');
    expect(decisiveOf([of('declined'), of('accepted')])?.kind).toBe('accepted');
    expect(decisiveOf([])).toBeUndefined();
  });
});

describe('isPositive', () => {
  it('takes a meeting for good from the middle of its scale', () => {
    expect([1, 2, 3, 4, 5].map((value) => isPositive(of('meeting', value)))).toEqual([
      ...[false, false, true, true, true],
    ]);
  });

  it('takes all but a refusal for good', () => {
    expect(isPositive(of('declined'))).toBe(false);
    expect(isPositive(of('award'))).toBe(true);
  });
});

describe('groupsOf', () => {
  it('names economy, size and every label', () => {
    expect(groupsOf({ economy: 'PHL', staff: 10, ownershipLabels: { WOMEN_OWNED: 1 } })).toEqual([
      ...['economy:PHL', 'size:10–49', 'ownership:WOMEN_OWNED'],
    ]);
    expect(groupsOf({ economy: 'PER', staff: null, ownershipLabels: {} })).toEqual([
      ...['economy:PER', 'size:not stated', 'ownership:none stated'],
    ]);
  });
});
