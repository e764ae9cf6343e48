import { ONE } from '../score/fixed-point.js';
import type { ExposureNeed } from './exposure.types.js';

/** What a place (from 0) is worth: 1 / log2(place + 2), the usual rank discount, in millionths. */
export const placeWorth = (place: number): number => Math.round(ONE / Math.log2(place + 2));

/** One list while it is changed. Suppliers are numbers. */
export interface WorkingList {
  readonly needId: string;
  /** Value of every eligible supplier. */
  readonly values: ReadonlyMap<number, number>;
  /** Suppliers by place. */
  readonly places: number[];
}

/** A supplier takes a place: from outside the list, or in exchange with a place below. */
export interface Move {
  readonly list: WorkingList;
  readonly place: number;
  /** Place it comes from, -1 from outside. */
  readonly from: number;
  readonly supplier: number;
  readonly occupant: number;
  /** Exposure it gains and the occupant loses. */
  readonly gain: number;
  /** Discounted value given up. */
  readonly loss: number;
}

/** Lists, and the exposure of each supplier in them. */
export class ExposureLists {
  readonly ids: readonly string[];
  readonly lists: readonly WorkingList[];
  readonly exposure: number[];
  /** Lists in which a supplier is eligible. */
  readonly listsOf: WorkingList[][];

  constructor(needs: readonly ExposureNeed[], places: number) {
    const found = new Set(
      needs.flatMap(({ candidates }) => candidates.map((one) => one.supplierId)),
    );
    this.ids = [...found].sort();
    const numbers = new Map(this.ids.map((id, index) => [id, index]));
    this.exposure = this.ids.map(() => 0);
    this.listsOf = this.ids.map(() => []);
    this.lists = [...needs]
      .sort((one, other) => (one.needId < other.needId ? -1 : 1))
      .map(({ needId, candidates }) => {
        const values = new Map(
          candidates.map((one) => [numbers.get(one.supplierId) ?? 0, one.value]),
        );
        // Numbers are in order of id, so this is the order of the plain ranking.
        const sorted = [...values].sort(([a, one], [b, other]) => other - one || a - b);
        const list = { needId, values, places: sorted.slice(0, places).map(([number]) => number) };
        for (const number of values.keys()) this.listsOf[number]?.push(list);
        list.places.forEach((number, place) => this.addExposure(number, placeWorth(place)));
        return list;
      });
  }

  addExposure(supplier: number, change: number): void {
    this.exposure[supplier] = (this.exposure[supplier] ?? 0) + change;
  }

  get totalExposure(): number {
    return this.exposure.reduce((sum, exposure) => sum + exposure, 0);
  }

  /** Rank-discounted value of all lists, in millionths. */
  get value(): number {
    let sum = 0;
    for (const { places, values } of this.lists) {
      places.forEach((supplier, place) => {
        sum += Math.round((placeWorth(place) * (values.get(supplier) ?? 0)) / ONE);
      });
    }
    return sum;
  }

  /** Most exposure a supplier could have: the first place wherever it is eligible. */
  mostFor(supplier: number): number {
    return (this.listsOf[supplier]?.length ?? 0) * placeWorth(0);
  }

  /** Every move that gives a supplier a better place. */
  *movesOf(supplier: number): Generator<Move> {
    for (const list of this.listsOf[supplier] ?? []) {
      const from = list.places.indexOf(supplier);
      const end = from < 0 ? list.places.length : from;
      for (let place = 0; place < end; place++) {
        const occupant = list.places[place] ?? 0;
        const gain = placeWorth(place) - (from < 0 ? 0 : placeWorth(from));
        const difference = (list.values.get(occupant) ?? 0) - (list.values.get(supplier) ?? 0);
        yield { list, place, from, supplier, occupant, gain, loss: (gain * difference) / ONE };
      }
    }
  }

  apply({ list, place, from, supplier, occupant, gain }: Move): void {
    list.places[place] = supplier;
    if (from >= 0) list.places[from] = occupant;
    this.addExposure(supplier, gain);
    this.addExposure(occupant, -gain);
  }
}
