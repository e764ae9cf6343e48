import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { ReportAnswer, ReportKind, ReportQuestion } from './report.kinds.js';

/**
 * Something that takes too long to compute while somebody waits for an answer of the api: asked
 * there, computed by the worker, and kept until it is asked anew. Derived.
 */
@Entity('match_reports')
@Unique('match_reports_kind_subject_id_key', ['kind', 'subjectId'])
export class MatchReport<K extends ReportKind = ReportKind> {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: K;

  /** What it is about: a profile, a need or an organisation, as its kind has it. */
  @Column('uuid')
  subjectId!: string;

  @Column('jsonb')
  question!: ReportQuestion<K>;

  @Column('timestamptz')
  askedAt!: Date;

  /** Whether the worker still owes an answer to the question. */
  @Column('boolean')
  isPending!: boolean;

  /** The answer to the question last answered; null before the first. */
  @Column('jsonb', { nullable: true })
  answer!: ReportAnswer<K> | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;
}
