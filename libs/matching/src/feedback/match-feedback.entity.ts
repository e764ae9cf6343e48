import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { RecordedOutcome } from '#match-engine';
import type { Reader } from '../domain/shown-criteria.js';
import type { DeclineReason, FeedbackKind } from '../domain/outcomes.js';

/** What one side did with a match, or what came of it, with the match as it stood then. */
@Entity('match_feedback')
@Unique('match_feedback_once', ['needId', 'supplierId', 'side', 'kind'])
export class MatchFeedback {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('SourcingNeed', { name: 'match_feedback_need_id_fkey', onDelete: 'CASCADE' })
  needId!: string;

  /** Id of the supplier's profile. */
  @Column('uuid')
  @ForeignKey('Profile', { name: 'match_feedback_supplier_id_fkey', onDelete: 'CASCADE' })
  supplierId!: string;

  /** On whose behalf it was given. */
  @Column('text')
  side!: Reader;

  @Column('uuid')
  givenBy!: string;

  @Column('text')
  kind!: FeedbackKind;

  /** Of a match that was declined. */
  @Column('text', { nullable: true })
  reason!: DeclineReason | null;

  @Column('text', { nullable: true })
  comment!: string | null;

  /** 1 to 5, of a meeting. */
  @Column('smallint', { nullable: true })
  meetingValue!: number | null;

  /** Both one-way scores fused, in millionths, as they stood. */
  @Column('int')
  score!: number;

  /** What each criterion counted for, as it stood. */
  @Column('jsonb')
  values!: RecordedOutcome['values'];

  @Column('text', { nullable: true })
  sector!: string | null;

  @Column('jsonb')
  groups!: readonly string[];

  /** Version of the weights that the score was computed with. */
  @Column('text')
  weightsVersion!: string;

  @Column('timestamptz')
  givenAt!: Date;
}
