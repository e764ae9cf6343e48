import type { Side } from '../rules/rule.js';
import type { NeedRules } from '../score/need-rules.js';
import type { Bitset } from './bitset.js';
import { type ColumnRule, isFailed } from './column-rule.js';
import { gatesOf, openGates } from './line-gates.js';
import { releaseTexts, type Segment } from './segment.js';

/** A must, by what it asks for. */
export interface CensusMust {
  readonly criterion: string;
  readonly subject: string | undefined;
  /** Whose must it is: the need's, or one that suppliers set for buyers. */
  readonly side: Side;
}

export const mustKey = ({ criterion, subject }: Omit<CensusMust, 'side'>): string =>
  `${criterion}|${subject ?? ''}`;

/** How a supplier stands to one line of a need. Musts are given by their numbers. */
export interface LineStanding {
  /** An offer meets every must. */
  readonly eligible: boolean;
  /** And is related to the line's product. */
  readonly covers: boolean;
  /** Musts that every offer fails. */
  readonly unmet: ReadonlySet<number>;
  /** Musts that an offer fails alone, so that dropping one would make the supplier eligible. */
  readonly eligibleWithout: ReadonlySet<number>;
  /** The same of related offers. */
  readonly coversWithout: ReadonlySet<number>;
}

interface NumberedGate extends ColumnRule {
  readonly must: number;
}

const none: ReadonlySet<number> = new Set();

/** Reads how the suppliers of one segment stand to one line. */
export class LineCensus {
  private readonly gates: readonly NumberedGate[];
  private readonly related: Bitset;
  /** The product is only preferred: any offer may do. */
  private readonly all: boolean;

  /** @param numbers of the need's musts, by what they ask for. */
  constructor(
    line: NeedRules,
    private readonly segment: Segment,
    private readonly removed: Bitset,
    numbers: ReadonlyMap<string, number>,
  ) {
    const keys = gatesOf(line).map(({ criterion, subject }) => mustKey({ criterion, subject }));
    const { gates, related } = openGates(line, segment);
    this.gates = gates.map((gate, index) => ({
      ...gate,
      must: numbers.get(keys[index] ?? '') ?? -1,
    }));
    this.related = related;
    this.all = line.view.facts.product === 'prefer';
  }

  /** By row; suppliers whom the line's product is not for are left out. */
  read(): ReadonlyMap<number, LineStanding> {
    const standings = new Map<number, LineStanding>();
    const { ids, offerStarts } = this.segment.suppliers;
    for (let supplier = 0; supplier < ids.length; supplier++) {
      if (this.removed.has(supplier)) continue;
      const [start = 0, end = 0] = [offerStarts[supplier], offerStarts[supplier + 1]];
      const offers = start === end && this.all ? [-1] : this.offersWithin(start, end);
      if (offers.length > 0) standings.set(supplier, this.readSupplier(supplier, offers));
    }
    releaseTexts(this.segment);
    return standings;
  }

  private offersWithin(start: number, end: number): number[] {
    const offers: number[] = [];
    for (let offer = start; offer < end; offer++) {
      if (this.all || this.related.has(offer)) offers.push(offer);
    }
    return offers;
  }

  private readSupplier(supplier: number, offers: readonly number[]): LineStanding {
    const failures = offers.map((offer) => this.failedMusts(supplier, offer));
    const isRelated = (index: number): boolean => {
      const offer = offers[index] ?? -1;
      return offer >= 0 && (!this.all || this.related.has(offer));
    };
    const ofRelated = failures.filter((_, index) => isRelated(index));
    const [first = []] = failures;
    const unmet = first.filter((must) => failures.every((failed) => failed.includes(must)));
    return {
      eligible: failures.some((failed) => failed.length === 0),
      covers: ofRelated.some((failed) => failed.length === 0),
      unmet: unmet.length === 0 ? none : new Set(unmet),
      eligibleWithout: failedAlone(failures),
      coversWithout: failedAlone(ofRelated),
    };
  }

  private failedMusts(supplier: number, offer: number): number[] {
    const failed: number[] = [];
    for (const { read, gate, must } of this.gates) {
      if (isFailed(read(supplier, offer), gate)) failed.push(must);
    }
    return failed;
  }
}

const failedAlone = (failures: readonly (readonly number[])[]): ReadonlySet<number> => {
  const alone = failures.flatMap((failed) => (failed.length === 1 ? failed : []));
  return alone.length === 0 ? none : new Set(alone);
};
