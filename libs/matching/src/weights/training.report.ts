import type { FittedWeights, WeightedCriterion } from '#match-engine';

/** How fitted weights compare with the present ones, on outcomes that were held back. */
export type Comparison = Omit<FittedWeights, 'profile'>;

/** A weight that differs, 0 to 1000. */
export interface WeightChange {
  readonly criterion: WeightedCriterion;
  readonly present: number;
  readonly fitted: number;
}

/** All that a person reads before they put fitted weights to use. */
export interface TrainingReport {
  /** Version of the weights that were in use. */
  readonly presentVersion: string;
  /** Over all sectors. */
  readonly general: Comparison & { readonly changes: readonly WeightChange[] };
  /** Sectors with outcomes enough for weights of their own. */
  readonly sectors: readonly (Comparison & {
    readonly sector: string;
    readonly changes: readonly WeightChange[];
  })[];
}
