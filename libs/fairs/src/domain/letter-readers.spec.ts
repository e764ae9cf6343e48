import { isTold, newsOf, type ToldChange } from './letter-readers.js';

const change = (part: Partial<ToldChange>): ToldChange => ({
  act: 'ask',
  state: 'requested',
  side: 'supplier',
  askedBy: 'supplier',
  ...part,
});

describe('isTold', () => {
  it('tells the other side of a request, and not who asks', () => {
    expect(isTold(change({}), 'buyer', false)).toBe(true);
    expect(isTold(change({}), 'supplier', false)).toBe(false);
  });

  it('tells both sides of a request that the agency ends', () => {
    const cancelled = change({ act: 'cancel', state: 'cancelled', side: null });
    expect(isTold(cancelled, 'buyer', false)).toBe(true);
    expect(isTold(cancelled, 'supplier', false)).toBe(true);
  });

  it('tells everybody, interpreters too, of what changes calendars', () => {
    for (const act of ['book', 'move', 'cancel', 'reseat', 'reschedule', 'propose', 'replace']) {
      for (const reader of ['buyer', 'supplier', null] as const) {
        expect(isTold(change({ act, state: 'confirmed' }), reader, true)).toBe(true);
      }
    }
  });

  it('tells only the other side of what is asked or said of a booked meeting', () => {
    for (const act of ['askToMove', 'refuseMove']) {
      const said = change({ act, state: 'confirmed', side: 'buyer' });
      expect([isTold(said, 'buyer', true), isTold(said, 'supplier', true)]).toEqual([false, true]);
      expect(isTold(said, null, true)).toBe(false);
    }
  });

  it('tells who asked that nobody answered', () => {
    const expired = change({ act: 'expire', state: 'expired', side: null });
    expect(isTold(expired, 'supplier', false)).toBe(true);
    expect(isTold(expired, 'buyer', false)).toBe(false);
  });

  it('tells nobody of what happens at the table', () => {
    expect(newsOf({ act: 'checkIn', state: 'held' })).toBeUndefined();
    expect(isTold(change({ act: 'checkIn', state: 'held' }), 'buyer', true)).toBe(false);
  });
});
