import { ExposureLists, type Move, placeWorth } from './exposure-lists.js';
import type {
  ExposureAnswer,
  ExposurePrice,
  ExposureRequest,
  UnmetPromise,
} from './exposure.types.js';

/** A promise to one supplier or to a group, over supplier numbers. */
interface Floor {
  readonly kind: 'supplier' | 'group';
  readonly id: string;
  readonly members: ReadonlySet<number>;
  readonly promised: number;
  given: number;
}

/** What each eligible supplier is promised: its equal share, as far as the slider goes. */
function supplierFloors(lists: ExposureLists, fairness: number): Floor[] {
  const equalShare = lists.totalExposure / Math.max(1, lists.ids.length);
  return lists.ids.map((id, supplier) => ({
    kind: 'supplier',
    id,
    members: new Set([supplier]),
    promised: Math.floor((Math.min(equalShare, lists.mostFor(supplier)) * fairness) / 1_000),
    given: lists.exposure[supplier] ?? 0,
  }));
}

function groupFloors(lists: ExposureLists, { floors }: ExposureRequest): Floor[] {
  const numbers = new Map(lists.ids.map((id, index) => [id, index]));
  return floors.map(({ group, members, share }) => {
    const known = new Set(members.flatMap((id) => numbers.get(id) ?? []));
    return {
      kind: 'group',
      id: group,
      members: known,
      promised: Math.floor((lists.totalExposure * share) / 1_000),
      given: [...known].reduce((sum, supplier) => sum + (lists.exposure[supplier] ?? 0), 0),
    };
  });
}

const missing = ({ promised, given }: Floor): number => Math.max(0, promised - given);

/** Repairs lists floor by floor, each time by the cheapest move that breaks no promise. */
class Repair {
  private readonly floorsOf: Floor[][];

  constructor(
    private readonly lists: ExposureLists,
    private readonly floors: readonly Floor[],
  ) {
    this.floorsOf = lists.ids.map(() => []);
    for (const floor of floors) {
      for (const member of floor.members) this.floorsOf[member]?.push(floor);
    }
  }

  /** Each move lowers what is missing in all, so this ends. */
  run(): Floor[] {
    const stuck = new Set<Floor>();
    for (;;) {
      const floor = this.mostMissing(stuck);
      if (!floor) return [...stuck];
      const move = this.cheapestMove(floor);
      if (move) this.apply(move);
      else stuck.add(floor);
    }
  }

  private mostMissing(stuck: ReadonlySet<Floor>): Floor | undefined {
    let most: Floor | undefined;
    for (const floor of this.floors) {
      if (stuck.has(floor) || missing(floor) === 0) continue;
      if (!most || missing(floor) > missing(most)) most = floor;
    }
    return most;
  }

  /** The move with the least value lost per exposure that the floor needs. */
  private cheapestMove(floor: Floor): Move | undefined {
    let best: Move | undefined;
    let bestPrice = Number.POSITIVE_INFINITY;
    for (const member of floor.members) {
      for (const move of this.lists.movesOf(member)) {
        if (floor.members.has(move.occupant) || !this.isAllowed(move)) continue;
        const price = move.loss / Math.min(move.gain, missing(floor));
        if (price < bestPrice) {
          best = move;
          bestPrice = price;
        }
      }
    }
    return best;
  }

  /** The occupant's promises have to stay as far kept as they are. */
  private isAllowed({ supplier, occupant, gain }: Move): boolean {
    return (this.floorsOf[occupant] ?? []).every(
      (floor) => floor.members.has(supplier) || floor.given - gain >= floor.promised,
    );
  }

  private apply(move: Move): void {
    this.lists.apply(move);
    for (const floor of this.floorsOf[move.supplier] ?? []) floor.given += move.gain;
    for (const floor of this.floorsOf[move.occupant] ?? []) floor.given -= move.gain;
  }
}

/** Most exposure that the members of a floor could have together, list by list. */
function mostFor(lists: ExposureLists, { members }: Floor, places: number): number {
  return lists.lists.reduce((sum, { values }) => {
    let eligible = 0;
    for (const member of members) eligible += Number(values.has(member));
    return sum + worthOf(Math.min(eligible, places));
  }, 0);
}

function worthOf(places: number): number {
  let sum = 0;
  for (let place = 0; place < places; place++) sum += placeWorth(place);
  return sum;
}

const toUnmet =
  (lists: ExposureLists, places: number) =>
  (floor: Floor): UnmetPromise => ({
    kind: floor.kind,
    id: floor.id,
    promised: floor.promised,
    given: floor.given,
    why: mostFor(lists, floor, places) < floor.promised ? 'notEnoughPlaces' : 'othersPromises',
  });

function priceOf(plain: ExposureLists, fair: ExposureLists): ExposurePrice {
  const changed = (sign: number): string[] =>
    plain.ids.filter(
      (_, supplier) =>
        Math.sign((fair.exposure[supplier] ?? 0) - (plain.exposure[supplier] ?? 0)) === sign,
    );
  const [plainValue, value] = [plain.value, fair.value];
  return {
    plainValue,
    value,
    givenUp: plainValue - value,
    gaining: changed(1),
    losing: changed(-1),
  };
}

/**
 * Lists for a set of needs between best value and equal exposure. With `fairness` 0 and no floors
 * they are the plain best lists. Above, every eligible supplier is promised a share of the
 * rank-discounted exposure and groups get their floors; each promise is kept, or the answer says
 * which is not and why. The same input, in any order, gives the same lists. The repair is greedy:
 * promises are kept at a low price, not always at the lowest.
 */
export function shareExposure(request: ExposureRequest): ExposureAnswer {
  const plain = new ExposureLists(request.needs, request.places);
  const fair = new ExposureLists(request.needs, request.places);
  const floors = [
    ...groupFloors(fair, request),
    ...(request.fairness > 0 ? supplierFloors(fair, request.fairness) : []),
  ];
  const stuck = new Repair(fair, floors).run();
  return {
    lists: fair.lists.map(({ needId, places }) => ({
      needId,
      supplierIds: places.map((supplier) => fair.ids[supplier] ?? ''),
    })),
    exposure: fair.ids.map((supplierId, supplier) => ({
      supplierId,
      plain: plain.exposure[supplier] ?? 0,
      fair: fair.exposure[supplier] ?? 0,
    })),
    price: priceOf(plain, fair),
    unmet: stuck.filter((floor) => missing(floor) > 0).map(toUnmet(fair, request.places)),
  };
}
