import type { ConflictItem } from '../format/answer.js';
import type { Reason } from '../format/reason.js';
import { type Model, type PoolOwner, rowOf } from '../model/model.js';
import type { Obstacle, Timetable } from '../model/timetable.js';

/** All pools without a unit for the request in the slot. */
export function fullPools(timetable: Timetable, request: number, slot: number): number[] {
  const { model, used } = timetable;
  return [...rowOf(model.poolsOf, request)].filter((pool) => {
    const cell = pool * model.slots + slot;
    return used[cell]! >= model.capacity[cell]!;
  });
}

/** Whether session and fixed slot of a request, availability aside, allow the slot. */
export function isInScope(model: Model, request: number, slot: number): boolean {
  const { session, slot: fixed } = model.problem.requests[request]!;
  const here = model.problem.slots[slot]!;
  return (
    (fixed === undefined || fixed === here.id) &&
    (session === undefined || session === here.session)
  );
}

/** The name under which answers speak of a pool that is no participant. */
export function nameOfPool(model: Model, owner: PoolOwner): string {
  switch (owner.kind) {
    case 'participant':
      return model.problem.participants[owner.participant]!.id;
    case 'places':
      return 'places';
    case 'person':
      return `${model.problem.participants[owner.participant]!.id}: ${owner.person}`;
    case 'resource':
      return owner.resource;
    case 'placeKind':
      return `places with ${owner.family.join(' or ')}`;
    case 'quota':
      return `places not reserved for ${owner.groups}`;
  }
}

/** Says an obstacle as a reason; slots are those in which it stands. */
export function reasonOf(model: Model, obstacle: Obstacle, slots: readonly string[]): Reason {
  const participant = 'participant' in obstacle ? obstacle.participant : -1;
  const id = participant >= 0 ? model.problem.participants[participant]!.id : '';
  switch (obstacle.kind) {
    case 'maximum':
      return { code: 'limit_meetings', participant: id };
    case 'consecutive':
      return { code: 'limit_consecutive', participant: id, slots };
    case 'pause':
      return { code: 'limit_pause', participant: id, slots };
    case 'walking':
      return { code: 'limit_walking', participant: id, slots };
    case 'precedence':
      return { code: 'precedence', request: model.problem.requests[obstacle.request]!.id, slots };
    case 'pool': {
      const owner = model.pools[obstacle.pool]!;
      if (owner.kind === 'places') return { code: 'no_place', slots };
      return { code: 'no_resource', resource: nameOfPool(model, owner), slots };
    }
    case 'notAllowed':
    case 'none':
      return { code: 'objective', slots };
  }
}

export const requestItem = (model: Model, request: number): ConflictItem => ({
  kind: 'request',
  request: model.problem.requests[request]!.id,
});
