import type { ConflictItem } from '../format/answer.js';
import { mayBeIn, type Model, rowOf } from '../model/model.js';
import { requestItem } from './obstacles.js';

/**
 * A participant whose required requests cannot be matched to its slots, with a Hall violator: the
 * requests reached by alternating paths from one left over, more than the slots they can use.
 * Undefined where each participant by itself could hold its required requests.
 */
export function overfullParticipant(model: Model): ConflictItem[] | undefined {
  for (let p = 0; p < model.participants; p++) {
    const required = [...rowOf(model.requestsOf, p)].filter((r) => model.required[r]);
    const violator = hallViolator(model, p, required);
    if (!violator) continue;
    const slots = new Set(violator.flatMap((r) => slotsOf(model, r)));
    return [
      { kind: 'participant', participant: model.problem.participants[p]!.id },
      ...violator.map((r) => requestItem(model, r)),
      ...[...slots]
        .sort((x, y) => x - y)
        .map((s) => ({
          kind: 'slot' as const,
          slot: model.problem.slots[s]!.id,
        })),
    ];
  }
  return undefined;
}

function slotsOf(model: Model, request: number): number[] {
  return Array.from({ length: model.slots }, (_, s) => s).filter((s) => mayBeIn(model, request, s));
}

function hallViolator(model: Model, p: number, required: readonly number[]): number[] | undefined {
  const most = model.maxMeetings[p]!;
  if (required.length > most) return required.slice(0, most + 1);
  const takers = new Map<number, number[]>();
  for (const request of required) {
    const reached = new Set([request]);
    const triedSlots = new Set<number>();
    const seat = (r: number): boolean => {
      reached.add(r);
      for (const s of slotsOf(model, r)) {
        if (triedSlots.has(s)) continue;
        triedSlots.add(s);
        const here = takers.get(s) ?? [];
        if (here.length < model.capacity[p * model.slots + s]!) {
          takers.set(s, [...here, r]);
          return true;
        }
        for (const other of here) {
          if (!seat(other)) continue;
          takers.set(s, [...takers.get(s)!.filter((one) => one !== other), r]);
          return true;
        }
      }
      return false;
    };
    if (!seat(request)) return [...reached];
  }
  return undefined;
}
