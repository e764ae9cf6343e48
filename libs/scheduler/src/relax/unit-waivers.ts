import { fixCost } from '../explain/fix-cost.js';
import type { Participant, Place, Resource, ScheduleProblem } from '../format/problem.js';
import { bySlot, type Waiver, withItem } from './waiver.js';

/** Units that one slot may get of the same kind. */
const mostUnits = 2;

interface Closable {
  readonly unavailable?: readonly string[];
}

const opened = <T extends Closable>(item: T, slot: string): T => ({
  ...item,
  unavailable: (item.unavailable ?? []).filter((other) => other !== slot),
});

/** More of what is used up in a slot: places, resources, people's time, places not reserved. */
export function unitWaivers(problem: ScheduleProblem): Waiver[] {
  return [
    ...(problem.places ? namedPlaces(problem, problem.places) : numberedPlaces(problem)),
    ...(problem.resources ?? []).flatMap((resource) => units(problem, resource)),
    ...(problem.groups ?? []).flatMap((group) => reserved(problem, group.id)),
    ...problem.participants.flatMap(availability),
  ];
}

function numberedPlaces({ slots, placesPerSlot }: ScheduleProblem): Waiver[] {
  if (placesPerSlot === undefined) return [];
  return slots.flatMap(({ id }, s) =>
    twice({
      change: { code: 'add_place', slot: id },
      cost: fixCost.place,
      apply: (problem) => ({
        ...problem,
        placesPerSlot: raised(bySlot(problem, problem.placesPerSlot ?? 0), s, 1),
      }),
    }),
  );
}

/** A closed place opened, or one more like one that there is, of each kind. */
function namedPlaces({ slots }: ScheduleProblem, places: readonly Place[]): Waiver[] {
  const kindOf = ({ attributes = [], zone }: Place): string =>
    JSON.stringify([zone ?? null, ...[...attributes].sort()]);
  const kinds = new Map(places.map((place) => [kindOf(place), place]));
  const open = places.flatMap(({ id, unavailable = [] }) =>
    unavailable.map((slot): Waiver => ({
      change: { code: 'open_place', place: id, slot },
      cost: fixCost.place,
      apply: (problem) => ({
        ...problem,
        places: withItem(problem.places ?? [], id, (place) => opened(place, slot)),
      }),
    })),
  );
  const added = [...kinds.values()].flatMap((like) =>
    slots.flatMap(({ id }) =>
      twice({
        change: { code: 'add_place', slot: id, like: like.id },
        cost: fixCost.place,
        apply: (problem) => addPlace(problem, like, id),
      }),
    ),
  );
  return [...open, ...added];
}

function addPlace(problem: ScheduleProblem, like: Place, slot: string): ScheduleProblem {
  const places = problem.places ?? [];
  const taken = new Set(places.map((place) => place.id));
  let number = 2;
  while (taken.has(`${like.id} (${number})`)) number++;
  const unavailable = problem.slots.map((one) => one.id).filter((id) => id !== slot);
  return {
    ...problem,
    places: [...places, { ...like, id: `${like.id} (${number})`, unavailable }],
  };
}

function units({ slots }: ScheduleProblem, { id }: Resource): Waiver[] {
  return slots.flatMap((slot, s) =>
    twice({
      change: { code: 'add_unit', resource: id, slot: slot.id },
      cost: fixCost.place,
      apply: (problem) => ({
        ...problem,
        resources: withItem(problem.resources ?? [], id, (resource) => {
          const all = bySlot(problem, resource.units ?? 1);
          const closed = resource.unavailable?.includes(slot.id) ?? false;
          return opened({ ...resource, units: raised(all, s, closed ? 1 - all[s]! : 1) }, slot.id);
        }),
      }),
    }),
  );
}

function reserved({ slots, groups }: ScheduleProblem, id: string): Waiver[] {
  return slots.flatMap((slot, s) => {
    const group = groups!.find((one) => one.id === id)!;
    const left =
      typeof group.reservedPlaces === 'number' ? group.reservedPlaces : group.reservedPlaces[s]!;
    if (left <= 0) return [];
    const waiver: Waiver = {
      change: { code: 'release_reserved', group: id, slot: slot.id },
      cost: fixCost.limit,
      apply: (problem) => ({
        ...problem,
        groups: withItem(problem.groups ?? [], id, (one) => ({
          ...one,
          reservedPlaces: raised(bySlot(problem, one.reservedPlaces), s, -1),
        })),
      }),
    };
    return [waiver];
  });
}

/** A participant, or one of its people, comes at a time at which they said they would not. */
function availability({ id, unavailable = [], representatives = [] }: Participant): Waiver[] {
  const changed =
    (change: (one: Participant) => Participant) =>
    (problem: ScheduleProblem): ScheduleProblem => ({
      ...problem,
      participants: withItem(problem.participants, id, change),
    });
  const firm = unavailable.map((slot): Waiver => ({
    change: { code: 'free_participant', participant: id, slot },
    cost: fixCost.availability,
    apply: changed((one) => opened(one, slot)),
  }));
  const people = representatives.flatMap((person) =>
    (person.unavailable ?? []).map((slot): Waiver => ({
      change: { code: 'free_representative', participant: id, representative: person.id, slot },
      cost: fixCost.availability,
      apply: changed((one) => ({
        ...one,
        representatives: withItem(one.representatives ?? [], person.id, (two) => opened(two, slot)),
      })),
    })),
  );
  return [...firm, ...people];
}

const raised = (list: readonly number[], at: number, by: number): number[] =>
  list.map((value, index) => (index === at ? value + by : value));

/** The same change so many times, the later after the earlier ones. */
function twice(waiver: Waiver): Waiver[] {
  return Array.from({ length: mostUnits }, (_, index) =>
    index === 0 ? waiver : { ...waiver, follows: 1 },
  );
}
