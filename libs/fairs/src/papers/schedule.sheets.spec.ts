import { makeSheets, type PrintedMeeting, type Seat } from './schedule.sheets.js';

const seat = (id: string, han: Seat['han'] = 'sc'): Seat => ({
  ...{ registrationId: `r-${id}`, personId: id, name: `Person ${id}`, organisation: `Firm ${id}` },
  han,
});
const meeting = (change: Partial<PrintedMeeting>): PrintedMeeting => ({
  startsAt: new Date('2026-04-06T01:30:00Z'),
  endsAt: new Date('2026-04-06T02:00:00Z'),
  ...{ buyer: seat('b', 'jp'), supplier: seat('s'), interpreter: null },
  ...{ placeId: 't2', table: 2, hall: 'Hall A', room: null },
  ...change,
});
const meetings = [
  meeting({ startsAt: new Date('2026-04-06T16:30:00Z'), supplier: seat('x') }),
  meeting({ interpreter: { personId: 'i', name: 'Ana Cruz' } }),
];
const options = { of: 'people', timeZone: 'Asia/Manila', language: 'en' } as const;

describe('the sheets of timetables', () => {
  it('are one for each person, by the fair’s clocks, in order', () => {
    const sheets = makeSheets(meetings, options);
    expect(sheets.map(({ heading }) => heading)).toEqual(['Person b', 'Person s', 'Person x']);
    expect(sheets[0]).toMatchObject({ subheading: 'Firm b · Times in Asia/Manila', han: 'jp' });
    expect(sheets[0]?.days.map(({ date }) => date)).toEqual([
      'Monday, 6 April 2026',
      'Tuesday, 7 April 2026',
    ]);
    expect(sheets[0]?.days[0]?.rows).toEqual([
      {
        ...{ time: '09:30–10:00', who: 'Firm s', where: 'Table 2, Hall A', han: 'sc' },
        detail: 'Person s · Interpreter: Ana Cruz',
      },
    ]);
  });

  it('of one firm show no timetable of those whom it meets', () => {
    const sheets = makeSheets(meetings, { ...options, onlyOf: 'r-x' });
    expect(sheets.map(({ heading }) => heading)).toEqual(['Person x']);
    expect(sheets[0]?.days.flatMap(({ rows }) => rows)).toHaveLength(1);
  });

  it('are one for each table, and for each interpreter', () => {
    const tables = makeSheets(meetings, { ...options, of: 'tables', language: 'zh-Hans' });
    expect(tables.map(({ heading }) => heading)).toEqual(['Hall A 2 号桌']);
    const interpreters = makeSheets(meetings, { ...options, of: 'interpreters' });
    expect(interpreters.map(({ heading }) => heading)).toEqual(['Ana Cruz']);
    expect(interpreters[0]?.days[0]?.rows[0]?.who).toBe('Firm b – Firm s');
  });
});
