import { pairsOfPerfectMatchings } from '../flow/perfect-matching.js';
import { rowOf } from '../model/model.js';
import { busyPatterns } from './busy-patterns.js';
import type { TimetableFormula } from './encode-timetable.js';
import { negate } from './solver.js';

/** A choice of busy slots of a participant that its meetings can fill. */
interface Pattern {
  readonly slots: readonly number[];
  /** Literal of "these are the busy slots". */
  readonly literal: number;
  /** Meetings and slots paired in some way to fill it, at `meeting * size + index of the slot`. */
  readonly pairs: Uint8Array;
}

/** With more patterns than these a participant gets no literals for them. */
const mostPatterns = 120;

/**
 * Implied: a participant with as few breaks as its sessions, fixed slots and availability let it
 * have keeps to one of a few patterns of busy slots; without any of these, to a block of
 * neighbouring slots, whose first slot says all. Patterns that its meetings cannot fill are left
 * out, and so are the slots of a meeting within a pattern. Unit propagation on counts and gaps
 * alone finds none of this.
 * @param counts literals of "has more than j breaks", by participant
 */
export function encodePatterns(
  formula: TimetableFormula,
  counts: readonly (readonly number[])[],
): void {
  for (let p = 0; p < formula.model.participants; p++) {
    if (!formula.isFixedChoice(p)) continue;
    for (const [breaks, hasMore] of counts[p]!.entries()) {
      const patterns = patternsOf(formula, p, breaks);
      if (!patterns) break;
      formula.solver.addClause(hasMore, ...patterns.map((pattern) => pattern.literal));
      if (patterns.length === 0) continue;
      linkBusy(formula, p, hasMore, patterns);
      linkMeetings(formula, p, hasMore, patterns);
      for (const pattern of patterns) fillPattern(formula, p, pattern);
      break;
    }
  }
}

function patternsOf(
  { model, solver, busy, at }: TimetableFormula,
  p: number,
  breaks: number,
): Pattern[] | undefined {
  const meetings = rowOf(model.requestsOf, p);
  const size = meetings.length;
  const isAt = (request: number, s: number): boolean => at[request * model.slots + s]! >= 0;
  const open = Array.from({ length: model.slots }, (_, s) => busy[p * model.slots + s]! >= 0);
  const forced = open.map(() => false);
  for (const request of meetings) {
    const allowed = [...open.keys()].filter((s) => isAt(request, s));
    if (allowed.length === 1) forced[allowed[0]!] = true;
  }
  const patterns = busyPatterns(open, forced, size, breaks, mostPatterns);
  return patterns?.flatMap((slots) => {
    const pairs = pairsOfPerfectMatchings(size, (meeting, index) =>
      isAt(meetings[meeting]!, slots[index]!),
    );
    return pairs ? [{ slots, literal: solver.newLiteral(), pairs }] : [];
  });
}

/** A pattern makes its slots busy and no others; each slot is as all patterns left have it. */
function linkBusy(
  { model, solver, busy }: TimetableFormula,
  p: number,
  hasMore: number,
  patterns: readonly Pattern[],
): void {
  for (let s = 0; s < model.slots; s++) {
    const now = busy[p * model.slots + s]!;
    if (now < 0) continue;
    const covering: number[] = [];
    const others: number[] = [];
    for (const { slots, literal } of patterns) {
      const covers = slots.includes(s);
      (covers ? covering : others).push(literal);
      solver.addClause(negate(literal), covers ? now : negate(now));
    }
    solver.addClause(hasMore, negate(now), ...covering);
    solver.addClause(hasMore, now, ...others);
  }
}

/** A meeting in a slot leaves the patterns that can be filled with it there. */
function linkMeetings(
  { model, solver, at }: TimetableFormula,
  p: number,
  hasMore: number,
  patterns: readonly Pattern[],
): void {
  rowOf(model.requestsOf, p).forEach((request, meeting, { length: size }) => {
    for (let s = 0; s < model.slots; s++) {
      const placed = at[request * model.slots + s]!;
      if (placed < 0) continue;
      const possible = patterns.filter(({ slots, pairs }) => {
        const index = slots.indexOf(s);
        return index >= 0 && pairs[meeting * size + index] === 1;
      });
      if (possible.length === patterns.length) continue;
      solver.addClause(hasMore, negate(placed), ...possible.map(({ literal }) => literal));
    }
  });
}

/** A pattern has each meeting in one of its slots and a meeting in each slot. */
function fillPattern({ model, solver, at }: TimetableFormula, p: number, pattern: Pattern): void {
  const { slots, literal, pairs } = pattern;
  const meetings = rowOf(model.requestsOf, p);
  const size = slots.length;
  const perSlot: number[][] = slots.map(() => []);
  meetings.forEach((request, meeting) => {
    const placed: number[] = [];
    slots.forEach((s, index) => {
      if (!pairs[meeting * size + index]) return;
      placed.push(at[request * model.slots + s]!);
      perSlot[index]!.push(at[request * model.slots + s]!);
    });
    solver.addClause(negate(literal), ...placed);
  });
  for (const placed of perSlot) solver.addClause(negate(literal), ...placed);
}
