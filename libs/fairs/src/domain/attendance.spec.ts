import { findAbsent, isOpenAt, type Noted } from './attendance.js';

const startsAt = new Date('2026-04-06T01:00:00Z');
const endsAt = new Date('2026-04-06T01:30:00Z');
const after = (minutes: number): Date => new Date(startsAt.getTime() + minutes * 60_000);
const noted = (change: Partial<Noted>): Noted => ({ startsAt, came: [], notAtFair: [], ...change });

describe('a meeting', () => {
  it('is open from a quarter of an hour before until its end', () => {
    const open = [-16, -15, 0, 29, 30].map((at) => isOpenAt({ startsAt, endsAt }, after(at)));
    expect(open).toEqual([false, true, true, true, false]);
  });
});

describe('who did not come', () => {
  it('is nobody until somebody is ten minutes late', () => {
    expect(findAbsent(noted({ came: ['buyer'] }), after(9))).toEqual([]);
    expect(findAbsent(noted({ came: ['buyer'] }), after(10))).toEqual(['supplier']);
  });

  it('is whoever leaves the other alone at the table, wherever else they were seen', () => {
    const alone = noted({ came: ['supplier'], notAtFair: ['supplier'] });
    expect(findAbsent(alone, after(20))).toEqual(['buyer']);
  });

  it('is whoever was not seen at the door, and nobody where nothing was noted', () => {
    expect(findAbsent(noted({ notAtFair: ['buyer'] }), after(20))).toEqual(['buyer']);
    expect(findAbsent(noted({ notAtFair: ['buyer', 'supplier'] }), after(20))).toHaveLength(2);
    expect(findAbsent(noted({}), after(20))).toEqual([]);
    expect(findAbsent(noted({ came: ['buyer', 'supplier'] }), after(20))).toEqual([]);
  });
});
