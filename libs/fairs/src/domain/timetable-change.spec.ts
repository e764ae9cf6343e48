import { keepPlaces, planChange, type PresentMeeting, type Seat } from './timetable-change.js';

const now = new Date('2026-04-06T02:00:00Z');
const at = (hour: number): string => `2026-04-06T0${hour}:00:00Z`;
const table = (id: string) => ({ id, kind: 'table' as const });
const seat = (key: string, hour: number, place = 't1'): Seat => ({
  key,
  startsAt: at(hour),
  endsAt: `2026-04-06T0${hour}:30:00Z`,
  arrangement: { buyerPersonId: 'p', supplierPersonId: 'q', place: table(place) },
});
const meeting = (
  key: string,
  hour: number,
  change: Partial<PresentMeeting> = {},
): PresentMeeting => ({
  id: `meeting ${key}`,
  key,
  state: 'provisional',
  origin: 'timetable',
  startsAt: new Date(at(hour)),
  placeId: 't1',
  isAgreed: false,
  isTurnedDown: false,
  ...change,
});

describe('planChange', () => {
  it('keeps, moves, cancels and adds', () => {
    const change = planChange(
      [meeting('a', 3), meeting('b', 4, { state: 'confirmed' }), meeting('c', 5)],
      [seat('a', 3), seat('b', 6), seat('d', 5)],
      now,
    );
    expect(change.kept.map(({ meetingId }) => meetingId)).toEqual(['meeting a']);
    expect(change.moved.map(({ meetingId }) => meetingId)).toEqual(['meeting b']);
    expect(change.dropped).toEqual(['meeting c']);
    expect(change.added.map(({ key }) => key)).toEqual(['d']);
  });

  it.each([
    ['has begun', meeting('a', 1)],
    ['was moved by people', meeting('a', 4, { isAgreed: true })],
    ['was asked for', meeting('a', 4, { origin: 'request', state: 'requested' })],
    ['was declined', meeting('a', 4, { state: 'declined' })],
    ['was cancelled by one side', meeting('a', 4, { state: 'cancelled', isTurnedDown: true })],
  ])('leaves alone what %s', (_why, one) => {
    const nothing = { kept: [], moved: [], dropped: [], added: [] };
    expect(planChange([one], [seat('a', 5)], now)).toEqual(nothing);
  });

  it('neither adds nor moves anything into the past', () => {
    const change = planChange([meeting('a', 3)], [seat('a', 1), seat('b', 1)], now);
    expect(change).toEqual({ kept: [], moved: [], dropped: ['meeting a'], added: [] });
  });
});

describe('keepPlaces', () => {
  const open = () => [table('t1'), table('t2')];
  const placesOf = (seats: readonly Seat[]) =>
    Object.fromEntries(seats.map(({ key, arrangement }) => [key, arrangement.place.id]));

  it('leaves those who stay in their slot at their table, and gives others the rest', () => {
    const seats = keepPlaces(
      [seat('new', 3, 't2'), seat('a', 3, 't1')],
      [meeting('a', 3, { placeId: 't2' })],
      open,
    );
    expect(placesOf(seats)).toEqual({ a: 't2', new: 't1' });
  });

  it('takes nobody to a table that is closed, nor two to one', () => {
    const closed = keepPlaces([seat('a', 3, 't2')], [meeting('a', 3, { placeId: 't9' })], open);
    expect(placesOf(closed)).toEqual({ a: 't2' });
    const moved = keepPlaces(
      [seat('a', 3, 't1'), seat('b', 3, 't2')],
      [meeting('b', 3, { placeId: 't1' }), meeting('a', 4, { placeId: 't2' })],
      open,
    );
    expect(placesOf(moved)).toEqual({ a: 't2', b: 't1' });
  });
});
