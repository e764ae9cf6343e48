import { defaultRules, type FairPlan, instantOf, phases, type RoundToSetUp } from '#fairs';
import { addDays, yearOf } from './calendar.js';

/** How far a demo fair is: it took place, takes place today, or its wishes are being stated. */
export type DemoFairStage = 'over' | 'live' | 'preferences';

export interface DemoFairPlan {
  readonly stage: DemoFairStage;
  readonly plan: FairPlan;
  readonly round: RoundToSetUp;
}

const timeZone = 'Asia/Manila';
const noon = { name: 'Lunch', from: 12 * 60, to: 13 * 60 };

interface Outline {
  readonly stage: DemoFairStage;
  readonly name: string;
  readonly placeName: string;
  /** First day, counted from today. */
  readonly startsIn: number;
  readonly days: number;
  readonly opensAt: number;
  readonly slotMinutes: number;
  readonly tables: number;
  readonly rooms: number;
  /** Days before the first on which phases begin, from `profile` to `confirmed`. */
  readonly lead: readonly [number, number, number, number, number];
}

const outlines: readonly Outline[] = [
  {
    stage: 'over',
    name: 'Visayas Food Fair',
    placeName: 'Iloilo Convention Center',
    startsIn: -112,
    days: 2,
    opensAt: 9 * 60,
    slotMinutes: 30,
    tables: 4,
    rooms: 0,
    lead: [60, 45, 20, 18, 8],
  },
  {
    stage: 'live',
    name: 'Manila Food Sourcing Days',
    placeName: 'World Trade Center Metro Manila',
    startsIn: -1,
    days: 3,
    opensAt: 8 * 60,
    slotMinutes: 45,
    tables: 2,
    rooms: 1,
    lead: [50, 35, 16, 14, 6],
  },
  {
    stage: 'preferences',
    name: 'Panay Flavours',
    placeName: 'Iloilo Convention Center',
    startsIn: 30,
    days: 2,
    opensAt: 9 * 60,
    slotMinutes: 30,
    tables: 6,
    rooms: 1,
    lead: [50, 35, 18, 15, 8],
  },
];

/** The demo fairs, as an officer of the Philippines plans them. */
export const planFairs = (today: string): DemoFairPlan[] =>
  outlines.map((outline) => ({
    stage: outline.stage,
    plan: planFair(outline, today),
    round: planRound(outline, today),
  }));

function planFair(outline: Outline, today: string): FairPlan {
  const { tables, rooms, opensAt, placeName } = outline;
  const startsOn = addDays(today, outline.startsIn);
  const dates = Array.from({ length: outline.days }, (_, n) => addDays(startsOn, n));
  return {
    name: `${outline.name} ${yearOf(startsOn)}`,
    kind: rooms > 0 ? 'hybrid' : 'inPerson',
    timeZone,
    placeName,
    startsOn,
    endsOn: dates.at(-1) ?? startsOn,
    days: dates.map((date) => ({ date, opensAt, closesAt: 17 * 60, breaks: [noon] })),
    halls: [
      {
        name: 'Hall A',
        floor: 0,
        x: 0,
        y: 0,
        width: 40,
        length: 30,
        tables,
        booths: boothsOf('A'),
      },
      {
        name: 'Hall B',
        floor: 0,
        x: 40,
        y: 0,
        width: 30,
        length: 30,
        tables: 0,
        booths: boothsOf('B'),
      },
    ],
    videoRooms: Array.from({ length: rooms }, (_, n) => ({
      name: `Room ${n + 1}`,
      url: `https://meet.demo.iloilo.example/${outline.stage}-${n + 1}`,
    })),
    interpreters: [
      {
        name: 'Pilar Soto (demo)',
        email: 'interpreter-es@demo.iloilo.example',
        languages: ['en', 'es', 'fil'],
      },
      {
        name: 'Kenji Mori (demo)',
        email: 'interpreter-ja@demo.iloilo.example',
        languages: ['en', 'ja', 'zh-Hans'],
      },
    ],
    supplierQuota: 60,
    buyerQuota: 20,
  };
}

const boothsOf = (hall: string): string[] =>
  Array.from({ length: 12 }, (_, n) => `${hall}${n + 1}`);

function planRound({ startsIn, days, lead, slotMinutes }: Outline, today: string): RoundToSetUp {
  const startsOn = addDays(today, startsIn);
  const offsets = [...lead.map((before) => -before), 0, days];
  const beginsAt = (days: number): Date =>
    instantOf({ date: addDays(startsOn, days), minutes: 0 }, timeZone);
  const dates = phases.map((phase, index) => [phase, beginsAt(offsets[index] ?? 0)]);
  return {
    plan: {
      name: 'Buyers and suppliers',
      bookingMode: 'both',
      acceptance: 'optIn',
      slotMinutes,
      gapMinutes: 0,
      maxMeetingsOfSupplier: 5,
      maxMeetingsOfBuyer: 10,
      requestHours: 48,
      phases: Object.fromEntries(dates) as RoundToSetUp['plan']['phases'],
    },
    rules: { ...defaultRules, fairness: 30 },
  };
}
