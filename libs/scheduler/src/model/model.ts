import type { ScheduleProblem } from '../format/problem.js';

/** Rows of different lengths in one array: row i is `items[start[i]]` up to `items[start[i + 1]]`. */
export interface Rows {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** What a pool of capacity stands for, so that answers can name it. */
export type PoolOwner =
  | { readonly kind: 'participant'; readonly participant: number }
  | { readonly kind: 'places' }
  | { readonly kind: 'person'; readonly participant: number; readonly person: string }
  | { readonly kind: 'resource'; readonly resource: string }
  /** Place kinds, in the encoding of pools.ts, of which one must suit. */
  | { readonly kind: 'placeKind'; readonly family: readonly string[] }
  | { readonly kind: 'quota'; readonly groups: string };

/** A participant keeps to at most `most` busy slots among `slots`. */
export interface PauseRule {
  readonly participant: number;
  readonly slots: Int32Array;
  most: number;
}

/**
 * A problem as indexed arrays. Everything that is used up in a slot is one kind of thing, a pool
 * with a capacity per slot: pools 0 to participants - 1 are the participants, pool
 * `participants` the places, later ones persons, resources, kinds of place and quotas.
 * A meeting placed in slot s takes one unit of each of its pools in s.
 */
export interface Model {
  readonly problem: ScheduleProblem;
  readonly slots: number;
  readonly participants: number;
  readonly requests: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly value: Float64Array;
  readonly required: Uint8Array;
  /** 1 where request r may be in slot s by itself, at `r * slots + s`. */
  readonly allowed: Uint8Array;
  readonly pools: readonly PoolOwner[];
  /** At `pool * slots + s`. */
  readonly capacity: Int32Array;
  /** Pools of a request, its two participants first. */
  readonly poolsOf: Rows;
  /** Requests of a participant. */
  readonly requestsOf: Rows;
  readonly minMeetings: Int32Array;
  readonly maxMeetings: Int32Array;
  readonly maxConsecutive: Int32Array;
  readonly pauseRules: readonly PauseRule[];
  /** Indices into `pauseRules`, by participant. */
  readonly pausesOf: Rows;
  /** Requests that come before a request, and those that come after it. */
  readonly before: Rows;
  readonly later: Rows;
  /** Zone of each request, -1 without walking rules, and free slots needed between two zones. */
  readonly zone: Int32Array;
  readonly zones: number;
  readonly walk: Int32Array;
  readonly longestWalk: number;
  /** Infinity where breaks may differ at will. */
  readonly maxBreakDifference: number;
  readonly keepSlot: Int32Array;
  readonly keepWeight: Float64Array;
}

/** Pool of the general places. */
export const placesPool = (model: Model): number => model.participants;

export const mayBeIn = (model: Model, request: number, slot: number): boolean =>
  model.allowed[request * model.slots + slot] === 1;

/** Row `row` as a view. */
export const rowOf = (rows: Rows, row: number): Int32Array =>
  rows.items.subarray(rows.start[row]!, rows.start[row + 1]!);

/** True where no participant can be in two meetings of one slot. */
export function isUnary(model: Model): boolean {
  for (let i = 0; i < model.participants * model.slots; i++) {
    if (model.capacity[i]! > 1) return false;
  }
  return true;
}

/** Collects pairs, given as row, item, row, item ..., into rows, keeping their order. */
export function toRows(count: number, pairs: ArrayLike<number>): Rows {
  const start = new Int32Array(count + 1);
  for (let i = 0; i < pairs.length; i += 2) start[pairs[i]! + 1]!++;
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const items = new Int32Array(pairs.length / 2);
  for (let i = 0; i < pairs.length; i += 2) items[next[pairs[i]!]!++] = pairs[i + 1]!;
  return { start, items };
}
