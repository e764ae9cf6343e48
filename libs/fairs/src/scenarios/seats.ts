import type { MeetingRequest, PlacedMeeting, ScheduleProblem } from '#scheduler';
import type { Arrangement } from '../domain/arrange.js';
import type { Seat } from '../domain/timetable-change.js';
import type { Interpreter } from '../fairs/people.entities.js';

/** The meetings of a scheduler's answer in the terms of a fair. */
export class Seats {
  private readonly byKey = new Map<string, Seat>();

  /** @param roomIds those of the places that are video rooms. */
  constructor(
    problem: ScheduleProblem,
    placed: readonly PlacedMeeting[],
    roomIds: ReadonlySet<string>,
    interpreters: readonly Interpreter[],
  ) {
    const requests = new Map(problem.requests.map((one) => [one.id, one]));
    const slots = new Map(problem.slots.map((one) => [one.id, one]));
    const helpers = new Map(interpreters.map((one) => [one.id, one]));
    for (const meeting of placed) {
      const request = requests.get(meeting.request);
      const slot = slots.get(meeting.slot);
      const place = problem.places?.[(meeting.place ?? 0) - 1];
      if (!request || !slot?.start || !slot.end || !place) continue;
      this.byKey.set(request.id, {
        key: request.id,
        startsAt: slot.start,
        endsAt: slot.end,
        arrangement: {
          buyerPersonId: meeting.representativeA ?? '',
          supplierPersonId: meeting.representativeB ?? '',
          place: { id: place.id, kind: roomIds.has(place.id) ? 'room' : 'table' },
          interpreter: helperOf(request, helpers),
        },
      });
    }
  }

  all(): Seat[] {
    return [...this.byKey.values()];
  }
}

function helperOf(
  request: MeetingRequest,
  helpers: ReadonlyMap<string, Interpreter>,
): Arrangement['interpreter'] {
  const helper = helpers.get(request.resources?.[0] ?? '');
  return (
    helper && {
      interpreterId: helper.id,
      personId: helper.personId,
      languages: helper.languages,
    }
  );
}
