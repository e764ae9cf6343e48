import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * One of a need's best suppliers, or of its best newcomers. Derived: one command computes all of them again. Reasons are not
 * kept, but made when somebody reads: nothing of them is ever out of date.
 */
@Entity('matches')
@Index('matches_supplier', ['supplierId'])
export class Match {
  @PrimaryColumn('uuid')
  @ForeignKey('SourcingNeed', { name: 'matches_need_id_fkey', onDelete: 'CASCADE' })
  needId!: string;

  /** Id of the supplier's profile; a job takes out who is hidden or gone, and finds who moves up. */
  @PrimaryColumn('uuid')
  supplierId!: string;

  /** Both one-way scores fused, in millionths. */
  @Column('int')
  score!: number;

  /** Whether the supplier is one for whom some places are kept. */
  @Column('boolean')
  isNewcomer!: boolean;
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

  /** Score of the last newcomer that is kept; null while every eligible newcomer is. */
  @Column('int', { nullable: true })
  lowestNewcomer!: number | null;

  @Column('timestamptz')
  finishedAt!: Date;
}
