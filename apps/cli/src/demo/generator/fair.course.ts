import type { OutcomeKind } from '#fairs';
import type { Random } from './random.js';

/** What one side says of a meeting, some months after it. */
export interface DemoReport {
  readonly month: number;
  readonly value: number;
  readonly kind: OutcomeKind;
  /** Whole US dollars. */
  readonly amount: number | null;
}

/** How a meeting goes, from the timetable to what came of it. */
export interface DemoCourse {
  /** Who turns the meeting down, if anybody. */
  readonly declinedBy: 'buyer' | 'supplier' | null;
  /** Who does not answer at all; the meeting stands all the same. */
  readonly silent: 'buyer' | 'supplier' | null;
  /** Who does not come. */
  readonly absent: 'buyer' | 'supplier' | null;
  readonly reports: Readonly<Record<'buyer' | 'supplier', readonly DemoReport[]>>;
}

const kinds: readonly (readonly [OutcomeKind, number])[] = [
  ['none', 25],
  ['lead', 33],
  ['sample', 17],
  ['quotation', 15],
  ['order', 10],
];

/** What may have become of it three months later. */
const later: Readonly<Record<OutcomeKind, readonly OutcomeKind[]>> = {
  none: ['none'],
  lead: ['lead', 'sample', 'none'],
  sample: ['sample', 'quotation', 'order'],
  quotation: ['quotation', 'order'],
  order: ['order'],
};

/** Draws how a meeting goes; the same for the same pair. */
export function drawCourse(random: Random): DemoCourse {
  const side = (probability: number): 'buyer' | 'supplier' | null => {
    if (!random.chance(probability)) return null;
    return random.chance(0.5) ? 'buyer' : 'supplier';
  };
  const declinedBy = side(0.06);
  const silent = side(0.1);
  const absent = side(0.08);
  const first = random.weighted(kinds);
  const third = random.pick(later[first]);
  const amounts = [drawAmount(random, first), drawAmount(random, third)];
  const report = (month: number, kind: OutcomeKind, amount: number | null): DemoReport => ({
    month,
    value: random.whole(kind === 'none' ? 1 : 3, kind === 'none' ? 3 : 5),
    kind,
    amount,
  });
  const of = (isSure: boolean): DemoReport[] => {
    // Now and then one side sees it otherwise than the other.
    const kind = isSure || random.chance(0.88) ? first : first === 'lead' ? 'none' : 'lead';
    const amount = kind === first ? (amounts[0] ?? null) : null;
    return [
      ...(random.chance(0.85) ? [report(0, kind, amount)] : []),
      ...(random.chance(0.6) ? [report(3, third, amounts[1] ?? null)] : []),
    ];
  };
  return { declinedBy, silent, absent, reports: { buyer: of(true), supplier: of(false) } };
}

const drawAmount = (random: Random, kind: OutcomeKind): number | null =>
  kind === 'order' || kind === 'quotation' ? random.whole(4, 160) * 500 : null;
