import { checkReferences } from './check-references.js';
import type { Field } from './field.js';
import { Field as JsonField } from './field.js';
import { scheduleLimits as limits } from './limits.js';
import {
  type Group,
  type MeetingRequest,
  objectives,
  type Participant,
  type Pause,
  type Place,
  problemFormat,
  type Resource,
  type ScheduleProblem,
  type Slot,
} from './problem.js';

/**
 * Checks unchecked JSON against the format and every reference in it, and returns a clean copy.
 * Unknown fields are left out. Throws `ScheduleInputError` naming the first place that is wrong.
 */
export function validateProblem(json: unknown): ScheduleProblem {
  const root = new JsonField(json, '');
  const format = root.member('format');
  if (format.optional((field) => field.id()) !== problemFormat) {
    format.fail('wrong_format', `must be "${problemFormat}"`);
  }
  const slotFields = root.member('slots').items(limits.slots);
  if (slotFields.length === 0) root.member('slots').fail('out_of_range', 'holds no slot');
  const requestFields = root.member('requests').items(limits.requests);
  if (requestFields.length * slotFields.length > limits.requestSlots) {
    root
      .member('requests')
      .fail('too_many', `requests times slots exceeds ${limits.requestSlots}; split the event`);
  }
  const slots = slotFields.map(readSlot);
  const list = <T>(name: string, most: number, read: (field: Field) => T): T[] | undefined =>
    root.member(name).optional((field) => field.items(most).map(read));
  const problem: ScheduleProblem = {
    format: problemFormat,
    ...present(
      'name',
      root.member('name').optional((field) => field.id()),
    ),
    slots,
    ...present(
      'placesPerSlot',
      root.member('placesPerSlot').optional((f) => f.perSlot(slots.length, limits.places)),
    ),
    ...present('places', list('places', limits.places, readPlace)),
    ...present('walking', list('walking', limits.otherItems, readWalk)),
    participants: root.member('participants').items(limits.participants).map(readParticipant),
    requests: requestFields.map(readRequest),
    ...present(
      'resources',
      list('resources', limits.otherItems, (f) => readResource(f, slots.length)),
    ),
    ...present(
      'groups',
      list('groups', limits.groups, (f) => readGroup(f, slots.length)),
    ),
    ...present('pauses', list('pauses', limits.slots, readPause)),
    ...present(
      'objective',
      list('objective', objectives.length, (f) => f.choice(objectives)),
    ),
    ...present(
      'maxBreakDifference',
      root.member('maxBreakDifference').optional((field) => field.integer(0, limits.slots)),
    ),
  };
  if (problem.placesPerSlot === undefined && problem.places === undefined) {
    root.member('placesPerSlot').fail('missing', 'is missing');
  }
  checkReferences(problem);
  return problem;
}

function readSlot(field: Field): Slot {
  return {
    id: field.member('id').id(),
    ...present('session', field.member('session').optional(readId)),
    ...present('start', field.member('start').optional(readInstant)),
    ...present('end', field.member('end').optional(readInstant)),
  };
}

function readPlace(field: Field): Place {
  return {
    id: field.member('id').id(),
    ...present('attributes', field.member('attributes').optional(readAttributes)),
    ...present('zone', field.member('zone').optional(readId)),
    ...present('unavailable', field.member('unavailable').optional(readSlotIds)),
  };
}

function readWalk(field: Field): { from: string; to: string; slots: number } {
  return {
    from: field.member('from').id(),
    to: field.member('to').id(),
    slots: field.member('slots').integer(0, limits.slots),
  };
}

function readParticipant(field: Field): Participant {
  const count = (name: string): number | undefined =>
    field.member(name).optional((f) => f.integer(0, limits.requests));
  return {
    id: field.member('id').id(),
    ...present('unavailable', field.member('unavailable').optional(readSlotIds)),
    ...present('minMeetings', count('minMeetings')),
    ...present('maxMeetings', count('maxMeetings')),
    ...present('maxConsecutive', count('maxConsecutive')),
    ...present(
      'representatives',
      field.member('representatives').optional((f) =>
        f.items(limits.idLength).map((person) => ({
          id: person.member('id').id(),
          ...present('unavailable', person.member('unavailable').optional(readSlotIds)),
        })),
      ),
    ),
    ...present('timeZone', field.member('timeZone').optional(readTimeZone)),
    ...present('wakingHours', field.member('wakingHours').optional(readWakingHours)),
    ...present(
      'pauses',
      field.member('pauses').optional((f) => f.items(limits.slots).map(readPause)),
    ),
    ...present('zone', field.member('zone').optional(readId)),
  };
}

function readRequest(field: Field): MeetingRequest {
  const id = (name: string): string | undefined => field.member(name).optional(readId);
  return {
    id: field.member('id').id(),
    a: field.member('a').id(),
    b: field.member('b').id(),
    ...present(
      'value',
      field.member('value').optional((f) => f.number(0, limits.value)),
    ),
    ...present(
      'required',
      field.member('required').optional((f) => f.flag()),
    ),
    ...present('session', id('session')),
    ...present('slot', id('slot')),
    ...present(
      'after',
      field.member('after').optional((f) => f.ids(limits.requests)),
    ),
    ...present('representativeA', id('representativeA')),
    ...present('representativeB', id('representativeB')),
    ...present(
      'resources',
      field.member('resources').optional((f) => f.ids(limits.idLength)),
    ),
    ...present('needs', field.member('needs').optional(readAttributes)),
    ...present('zone', id('zone')),
    ...present(
      'keep',
      field.member('keep').optional((f) => ({
        slot: f.member('slot').id(),
        weight: f.member('weight').number(0, limits.value),
      })),
    ),
  };
}

function readResource(field: Field, slots: number): Resource {
  return {
    id: field.member('id').id(),
    ...present(
      'units',
      field.member('units').optional((f) => f.perSlot(slots, limits.places)),
    ),
    ...present('unavailable', field.member('unavailable').optional(readSlotIds)),
    ...present(
      'isPlace',
      field.member('isPlace').optional((f) => f.flag()),
    ),
  };
}

function readGroup(field: Field, slots: number): Group {
  return {
    id: field.member('id').id(),
    participants: field.member('participants').ids(limits.participants),
    reservedPlaces: field.member('reservedPlaces').perSlot(slots, limits.places),
  };
}

function readPause(field: Field): Pause {
  return {
    slots: field.member('slots').ids(limits.slots),
    free: field.member('free').integer(0, limits.slots),
  };
}

const readId = (field: Field): string => field.id();
const readSlotIds = (field: Field): string[] => field.ids(limits.slots);
const readAttributes = (field: Field): string[] => field.ids(limits.idLength);

function readInstant(field: Field): string {
  const text = field.id();
  if (
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(text) ||
    isNaN(Date.parse(text))
  ) {
    field.fail('bad_time', 'must be an instant with an offset, such as 2026-10-05T09:00:00+08:00');
  }
  return text;
}

function readTimeZone(field: Field): string {
  const zone = field.id();
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    field.fail('bad_time', `"${zone}" is no IANA time zone, such as Asia/Manila`);
  }
  return zone;
}

function readWakingHours(field: Field): [string, string] {
  const hours = field.items(2).map((item) => {
    const text = item.id();
    if (!/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text)) {
      item.fail('bad_time', 'must be a local time such as 07:00');
    }
    return text;
  });
  const [from, to] = hours;
  if (from === undefined || to === undefined)
    return field.fail('bad_time', 'must be two local times');
  return [from, to];
}

/** The member where it has a value, nothing otherwise: optional fields stay absent. */
function present<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
