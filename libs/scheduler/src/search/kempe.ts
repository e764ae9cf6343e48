import { mayBeIn, type Model } from '../model/model.js';
import type { Timetable } from '../model/timetable.js';
import type { Change } from './change.js';

/** Longest chain that is tried: long ones seldom respect everybody's availability. */
const longestChain = 60;

/**
 * Places a request directly or after turning one Kempe chain around: in slot s one side is free
 * and the other busy, in slot t the other way round; the meetings reached from the busy side by
 * turns of s and t change places. False where no pair of slots works; then nothing has changed.
 */
export function insertByKempe(
  change: Change,
  request: number,
  from = 0,
  longest = longestChain,
): boolean {
  const { timetable } = change;
  const { model } = timetable;
  const slots = model.slots;
  for (let i = 0; i < slots; i++) {
    const s = (i + from) % slots;
    if (timetable.canPlace(request, s)) {
      change.place(request, s);
      return true;
    }
  }
  const a = model.a[request]!;
  const b = model.b[request]!;
  for (let i = 0; i < slots; i++) {
    const s = (i + from) % slots;
    if (!mayBeIn(model, request, s)) continue;
    const aFull = isFull(timetable, a, s);
    const bFull = isFull(timetable, b, s);
    if (aFull === bFull) continue;
    const busy = aFull ? a : b;
    for (let t = 0; t < slots; t++) {
      if (t === s || isFull(timetable, busy, t)) continue;
      const mark = change.mark;
      if (flip(change, busy, s, t, longest) && timetable.canPlace(request, s)) {
        change.place(request, s);
        return true;
      }
      change.undoTo(mark);
    }
  }
  return false;
}

/**
 * Exchanges slots s and t along the chain of meetings that starts with the participant's in s.
 * False where a hard rule forbids it; the caller then takes the change back.
 */
export function flip(
  change: Change,
  participant: number,
  s: number,
  t: number,
  longest = longestChain,
): boolean {
  const { timetable } = change;
  const chain = chainOf(timetable, participant, s, t, longest);
  if (!chain) return false;
  for (const request of chain) change.remove(request);
  for (let i = 0; i < chain.length; i++) {
    const target = i % 2 === 0 ? t : s;
    if (!timetable.canPlace(chain[i]!, target)) return false;
    change.place(chain[i]!, target);
  }
  return true;
}

function chainOf(
  timetable: Timetable,
  start: number,
  s: number,
  t: number,
  longest: number,
): number[] | undefined {
  const { model } = timetable;
  const chain: number[] = [];
  let here = start;
  let from = s;
  let to = t;
  for (;;) {
    const request = timetable.meetingAt(here, from);
    if (request < 0 || request === chain[0]) return chain.length > 0 ? chain : undefined;
    if (!mayBeIn(model, request, to) || chain.length >= longest) return undefined;
    chain.push(request);
    here = otherSide(model, request, here);
    if (!isFull(timetable, here, to)) return chain;
    [from, to] = [to, from];
  }
}

export function isFull(timetable: Timetable, participant: number, slot: number): boolean {
  const cell = participant * timetable.model.slots + slot;
  return timetable.used[cell]! >= timetable.model.capacity[cell]!;
}

export function otherSide(model: Model, request: number, participant: number): number {
  return model.a[request] === participant ? model.b[request]! : model.a[request]!;
}
