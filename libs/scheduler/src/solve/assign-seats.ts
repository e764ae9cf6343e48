import type { PlacedMeeting } from '../format/answer.js';
import { type Model, placesPool, rowOf } from '../model/model.js';
import { suits } from '../model/pools.js';

/** Gives each placed meeting its place and its people. The pools guarantee that all find one. */
export function assignSeats(model: Model, slotOf: Int32Array): PlacedMeeting[] {
  const bySlot: number[][] = Array.from({ length: model.slots }, () => []);
  for (let r = 0; r < model.requests; r++) {
    if (slotOf[r]! >= 0) bySlot[slotOf[r]!]!.push(r);
  }
  const places = new Int32Array(model.requests);
  const people = new Map<string, string>();
  const hasPeople = model.problem.participants.some((one) => one.representatives);
  bySlot.forEach((requests, slot) => {
    assignPlaces(model, requests, slot, places);
    if (hasPeople) assignPeople(model, requests, slot, people);
  });
  return bySlot.flatMap((requests, slot) =>
    requests.map((r) => {
      const a = hasPeople ? people.get(`${r}:${model.a[r]!}`) : undefined;
      const b = hasPeople ? people.get(`${r}:${model.b[r]!}`) : undefined;
      return {
        request: model.problem.requests[r]!.id,
        slot: model.problem.slots[slot]!.id,
        ...(places[r]! > 0 ? { place: places[r]! } : {}),
        ...(a === undefined ? {} : { representativeA: a }),
        ...(b === undefined ? {} : { representativeB: b }),
      };
    }),
  );
}

function assignPlaces(
  model: Model,
  requests: readonly number[],
  slot: number,
  places: Int32Array,
): void {
  const seated = requests.filter((r) => rowOf(model.poolsOf, r).includes(placesPool(model)));
  const list = model.problem.places;
  if (!list) {
    seated.forEach((r, index) => {
      places[r] = index + 1;
    });
    return;
  }
  const open = [...list.keys()].filter(
    (index) => !list[index]!.unavailable?.includes(model.problem.slots[slot]!.id),
  );
  const taker = new Map<number, number>();
  // Augmenting paths (Kuhn): the requests that need a kind of place are seated before the rest.
  const seat = (r: number, tried: Set<number>): boolean => {
    for (const index of open) {
      if (tried.has(index) || !kindsOf(model, r).every((kind) => suits(list[index]!, kind)))
        continue;
      tried.add(index);
      const other = taker.get(index);
      if (other !== undefined && !seat(other, tried)) continue;
      taker.set(index, r);
      places[r] = index + 1;
      return true;
    }
    return false;
  };
  seated.sort((x, y) => kindsOf(model, y).length - kindsOf(model, x).length || x - y);
  for (const r of seated) seat(r, new Set());
}

/** The kinds of place that a request needs: the family of that kind alone names it. */
function kindsOf(model: Model, request: number): string[] {
  for (const pool of rowOf(model.poolsOf, request)) {
    const owner = model.pools[pool]!;
    if (owner.kind === 'placeKind' && owner.family.length === 1) return [...owner.family];
  }
  return [];
}

function assignPeople(
  model: Model,
  requests: readonly number[],
  slot: number,
  people: Map<string, string>,
): void {
  const slotId = model.problem.slots[slot]!.id;
  const byFirm = new Map<number, number[]>();
  for (const r of requests) {
    for (const p of [model.a[r]!, model.b[r]!]) {
      if (!model.problem.participants[p]!.representatives) continue;
      byFirm.set(p, [...(byFirm.get(p) ?? []), r]);
    }
  }
  for (const [p, meetings] of byFirm) {
    const nameOf = (r: number): string | undefined => {
      const request = model.problem.requests[r]!;
      return model.a[r] === p ? request.representativeA : request.representativeB;
    };
    const named = new Set(meetings.map(nameOf));
    const others = model.problem.participants[p]!.representatives!.filter(
      (person) => !named.has(person.id) && !person.unavailable?.includes(slotId),
    );
    for (const r of meetings) {
      const person = nameOf(r) ?? others.shift()?.id;
      if (person !== undefined) people.set(`${r}:${p}`, person);
    }
  }
}
