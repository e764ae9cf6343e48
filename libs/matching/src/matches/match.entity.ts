import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * When all suppliers were last compared with a need, and who its best are. Derived: one command
 * computes all of them again. Reasons are not kept, but made when somebody reads: nothing of them
 * is ever out of date. The view `matches` has a row for each supplier of a list.
 */
@Entity('match_runs')
// A GIN index: who is hidden or gone is looked up in all lists.
@Index('match_runs_suppliers', { synchronize: false })
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

  /** Profiles of the best suppliers and of the best newcomers, best first; read in SQL alone. */
  @Column('uuid', { array: true, select: false })
  supplierIds!: string[];

  /** Both one-way scores fused, in millionths, of each of {@link supplierIds}. */
  @Column('int', { array: true, select: false })
  scores!: number[];

  /** Whether each of {@link supplierIds} is one for whom some places are kept. */
  @Column('boolean', { array: true, select: false })
  newcomers!: boolean[];
}
