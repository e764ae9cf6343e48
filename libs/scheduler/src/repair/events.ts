import { ScheduleInputError } from '../format/errors.js';
import type { Participant, ScheduleProblem } from '../format/problem.js';

/** What can go wrong on the day. */
export type ScheduleEvent =
  | { readonly kind: 'participant_cancelled'; readonly participant: string }
  /** In none of these slots, for one who arrives late or leaves early. */
  | {
      readonly kind: 'participant_away';
      readonly participant: string;
      readonly slots: readonly string[];
    }
  | { readonly kind: 'request_cancelled'; readonly request: string }
  /** So many tables fewer in these slots. */
  | { readonly kind: 'places_lost'; readonly slots: readonly string[]; readonly places: number };

/**
 * The problem as it is after the event. Required requests that an event makes impossible are
 * no longer required. Throws `ScheduleInputError` for an id that the problem does not have.
 */
export function applyEvent(problem: ScheduleProblem, event: ScheduleEvent): ScheduleProblem {
  switch (event.kind) {
    case 'participant_cancelled':
      return withAway(
        problem,
        event.participant,
        problem.slots.map((slot) => slot.id),
      );
    case 'participant_away':
      return withAway(problem, event.participant, event.slots);
    case 'request_cancelled':
      requireId(problem.requests, event.request, 'request');
      return {
        ...problem,
        requests: problem.requests
          .filter((request) => request.id !== event.request)
          .map((request) => ({
            ...request,
            ...(request.after ? { after: request.after.filter((id) => id !== event.request) } : {}),
          })),
      };
    case 'places_lost':
      return withPlacesLost(problem, event.slots, event.places);
  }
}

function withAway(problem: ScheduleProblem, id: string, slots: readonly string[]): ScheduleProblem {
  requireId(problem.participants, id, 'participant');
  for (const slot of slots) requireId(problem.slots, slot, 'slot');
  const away = (one: Participant): Participant =>
    one.id === id
      ? { ...one, unavailable: [...new Set([...(one.unavailable ?? []), ...slots])] }
      : one;
  return {
    ...problem,
    participants: problem.participants.map(away),
    requests: problem.requests.map((request) =>
      request.required && (request.a === id || request.b === id)
        ? { ...request, required: false }
        : request,
    ),
  };
}

function withPlacesLost(
  problem: ScheduleProblem,
  slots: readonly string[],
  places: number,
): ScheduleProblem {
  for (const slot of slots) requireId(problem.slots, slot, 'slot');
  if (problem.places) {
    // The last places that are open in the slot are the ones lost.
    const lost = new Set(problem.places.slice(problem.places.length - places).map((one) => one.id));
    return {
      ...problem,
      places: problem.places.map((one) =>
        lost.has(one.id) ? { ...one, unavailable: [...(one.unavailable ?? []), ...slots] } : one,
      ),
    };
  }
  return {
    ...problem,
    placesPerSlot: problem.slots.map((slot, s) => {
      const now = problem.placesPerSlot ?? 0;
      const here = typeof now === 'number' ? now : now[s]!;
      return slots.includes(slot.id) ? Math.max(0, here - places) : here;
    }),
  };
}

function requireId(list: readonly { readonly id: string }[], id: string, kind: string): void {
  if (!list.some((item) => item.id === id)) {
    throw new ScheduleInputError('unknown_id', 'event', `there is no ${kind} "${id}"`);
  }
}
