import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ScoredCriterion } from '#match-engine';

/**
 * One of a need's best suppliers, or one of a supplier's best needs. Derived: one command computes
 * all of them again. Its indexes run downwards by score, which TypeORM has no words for.
 */
@Entity('matches')
@Index('matches_of_need', { synchronize: false })
@Index('matches_of_supplier', { synchronize: false })
export class Match {
  @PrimaryColumn('uuid')
  @ForeignKey('SourcingNeed', { name: 'matches_need_id_fkey', onDelete: 'CASCADE' })
  needId!: string;

  /** Id of the supplier's profile. */
  @PrimaryColumn('uuid')
  @ForeignKey('Profile', { name: 'matches_supplier_id_fkey', onDelete: 'CASCADE' })
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
  @ForeignKey('SourcingNeed', { name: 'match_runs_need_id_fkey', onDelete: 'CASCADE' })
  needId!: string;

  @Column('int')
  needVersion!: number;

  /** Suppliers compared. */
  @Column('int')
  compared!: number;

  /** Those that meet every must. */
  @Column('int')
  eligible!: number;

  /** Score of the last of a list that is full; null while every eligible supplier is listed. */
  @Column('int', { nullable: true })
  lowestScore!: number | null;

  @Column('timestamptz')
  finishedAt!: Date;
}
