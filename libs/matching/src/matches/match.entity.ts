import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ScoredCriterion } from '#match-engine';

/**
 * One of a need's best suppliers, or one of a supplier's best needs. Derived: one command computes
 * all of them again.
 */
@Entity('matches')
export class Match {
  @PrimaryColumn('uuid')
  needId!: string;

  /** Id of the supplier's profile. */
  @PrimaryColumn('uuid')
  supplierId!: string;

  /** Both one-way scores fused, in millionths. */
  @Column('int')
  score!: number;

  @Column('int')
  supplierServesNeed!: number;

  @Column('int')
  needSuitsSupplier!: number;

  /** 1 for the need's best; null where the pair is kept for the supplier's list alone. */
  @Column('smallint', { nullable: true })
  needRank!: number | null;

  /** The offer that serves the need best. */
  @Column('uuid', { nullable: true })
  offerId!: string | null;

  /** Null where `needRank` is: computed when somebody asks. */
  @Column('jsonb', { nullable: true })
  criteria!: readonly ScoredCriterion[] | null;

  @Column('timestamptz')
  computedAt!: Date;
}

/** When all suppliers were last compared with a need. */
@Entity('match_runs')
export class MatchRun {
  @PrimaryColumn('uuid')
  needId!: string;

  @Column('int')
  needVersion!: number;

  /** Suppliers compared. */
  @Column('int')
  compared!: number;

  /** Those that meet every must. */
  @Column('int')
  eligible!: number;

  @Column('timestamptz')
  finishedAt!: Date;
}
