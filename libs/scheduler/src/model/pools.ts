import type { Place, ScheduleProblem } from '../format/problem.js';
import { type Model, type PoolOwner, toRows } from './model.js';
import { ScheduleInputError } from '../format/errors.js';
import { scheduleLimits } from '../format/limits.js';

/** Turns availability, representatives, places, resources and quotas into pools. */
export function buildPools(
  problem: ScheduleProblem,
  slotIndex: ReadonlyMap<string, number>,
  participantIndex: ReadonlyMap<string, number>,
): Pick<Model, 'pools' | 'capacity' | 'poolsOf'> {
  const builder = new PoolBuilder(problem, slotIndex, participantIndex);
  return builder.build();
}

class PoolBuilder {
  private readonly pools: PoolOwner[] = [];
  private readonly rows: Int32Array[] = [];
  /** Request, pool, request, pool ... */
  private readonly uses: number[] = [];
  private readonly slots: number;
  private readonly openPlaces: number[];

  constructor(
    private readonly problem: ScheduleProblem,
    private readonly slotIndex: ReadonlyMap<string, number>,
    private readonly participantIndex: ReadonlyMap<string, number>,
  ) {
    this.slots = problem.slots.length;
    this.openPlaces = problem.slots.map((_, s) =>
      problem.places
        ? problem.places.filter((place) => this.isOpen(place, s)).length
        : perSlot(problem.placesPerSlot ?? 0, s),
    );
  }

  build(): Pick<Model, 'pools' | 'capacity' | 'poolsOf'> {
    const { problem } = this;
    const people = new Map<string, number>();
    const resources = new Map<string, number>();
    problem.participants.forEach((participant, index) => {
      const seats = participant.representatives;
      this.add({ kind: 'participant', participant: index }, (s) => {
        if (participant.unavailable?.includes(problem.slots[s]!.id)) return 0;
        return seats ? seats.filter((person) => this.isOpen(person, s)).length : 1;
      });
    });
    const places = this.add({ kind: 'places' }, (s) => this.openPlaces[s]!);
    problem.participants.forEach((participant, index) => {
      for (const person of participant.representatives ?? []) {
        const owner: PoolOwner = { kind: 'person', participant: index, person: person.id };
        people.set(
          JSON.stringify([index, person.id]),
          this.add(owner, (s) => (this.isOpen(person, s) ? 1 : 0)),
        );
      }
    });
    for (const resource of problem.resources ?? []) {
      const owner: PoolOwner = { kind: 'resource', resource: resource.id };
      const units = (s: number): number =>
        this.isOpen(resource, s) ? perSlot(resource.units ?? 1, s) : 0;
      resources.set(resource.id, this.add(owner, units));
    }
    problem.requests.forEach((request, r) => {
      const a = this.participantIndex.get(request.a)!;
      const b = this.participantIndex.get(request.b)!;
      this.uses.push(r, a, r, b);
      if (this.needsPlace(r)) this.uses.push(r, places);
      if (request.representativeA !== undefined)
        this.uses.push(r, people.get(JSON.stringify([a, request.representativeA]))!);
      if (request.representativeB !== undefined)
        this.uses.push(r, people.get(JSON.stringify([b, request.representativeB]))!);
      for (const id of new Set(request.resources)) this.uses.push(r, resources.get(id)!);
    });
    this.addPlaceKinds();
    this.addQuotas();
    const capacity = new Int32Array(this.rows.length * this.slots);
    this.rows.forEach((row, pool) => {
      capacity.set(row, pool * this.slots);
    });
    return { pools: this.pools, capacity, poolsOf: toRows(problem.requests.length, this.uses) };
  }

  private add(owner: PoolOwner, capacity: (slot: number) => number): number {
    this.rows.push(Int32Array.from({ length: this.slots }, (_, s) => capacity(s)));
    return this.pools.push(owner) - 1;
  }

  private isOpen(item: { readonly unavailable?: readonly string[] }, slot: number): boolean {
    return !item.unavailable?.includes(this.problem.slots[slot]!.id);
  }

  private needsPlace(request: number): boolean {
    const used = this.problem.requests[request]!.resources;
    if (!used) return true;
    return !used.some((id) => this.problem.resources?.find((one) => one.id === id)?.isPlace);
  }

  /**
   * Kinds of place by Hall's theorem: the meetings whose needs fall in a family of need-sets can
   * be seated at once when, for each family, they are no more than the places that suit one of it.
   */
  private addPlaceKinds(): void {
    const byKind = new Map<string, number[]>();
    const zonesMatter = this.problem.places?.some((place) => place.zone !== undefined) ?? false;
    this.problem.requests.forEach((request, r) => {
      if (!this.needsPlace(r)) return;
      const zone = zonesMatter ? this.zoneOf(r) : undefined;
      if (!request.needs?.length && zone === undefined) return;
      const kind = JSON.stringify([zone ?? null, ...new Set([...(request.needs ?? [])].sort())]);
      byKind.set(kind, [...(byKind.get(kind) ?? []), r]);
    });
    const kinds = [...byKind.keys()];
    if (kinds.length > scheduleLimits.placeKinds) {
      throw new ScheduleInputError(
        'too_many',
        'requests',
        `the requests need ${kinds.length} different kinds of place; at most ${scheduleLimits.placeKinds} are taken`,
      );
    }
    for (let family = 1; family < 1 << kinds.length; family++) {
      const chosen = kinds.filter((_, index) => family & (1 << index));
      const pool = this.add(
        { kind: 'placeKind', family: chosen },
        (s) =>
          (this.problem.places ?? []).filter(
            (place) => this.isOpen(place, s) && chosen.some((kind) => suits(place, kind)),
          ).length,
      );
      for (const kind of chosen) for (const r of byKind.get(kind)!) this.uses.push(r, pool);
    }
  }

  private zoneOf(request: number): string | undefined {
    const { a, b, zone } = this.problem.requests[request]!;
    const zoneOfParticipant = (id: string): string | undefined =>
      this.problem.participants[this.participantIndex.get(id)!]!.zone;
    return zone ?? zoneOfParticipant(a) ?? zoneOfParticipant(b);
  }

  /** For each set of groups: meetings without a member leave the places reserved for the set. */
  private addQuotas(): void {
    const groups = this.problem.groups ?? [];
    const members = groups.map((group) => new Set(group.participants));
    for (let family = 1; family < 1 << groups.length; family++) {
      const chosen = groups.map((_, index) => index).filter((index) => family & (1 << index));
      const names = chosen.map((index) => groups[index]!.id).join(' and ');
      const pool = this.add({ kind: 'quota', groups: names }, (s) =>
        Math.max(
          0,
          chosen.reduce(
            (left, index) => left - perSlot(groups[index]!.reservedPlaces, s),
            this.openPlaces[s]!,
          ),
        ),
      );
      this.problem.requests.forEach((request, r) => {
        const inside = chosen.some(
          (index) => members[index]!.has(request.a) || members[index]!.has(request.b),
        );
        if (!inside && this.needsPlace(r)) this.uses.push(r, pool);
      });
    }
  }
}

/** Whether a place has the zone and the attributes of a kind made in `addPlaceKinds`. */
export function suits(place: Place, kind: string): boolean {
  const [zone, ...needs] = JSON.parse(kind) as [string | null, ...string[]];
  if (zone !== null && place.zone !== zone) return false;
  return needs.every((need) => place.attributes?.includes(need));
}

const perSlot = (value: number | readonly number[], slot: number): number =>
  typeof value === 'number' ? value : value[slot]!;
