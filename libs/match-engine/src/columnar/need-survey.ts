import type { NeedFacts } from '../facts/need.facts.js';
import { TopList } from '../rank/top-list.js';
import type { PairTaker, RankedPair } from './pair-taker.js';
import type { Segment } from './segment.js';

/** How much of a need's suppliers is listed. */
export interface SurveyBounds {
  /** Most of the best. */
  readonly best: number;
  /** Most of the best newcomers. */
  readonly newcomers: number;
  /** Whether the ids of all who are eligible are listed. */
  readonly withAll?: boolean;
}

/** A need, and how much of its suppliers is listed. */
export interface SurveyedNeed extends SurveyBounds {
  readonly need: NeedFacts;
}

/** Who is eligible for a need: how many, and the best of them. */
export interface NeedSurvey {
  /** Best first. */
  readonly best: readonly RankedPair[];
  /** The best of those without a past on record, whether among the best or not. */
  readonly newcomers: readonly RankedPair[];
  readonly eligible: number;
  readonly eligibleNewcomers: number;
  /** Ids in no order; undefined where they were not asked for. */
  readonly all: readonly string[] | undefined;
}

/**
 * Surveys a need's suppliers in one go: all are counted, while only who may still be among the best
 * is scored to the end.
 */
export class SurveyTaker {
  private readonly best: TopList<RankedPair>;
  private readonly newcomers: TopList<RankedPair>;
  private readonly all: string[] | undefined;
  private eligible = 0;
  private eligibleNewcomers = 0;

  constructor({ best, newcomers, withAll = false }: SurveyBounds) {
    this.best = new TopList(best);
    this.newcomers = new TopList(newcomers);
    this.all = withAll ? [] : undefined;
  }

  /** Takes the suppliers of a segment. */
  takerOf({ suppliers: { ids, trackStarts } }: Segment): PairTaker {
    const { best, newcomers, all } = this;
    const isNewcomer = (supplier: number): boolean =>
      trackStarts[supplier] === trackStarts[supplier + 1];
    return {
      get threshold() {
        return best.threshold;
      },
      take: (pair, _, supplier) => {
        best.offer(pair);
        if (isNewcomer(supplier)) newcomers.offer(pair);
      },
      see: (supplier) => {
        this.eligible += 1;
        if (isNewcomer(supplier)) this.eligibleNewcomers += 1;
        all?.push(ids[supplier] ?? '');
      },
    };
  }

  /**
   * @param rankNewcomers finds the best newcomers alone; asked where some who were left out, as they
   *   are not among the best, may be among these.
   */
  finish(rankNewcomers: () => readonly RankedPair[]): NeedSurvey {
    const { best, newcomers, eligible, eligibleNewcomers, all } = this;
    const isCertain = newcomers.threshold >= best.threshold;
    return {
      best: best.toSorted(),
      newcomers: isCertain ? newcomers.toSorted() : rankNewcomers(),
      eligible,
      eligibleNewcomers,
      all,
    };
  }
}
