/**
 * An independent checker of meeting timetables: it reads the problem and answer files as plain
 * JSON and re-derives every hard rule and every figure from their description. It shares no code
 * with the solver on purpose.
 */

interface Slot {
  id: string;
  session?: string;
}
interface Pause {
  slots: readonly string[];
  free: number;
}
interface Participant {
  id: string;
  unavailable?: readonly string[];
  minMeetings?: number;
  maxMeetings?: number;
  maxConsecutive?: number;
  representatives?: readonly { id: string; unavailable?: readonly string[] }[];
  pauses?: readonly Pause[];
  zone?: string;
}
interface Request {
  id: string;
  a: string;
  b: string;
  value?: number;
  required?: boolean;
  session?: string;
  slot?: string;
  after?: readonly string[];
  representativeA?: string;
  representativeB?: string;
  resources?: readonly string[];
  needs?: readonly string[];
  zone?: string;
  keep?: { slot: string; weight: number };
}
export interface CheckedProblem {
  slots: readonly Slot[];
  placesPerSlot?: number | readonly number[];
  places?: readonly {
    id: string;
    attributes?: readonly string[];
    zone?: string;
    unavailable?: readonly string[];
  }[];
  walking?: readonly { from: string; to: string; slots: number }[];
  participants: readonly Participant[];
  requests: readonly Request[];
  resources?: readonly {
    id: string;
    units?: number | readonly number[];
    unavailable?: readonly string[];
    isPlace?: boolean;
  }[];
  groups?: readonly {
    id: string;
    participants: readonly string[];
    reservedPlaces: number | readonly number[];
  }[];
  pauses?: readonly Pause[];
  maxBreakDifference?: number;
}
export interface CheckedAnswer {
  status: string;
  placed: readonly {
    request: string;
    slot: string;
    place?: number;
    representativeA?: string;
    representativeB?: string;
  }[];
  unplaced: readonly { request: string }[];
  value: number;
  valueBound: number;
  belowMinimum: number;
  breaks: number;
  breaksBound: number;
}

/** Every violation found, in words; empty where the answer is a valid timetable. */
export function checkSchedule(problem: CheckedProblem, answer: CheckedAnswer): string[] {
  const faults: string[] = [];
  const say = (condition: boolean, text: string): void => {
    if (condition) faults.push(text);
  };
  if (answer.status === 'infeasible' || answer.status === 'unknown') {
    say(answer.placed.length > 0, `${answer.status} with meetings placed`);
    return faults;
  }
  const time = new Map(problem.slots.map((slot, index) => [slot.id, index]));
  const people = new Map(problem.participants.map((one) => [one.id, one]));
  const requests = new Map(problem.requests.map((one) => [one.id, one]));
  const slotOf = new Map<string, number>();
  for (const meeting of answer.placed) {
    say(!requests.has(meeting.request), `unknown request ${meeting.request}`);
    say(!time.has(meeting.slot), `unknown slot ${meeting.slot}`);
    say(slotOf.has(meeting.request), `${meeting.request} placed twice`);
    slotOf.set(meeting.request, time.get(meeting.slot) ?? -1);
  }
  if (faults.length > 0) return faults;
  const at = (list: number | readonly number[], slot: number): number =>
    typeof list === 'number' ? list : (list[slot] ?? 0);
  const open = (item: { unavailable?: readonly string[] }, slot: number): boolean =>
    !(item.unavailable ?? []).includes(problem.slots[slot]!.id);

  for (const request of problem.requests) {
    const slot = slotOf.get(request.id);
    if (slot === undefined) {
      say(request.required === true, `required ${request.id} is not placed`);
      say(
        answer.unplaced.length > 0 && !answer.unplaced.some((one) => one.request === request.id),
        `${request.id} is neither placed nor unplaced`,
      );
      continue;
    }
    const here = problem.slots[slot]!;
    say(
      request.slot !== undefined && request.slot !== here.id,
      `${request.id} left its fixed slot`,
    );
    say(
      request.session !== undefined && request.session !== here.session,
      `${request.id} left its session`,
    );
    for (const id of [request.a, request.b]) {
      say(!open(people.get(id)!, slot), `${id} is unavailable at ${here.id}`);
    }
    for (const id of request.after ?? []) {
      const earlier = slotOf.get(id);
      say(earlier !== undefined && earlier >= slot, `${request.id} is not after ${id}`);
    }
  }

  problem.slots.forEach((slot, s) => {
    const here = answer.placed.filter((meeting) => meeting.slot === slot.id);
    const needingPlace = here.filter((meeting) => {
      const used = requests.get(meeting.request)!.resources ?? [];
      return !used.some((id) => problem.resources?.find((one) => one.id === id)?.isPlace);
    });
    const places = problem.places
      ? problem.places.filter((place) => open(place, s)).length
      : at(problem.placesPerSlot ?? 0, s);
    say(
      needingPlace.length > places,
      `${needingPlace.length} meetings for ${places} places in ${slot.id}`,
    );
    const taken = new Set<number>();
    for (const meeting of needingPlace) {
      const number = meeting.place ?? 0;
      say(number < 1, `${meeting.request} has no place`);
      say(taken.has(number), `place ${number} taken twice in ${slot.id}`);
      taken.add(number);
      if (!problem.places) {
        say(number > places, `place ${number} of ${places} in ${slot.id}`);
        continue;
      }
      const place = problem.places[number - 1];
      const request = requests.get(meeting.request)!;
      const zone = request.zone ?? people.get(request.a)!.zone ?? people.get(request.b)!.zone;
      say(!place || !open(place, s), `place ${number} is closed in ${slot.id}`);
      const lacking = (request.needs ?? []).filter((need) => !place?.attributes?.includes(need));
      say(lacking.length > 0, `${request.id} lacks ${lacking.join()}`);
      const zoned = problem.places.some((one) => one.zone !== undefined);
      say(
        zoned && zone !== undefined && place?.zone !== zone,
        `${request.id} is not in zone ${zone}`,
      );
    }
    for (const resource of problem.resources ?? []) {
      const users = here.filter((m) => requests.get(m.request)!.resources?.includes(resource.id));
      const units = open(resource, s) ? at(resource.units ?? 1, s) : 0;
      say(users.length > units, `${users.length} users of ${units} ${resource.id} in ${slot.id}`);
    }
    const groups = problem.groups ?? [];
    for (let family = 1; family < 1 << groups.length; family++) {
      const chosen = groups.filter((_, index) => family & (1 << index));
      const reserved = chosen.reduce((sum, group) => sum + at(group.reservedPlaces, s), 0);
      const outside = needingPlace.filter((meeting) => {
        const { a, b } = requests.get(meeting.request)!;
        return !chosen.some((g) => g.participants.includes(a) || g.participants.includes(b));
      });
      say(outside.length > Math.max(0, places - reserved), `quota broken in ${slot.id}`);
    }
    for (const one of problem.participants) {
      const mine = here.filter((meeting) => {
        const { a, b } = requests.get(meeting.request)!;
        return a === one.id || b === one.id;
      });
      if (!one.representatives) {
        say(mine.length > 1, `${one.id} has ${mine.length} meetings in ${slot.id}`);
        continue;
      }
      const attending = mine.map((meeting) => {
        const request = requests.get(meeting.request)!;
        const isA = request.a === one.id;
        const person = isA ? meeting.representativeA : meeting.representativeB;
        const wanted = isA ? request.representativeA : request.representativeB;
        say(wanted !== undefined && wanted !== person, `${wanted} does not attend ${request.id}`);
        return person;
      });
      say(
        new Set(attending).size < attending.length,
        `a person of ${one.id} meets twice in ${slot.id}`,
      );
      for (const person of attending) {
        const found = one.representatives.find((each) => each.id === person);
        say(!found || !open(found, s), `${person} of ${one.id} cannot attend in ${slot.id}`);
      }
    }
  });

  let breaks = 0;
  let below = 0;
  const eachBreaks: number[] = [];
  for (const one of problem.participants) {
    const mine = problem.requests.filter(
      (request) => (request.a === one.id || request.b === one.id) && slotOf.has(request.id),
    );
    const busy = problem.slots.map((_, s) => mine.some((request) => slotOf.get(request.id) === s));
    const row = busy.map((is) => (is ? 'x' : '.')).join('');
    const gaps = (row.replace(/^\.+|\.+$/g, '').match(/\.+/g) ?? []).length;
    const longest = Math.max(0, ...(row.match(/x+/g) ?? []).map((run) => run.length));
    eachBreaks.push(gaps);
    breaks += gaps;
    if (mine.length < (one.minMeetings ?? 0)) below++;
    say(mine.length > (one.maxMeetings ?? Infinity), `${one.id} has ${mine.length} meetings`);
    say(longest > (one.maxConsecutive ?? Infinity), `${one.id} has ${longest} meetings in a row`);
    for (const pause of [...(problem.pauses ?? []), ...(one.pauses ?? [])]) {
      const free = [...new Set(pause.slots)].filter((id) => !busy[time.get(id)!]).length;
      say(free < Math.min(pause.free, new Set(pause.slots).size), `${one.id} has no pause`);
    }
    for (const x of problem.walking ? mine : []) {
      for (const y of mine) {
        const zoneOf = (request: Request): string | undefined =>
          request.zone ?? people.get(request.a)!.zone ?? people.get(request.b)!.zone;
        const apart = slotOf.get(y.id)! - slotOf.get(x.id)!;
        const rules = (problem.walking ?? []).filter(
          (rule) =>
            (rule.from === zoneOf(x) && rule.to === zoneOf(y)) ||
            (rule.to === zoneOf(x) && rule.from === zoneOf(y)),
        );
        const needed = rules.at(-1)?.slots ?? 0;
        say(apart > 0 && apart <= needed, `${one.id} cannot walk from ${x.id} to ${y.id}`);
      }
    }
  }
  const difference = Math.max(...eachBreaks, 0) - Math.min(...eachBreaks);
  say(
    eachBreaks.length > 0 && difference > (problem.maxBreakDifference ?? Infinity),
    `breaks differ by ${difference}`,
  );
  const value = problem.requests.reduce(
    (sum, request) => sum + (slotOf.has(request.id) ? (request.value ?? 1) : 0),
    0,
  );
  say(
    Math.abs(value - answer.value) > 1e-6 * Math.max(1, value),
    `value is ${value}, not ${answer.value}`,
  );
  say(
    value > answer.valueBound + 1e-6 * Math.max(1, value),
    `value ${value} above its bound ${answer.valueBound}`,
  );
  say(breaks !== answer.breaks, `${breaks} breaks, not ${answer.breaks}`);
  say(breaks < answer.breaksBound, `${breaks} breaks below their bound ${answer.breaksBound}`);
  say(below !== answer.belowMinimum, `${below} below their minimum, not ${answer.belowMinimum}`);
  return faults;
}
