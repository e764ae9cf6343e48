import fc from 'fast-check';
import { areOverlapping, checkFair, type FairPlan, type HallPlan } from './check-fair.js';

const vocabulary = {
  isLanguage: (tag: string) => ['en', 'fil', 'es'].includes(tag),
  isEmailAddress: (text: string) => text.includes('@'),
};
const hall: HallPlan = {
  name: 'Hall A',
  floor: 0,
  x: 0,
  y: 0,
  width: 40,
  length: 30,
  booths: ['A1', 'A2'],
  tables: 10,
};
const plan: FairPlan = {
  name: 'Iloilo Food Fair',
  kind: 'hybrid',
  timeZone: 'Asia/Manila',
  placeName: 'Iloilo Convention Center',
  startsOn: '2026-05-04',
  endsOn: '2026-05-05',
  days: ['2026-05-04', '2026-05-05'].map((date) => ({
    date,
    opensAt: 540,
    closesAt: 1020,
    breaks: [{ name: 'Lunch', from: 720, to: 780 }],
  })),
  halls: [hall, { ...hall, name: 'Hall B', x: 40 }],
  videoRooms: [{ name: 'Room 1', url: 'https://meet.example.org/1' }],
  interpreters: [{ name: 'Ana Cruz', email: 'ana@example.org', languages: ['en', 'es'] }],
};
const problemsOf = (change: Partial<FairPlan>) =>
  checkFair({ ...plan, ...change }, vocabulary).map(({ path, code }) => `${path} ${code}`);

describe('checkFair', () => {
  it('finds nothing wrong with a fair that is in order', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('names a fair that ends before it begins, and days outside or twice', () => {
    expect(problemsOf({ endsOn: '2026-05-03' })).toEqual(['endsOn FAIR_ENDS_BEFORE_IT_BEGINS']);
    expect(problemsOf({ endsOn: '2026-05-04' })).toEqual(['days.1.date FAIR_DAY_OUTSIDE']);
    const [first] = plan.days;
    expect(problemsOf({ days: first ? [first, first] : [] })).toEqual([
      'days.1.date FAIR_DAY_TWICE',
    ]);
    expect(problemsOf({ days: [] })).toEqual(['days FAIR_NO_DAYS']);
  });

  it('names hours and breaks that cannot be', () => {
    const day = { date: '2026-05-04', opensAt: 540, closesAt: 1020, breaks: [] };
    const lunch = { name: 'Lunch', from: 720, to: 780 };
    const of = (change: object) => problemsOf({ days: [{ ...day, ...change }] });
    expect(of({ closesAt: 540 })).toEqual(['days.0.closesAt FAIR_BAD_HOURS']);
    expect(of({ closesAt: 1500 })).toEqual(['days.0.closesAt FAIR_BAD_HOURS']);
    expect(of({ breaks: [{ ...lunch, to: 720 }] })).toEqual(['days.0.breaks.0 FAIR_BREAK_OUTSIDE']);
    expect(of({ breaks: [lunch, { name: 'Prayer', from: 760, to: 800 }] })).toEqual([
      'days.0.breaks FAIR_BREAKS_OVERLAP',
    ]);
  });

  it('names halls that lie over each other, and names that are there twice', () => {
    expect(problemsOf({ halls: [hall, { ...hall, name: 'Hall B', x: 39 }] })).toEqual([
      'halls.1 FAIR_HALLS_OVERLAP',
    ]);
    expect(problemsOf({ halls: [hall, { ...hall, floor: 1 }] })).toEqual([
      'halls.1.name FAIR_NAME_TWICE',
    ]);
    expect(problemsOf({ halls: [{ ...hall, booths: ['A1', 'A1'] }] })).toEqual([
      'halls.0.booths.1 FAIR_NAME_TWICE',
    ]);
  });

  it('asks for what the kind of fair needs', () => {
    expect(problemsOf({ kind: 'online' })).toEqual(['halls FAIR_NO_PLACE_ONLINE']);
    expect(problemsOf({ videoRooms: [] })).toEqual(['videoRooms FAIR_NEEDS_ROOM']);
    expect(problemsOf({ kind: 'inPerson', halls: [{ ...hall, tables: 0 }] })).toEqual([
      'halls FAIR_NEEDS_HALL',
    ]);
  });

  it('names all problems at once', () => {
    expect(
      problemsOf({
        name: ' ',
        timeZone: 'Manila',
        interpreters: [{ name: 'Ana', email: 'ana', languages: ['xx'] }],
        buyerQuota: 0,
      }),
    ).toEqual([
      'name FAIR_BAD_NAME',
      'timeZone FAIR_UNKNOWN_ZONE',
      'interpreters.0.email FAIR_BAD_EMAIL',
      'interpreters.0.languages.0 FAIR_UNKNOWN_LANGUAGE',
      'buyerQuota FAIR_BAD_QUOTA',
    ]);
  });
});

describe('areOverlapping', () => {
  it('is true just where the two share a square metre', () => {
    const small = fc.integer({ min: 0, max: 6 });
    const size = fc.integer({ min: 1, max: 4 });
    const anyHall = fc
      .record({ x: small, y: small, width: size, length: size })
      .map((place) => ({ ...hall, ...place }));
    const squares = ({ x, y, width, length }: HallPlan) =>
      Array.from(
        { length: width * length },
        (_, n) => `${x + (n % width)} ${y + Math.floor(n / width)}`,
      );
    fc.assert(
      fc.property(anyHall, anyHall, (one, other) => {
        const shared = squares(one).some((square) => squares(other).includes(square));
        expect(areOverlapping(one, other)).toBe(shared);
      }),
    );
  });
});
