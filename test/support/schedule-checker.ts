/**
 * An independent checker of meeting timetables: it reads the problem and answer files as plain
 * JSON and re-derives every hard rule and every figure from their description. It shares no code
 * with the solver on purpose.
 */

import { isAwake } from './waking-checker.js';

interface Slot {
  id: string;
  start?: string;
  end?: string;
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
  timeZone?: string;
  wakingHours?: readonly string[];
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
  if (answer.status === 'infeasible' || answer.status === 'unknown') {
    return answer.placed.length > 0 ? [`${answer.status} with meetings placed`] : [];
  }
  const check = new Check(problem, answer);
  check.readMeetings();
  if (check.faults.length === 0) check.run();
  return check.faults;
}

type Meeting = CheckedAnswer['placed'][number];

const at = (list: number | readonly number[], slot: number): number =>
  typeof list === 'number' ? list : (list[slot] ?? 0);

class Check {
  readonly faults: string[] = [];
  private readonly time: ReadonlyMap<string, number>;
  private readonly people: ReadonlyMap<string, Participant>;
  private readonly requests: ReadonlyMap<string, Request>;
  private readonly slotOf = new Map<string, number>();

  constructor(
    private readonly problem: CheckedProblem,
    private readonly answer: CheckedAnswer,
  ) {
    this.time = new Map(problem.slots.map((slot, index) => [slot.id, index]));
    this.people = new Map(problem.participants.map((one) => [one.id, one]));
    this.requests = new Map(problem.requests.map((one) => [one.id, one]));
  }

  readMeetings(): void {
    for (const meeting of this.answer.placed) {
      this.say(!this.requests.has(meeting.request), `unknown request ${meeting.request}`);
      this.say(!this.time.has(meeting.slot), `unknown slot ${meeting.slot}`);
      this.say(this.slotOf.has(meeting.request), `${meeting.request} placed twice`);
      this.slotOf.set(meeting.request, this.time.get(meeting.slot) ?? -1);
    }
  }

  run(): void {
    for (const request of this.problem.requests) this.checkRequest(request);
    this.problem.slots.forEach((slot, s) => {
      const here = this.answer.placed.filter((meeting) => meeting.slot === slot.id);
      const seated = here.filter((meeting) => this.needsPlace(meeting));
      this.checkPlaces(seated, s);
      this.checkResources(here, s);
      this.checkQuotas(seated, s);
      for (const one of this.problem.participants) this.checkPresence(one, here, s);
    });
    const rows = this.problem.participants.map((one) => this.checkDay(one));
    this.checkFigures(rows);
  }

  private say(condition: boolean, text: string): void {
    if (condition) this.faults.push(text);
  }

  private isOpen(item: { unavailable?: readonly string[] }, slot: number): boolean {
    return !(item.unavailable ?? []).includes(this.problem.slots[slot]!.id);
  }

  private request(meeting: Meeting): Request {
    return this.requests.get(meeting.request)!;
  }

  private zoneOf(request: Request): string | undefined {
    return request.zone ?? this.people.get(request.a)!.zone ?? this.people.get(request.b)!.zone;
  }

  private checkRequest(request: Request): void {
    const slot = this.slotOf.get(request.id);
    const { unplaced } = this.answer;
    if (slot === undefined) {
      this.say(request.required === true, `required ${request.id} is not placed`);
      const isMissing = unplaced.length > 0 && !unplaced.some((one) => one.request === request.id);
      this.say(isMissing, `${request.id} is neither placed nor unplaced`);
      return;
    }
    const here = this.problem.slots[slot]!;
    const { id, session } = request;
    this.say(request.slot !== undefined && request.slot !== here.id, `${id} left its fixed slot`);
    this.say(session !== undefined && session !== here.session, `${id} left its session`);
    for (const one of [request.a, request.b]) {
      this.say(!this.isOpen(this.people.get(one)!, slot), `${one} is unavailable at ${here.id}`);
      this.say(!isAwake(here, this.people.get(one)!), `${one} sleeps at ${here.id}`);
    }
    for (const before of request.after ?? []) {
      const earlier = this.slotOf.get(before);
      this.say(earlier !== undefined && earlier >= slot, `${id} is not after ${before}`);
    }
  }

  private needsPlace(meeting: Meeting): boolean {
    const used = this.request(meeting).resources ?? [];
    return !used.some((id) => this.problem.resources?.find((one) => one.id === id)?.isPlace);
  }

  private placesIn(slot: number): number {
    const { places, placesPerSlot } = this.problem;
    if (places) return places.filter((place) => this.isOpen(place, slot)).length;
    return at(placesPerSlot ?? 0, slot);
  }

  private checkPlaces(seated: readonly Meeting[], slot: number): void {
    const { id } = this.problem.slots[slot]!;
    const places = this.placesIn(slot);
    this.say(seated.length > places, `${seated.length} meetings for ${places} places in ${id}`);
    const taken = new Set<number>();
    for (const meeting of seated) {
      const number = meeting.place ?? 0;
      this.say(number < 1, `${meeting.request} has no place`);
      this.say(taken.has(number), `place ${number} taken twice in ${id}`);
      taken.add(number);
      if (this.problem.places) this.checkNamedPlace(meeting, number, slot);
      else this.say(number > places, `place ${number} of ${places} in ${id}`);
    }
  }

  private checkNamedPlace(meeting: Meeting, number: number, slot: number): void {
    const places = this.problem.places ?? [];
    const place = places[number - 1];
    const request = this.request(meeting);
    const zone = this.zoneOf(request);
    this.say(!place || !this.isOpen(place, slot), `place ${number} is closed`);
    const lacking = (request.needs ?? []).filter((need) => !place?.attributes?.includes(need));
    this.say(lacking.length > 0, `${request.id} lacks ${lacking.join()}`);
    const zoned = places.some((one) => one.zone !== undefined);
    this.say(
      zoned && zone !== undefined && place?.zone !== zone,
      `${request.id} is not in ${zone}`,
    );
  }

  private checkResources(here: readonly Meeting[], slot: number): void {
    for (const resource of this.problem.resources ?? []) {
      const users = here.filter((m) => this.request(m).resources?.includes(resource.id));
      const units = this.isOpen(resource, slot) ? at(resource.units ?? 1, slot) : 0;
      this.say(users.length > units, `${users.length} users of ${units} ${resource.id}`);
    }
  }

  private checkQuotas(seated: readonly Meeting[], slot: number): void {
    const groups = this.problem.groups ?? [];
    for (let family = 1; family < 1 << groups.length; family++) {
      const chosen = groups.filter((_, index) => family & (1 << index));
      const reserved = chosen.reduce((sum, group) => sum + at(group.reservedPlaces, slot), 0);
      const outside = seated.filter((meeting) => {
        const { a, b } = this.request(meeting);
        return !chosen.some((g) => g.participants.includes(a) || g.participants.includes(b));
      });
      const left = Math.max(0, this.placesIn(slot) - reserved);
      this.say(outside.length > left, `quota broken in ${this.problem.slots[slot]!.id}`);
    }
  }

  /** One meeting at a time, or one for each representative, each person in one. */
  private checkPresence(one: Participant, here: readonly Meeting[], slot: number): void {
    const mine = here.filter((meeting) => {
      const { a, b } = this.request(meeting);
      return a === one.id || b === one.id;
    });
    if (!one.representatives) {
      this.say(mine.length > 1, `${one.id} has ${mine.length} meetings at once`);
      return;
    }
    const attending = mine.map((meeting) => {
      const request = this.request(meeting);
      const isA = request.a === one.id;
      const person = isA ? meeting.representativeA : meeting.representativeB;
      const wanted = isA ? request.representativeA : request.representativeB;
      const isOther = wanted !== undefined && wanted !== person;
      this.say(isOther, `${wanted} does not attend ${request.id}`);
      return person;
    });
    const isTwice = new Set(attending).size < attending.length;
    this.say(isTwice, `a person of ${one.id} meets twice at once`);
    for (const person of attending) {
      const found = one.representatives.find((each) => each.id === person);
      this.say(!found || !this.isOpen(found, slot), `${person} of ${one.id} cannot attend`);
    }
  }

  /** Limits over the day of one participant; returns its breaks and whether it is below its minimum. */
  private checkDay(one: Participant): { breaks: number; isBelow: boolean } {
    const mine = this.problem.requests.filter(
      (request) => (request.a === one.id || request.b === one.id) && this.slotOf.has(request.id),
    );
    const busy = this.problem.slots.map((_, s) =>
      mine.some((request) => this.slotOf.get(request.id) === s),
    );
    const row = busy.map((is) => (is ? 'x' : '.')).join('');
    const longest = Math.max(0, ...(row.match(/x+/g) ?? []).map((run) => run.length));
    this.say(mine.length > (one.maxMeetings ?? Infinity), `${one.id} has ${mine.length} meetings`);
    const tooLong = longest > (one.maxConsecutive ?? Infinity);
    this.say(tooLong, `${one.id} has ${longest} meetings in a row`);
    for (const pause of [...(this.problem.pauses ?? []), ...(one.pauses ?? [])]) {
      const slots = [...new Set(pause.slots)];
      const free = slots.filter((id) => !busy[this.time.get(id)!]).length;
      this.say(free < Math.min(pause.free, slots.length), `${one.id} has no pause`);
    }
    if (this.problem.walking) this.checkWalks(one, mine);
    return {
      breaks: (row.replace(/^\.+|\.+$/g, '').match(/\.+/g) ?? []).length,
      isBelow: mine.length < (one.minMeetings ?? 0),
    };
  }

  private checkWalks(one: Participant, mine: readonly Request[]): void {
    for (const x of mine) {
      for (const y of mine) {
        const apart = this.slotOf.get(y.id)! - this.slotOf.get(x.id)!;
        const ends = [this.zoneOf(x), this.zoneOf(y)].sort().join();
        const rules = (this.problem.walking ?? []).filter(
          (rule) => [rule.from, rule.to].sort().join() === ends,
        );
        const needed = rules.at(-1)?.slots ?? 0;
        const isShort = apart > 0 && apart <= needed;
        this.say(isShort, `${one.id} cannot walk from ${x.id} to ${y.id}`);
      }
    }
  }

  private checkFigures(rows: readonly { breaks: number; isBelow: boolean }[]): void {
    const { answer, problem } = this;
    const each = rows.map((row) => row.breaks);
    const difference = Math.max(0, ...each) - Math.min(...each, Infinity);
    const isUneven = rows.length > 0 && difference > (problem.maxBreakDifference ?? Infinity);
    this.say(isUneven, `breaks differ by ${difference}`);
    const breaks = each.reduce((sum, count) => sum + count, 0);
    const below = rows.filter((row) => row.isBelow).length;
    const value = problem.requests.reduce(
      (sum, request) => sum + (this.slotOf.has(request.id) ? (request.value ?? 1) : 0),
      0,
    );
    const slack = 1e-6 * Math.max(1, value);
    this.say(Math.abs(value - answer.value) > slack, `value is ${value}, not ${answer.value}`);
    this.say(value > answer.valueBound + slack, `value ${value} above its bound`);
    this.say(breaks !== answer.breaks, `${breaks} breaks, not ${answer.breaks}`);
    this.say(breaks < answer.breaksBound, `${breaks} breaks below their bound`);
    this.say(below !== answer.belowMinimum, `${below} below their minimum, not claimed`);
  }
}
