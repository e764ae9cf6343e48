/** A supplier that could take part. Quantities are per line, in the line's own unit and period. */
export interface ConsortiumCandidate {
  readonly id: string;
  /** Score for the need, in millionths. */
  readonly score: number;
  /** Most it can supply of each line; 0 where it does not serve the line. */
  readonly capacities: readonly number[];
  /** Least it would take of each line; absent: anything. */
  readonly minimums?: readonly number[];
  /** Clusters it belongs to. */
  readonly clusters?: readonly string[];
}

export interface ConsortiumRequest {
  /** Quantity wanted of each line. */
  readonly quantities: readonly number[];
  /** Candidates that meet every must except capacity and minimum order. */
  readonly candidates: readonly ConsortiumCandidate[];
  /** Most partners, 2 to 5. */
  readonly mostPartners: number;
  /** Added to the score of partners that share a cluster, in millionths. */
  readonly clusterBonus: number;
}

/** What one partner supplies of each line. */
export interface ConsortiumShare {
  readonly id: string;
  readonly quantities: readonly number[];
}

export interface Consortium {
  /** In order of score, the lead first. */
  readonly partners: readonly ConsortiumShare[];
  /** The partner with the highest score. */
  readonly lead: string;
  /** Mean score of the partners, with the bonus for a common cluster, in millionths. */
  readonly score: number;
  /** The cluster they share, the first by name. */
  readonly cluster: string | undefined;
}

/** Why no consortium can be proposed. */
export interface ConsortiumShortfall {
  /** Index of a line that no set of partners covers. */
  readonly line: number;
  readonly wanted: number;
  /** Most that the allowed number of partners can supply. */
  readonly available: number;
}

export type ConsortiumAnswer =
  | {
      readonly kind: 'proposed';
      readonly consortium: Consortium;
      /** Whether all sets were considered. */
      readonly exact: boolean;
      /** Sets whose split was tried. */
      readonly tried: number;
      /** No consortium of this size has a higher score than this. */
      readonly scoreBound: number;
    }
  | {
      readonly kind: 'none';
      /** Whether it is certain: all sets were considered, or the capacity falls short. */
      readonly exact: boolean;
      /** Sets whose split was tried. */
      readonly tried: number;
      readonly shortfalls: readonly ConsortiumShortfall[];
    };
