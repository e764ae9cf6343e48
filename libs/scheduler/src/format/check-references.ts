import { ScheduleInputError } from './errors.js';
import type { MeetingRequest, Participant, ScheduleProblem } from './problem.js';

/** Checks that ids are unique, that each reference names something, and that precedences end. */
export function checkReferences(problem: ScheduleProblem): void {
  const slots = uniqueIds(problem.slots, 'slots');
  const participants = uniqueIds(problem.participants, 'participants');
  const requests = uniqueIds(problem.requests, 'requests');
  const resources = uniqueIds(problem.resources ?? [], 'resources');
  uniqueIds(problem.places ?? [], 'places');
  uniqueIds(problem.groups ?? [], 'groups');
  const sessions = new Set(problem.slots.map((slot) => slot.session));
  checkObjective(problem);

  problem.participants.forEach((participant, index) => {
    checkParticipant(participant, `participants[${index}]`, problem, slots);
  });
  problem.requests.forEach((request, index) => {
    const path = `requests[${index}]`;
    known(participants, request.a, `${path}.a`, 'participant');
    known(participants, request.b, `${path}.b`, 'participant');
    if (request.a === request.b) {
      fail('self_meeting', `${path}.b`, `participant "${request.a}" would meet itself`);
    }
    if (request.slot !== undefined) known(slots, request.slot, `${path}.slot`, 'slot');
    if (request.session !== undefined && !sessions.has(request.session)) {
      fail('unknown_id', `${path}.session`, `no slot has the session "${request.session}"`);
    }
    if (request.keep) known(slots, request.keep.slot, `${path}.keep.slot`, 'slot');
    knownEach(requests, request.after, `${path}.after`, 'request');
    knownEach(resources, request.resources, `${path}.resources`, 'resource');
    checkPerson(
      request,
      'representativeA',
      problem.participants[participants.get(request.a)!]!,
      path,
    );
    checkPerson(
      request,
      'representativeB',
      problem.participants[participants.get(request.b)!]!,
      path,
    );
  });
  (problem.resources ?? []).forEach((resource, index) => {
    knownEach(slots, resource.unavailable, `resources[${index}].unavailable`, 'slot');
  });
  (problem.places ?? []).forEach((place, index) => {
    knownEach(slots, place.unavailable, `places[${index}].unavailable`, 'slot');
  });
  (problem.groups ?? []).forEach((group, index) => {
    knownEach(participants, group.participants, `groups[${index}].participants`, 'participant');
  });
  (problem.pauses ?? []).forEach((pause, index) => {
    knownEach(slots, pause.slots, `pauses[${index}].slots`, 'slot');
  });
  checkCycles(problem, requests);
  checkZones(problem, participants);
}

function checkObjective(problem: ScheduleProblem): void {
  (problem.objective ?? []).forEach((name, index, all) => {
    if (all.indexOf(name) !== index) {
      fail('duplicate_id', `objective[${index}]`, `"${name}" is named twice`);
    }
  });
}

function checkParticipant(
  participant: Participant,
  path: string,
  problem: ScheduleProblem,
  slots: ReadonlyMap<string, number>,
): void {
  knownEach(slots, participant.unavailable, `${path}.unavailable`, 'slot');
  uniqueIds(participant.representatives ?? [], `${path}.representatives`);
  participant.representatives?.forEach((person, index) => {
    knownEach(slots, person.unavailable, `${path}.representatives[${index}].unavailable`, 'slot');
  });
  participant.pauses?.forEach((pause, index) => {
    knownEach(slots, pause.slots, `${path}.pauses[${index}].slots`, 'slot');
  });
  if ((participant.timeZone === undefined) !== (participant.wakingHours === undefined)) {
    fail('inconsistent', path, 'timeZone and wakingHours are given together or not at all');
  }
  if (participant.wakingHours) {
    const index = problem.slots.findIndex((slot) => !slot.start || !slot.end);
    if (index >= 0) fail('missing', `slots[${index}].start`, 'waking hours need start and end');
  }
}

function checkPerson(
  request: MeetingRequest,
  side: 'representativeA' | 'representativeB',
  participant: Participant,
  path: string,
): void {
  const name = request[side];
  if (name === undefined) return;
  if (!participant.representatives?.some((person) => person.id === name)) {
    fail('unknown_id', `${path}.${side}`, `"${participant.id}" has no representative "${name}"`);
  }
}

/** With walking rules each meeting has a zone, from the request or from one of its participants. */
function checkZones(problem: ScheduleProblem, participants: ReadonlyMap<string, number>): void {
  if (!problem.walking) return;
  problem.requests.forEach((request, index) => {
    const zones = [request.a, request.b].map(
      (id) => problem.participants[participants.get(id)!]!.zone,
    );
    if (request.zone === undefined && zones.every((zone) => zone === undefined)) {
      fail('missing', `requests[${index}].zone`, 'walking times need a zone for each meeting');
    }
  });
}

function checkCycles(problem: ScheduleProblem, indexOf: ReadonlyMap<string, number>): void {
  const state = new Uint8Array(problem.requests.length);
  const open = 1;
  const done = 2;
  for (let root = 0; root < state.length; root++) {
    if (state[root] === done) continue;
    const stack: [number, number][] = [[root, 0]];
    state[root] = open;
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const [node, position] = top;
      const next = problem.requests[node]!.after?.[position];
      if (next === undefined) {
        state[node] = done;
        stack.pop();
        continue;
      }
      top[1]++;
      const target = indexOf.get(next)!;
      if (state[target] === open) {
        const path = `requests[${node}].after[${position}]`;
        fail('cycle', path, `"${next}" comes, through its own "after", after this request`);
      }
      if (state[target] !== done) {
        state[target] = open;
        stack.push([target, 0]);
      }
    }
  }
}

function uniqueIds(
  list: readonly { readonly id: string }[],
  path: string,
): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  list.forEach((item, position) => {
    if (index.has(item.id)) {
      fail('duplicate_id', `${path}[${position}].id`, `"${item.id}" is used twice`);
    }
    index.set(item.id, position);
  });
  return index;
}

function known(ids: ReadonlyMap<string, number>, id: string, path: string, kind: string): void {
  if (!ids.has(id)) fail('unknown_id', path, `there is no ${kind} "${id}"`);
}

function knownEach(
  ids: ReadonlyMap<string, number>,
  list: readonly string[] | undefined,
  path: string,
  kind: string,
): void {
  list?.forEach((id, index) => {
    known(ids, id, `${path}[${index}]`, kind);
  });
}

function fail(code: ScheduleInputError['code'], path: string, detail: string): never {
  throw new ScheduleInputError(code, path, detail);
}
