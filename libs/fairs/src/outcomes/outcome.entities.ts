import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FollowUpMonth, OutcomeKind } from '../domain/outcomes.js';
import type { OutcomeState } from '../domain/outcome.states.js';
import { Fair } from '../fairs/fair.entity.js';
import { FairPerson } from '../fairs/people.entities.js';
import { Meeting } from '../meetings/meeting.entity.js';
import type { FairRole } from '../registrations/registration.entity.js';

/** How far both sides agree on what came of a meeting, right after it or some months later. */
@Entity('meeting_outcomes')
@Check('meeting_outcomes_month_check', `month IN (0, 3, 6, 12)`)
@Check('meeting_outcomes_state_check', `state IN ('reported', 'agreed', 'disputed')`)
export class MeetingOutcome {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Meeting, { name: 'meeting_outcomes_meeting_fkey', onDelete: 'CASCADE' })
  meetingId!: string;

  /** Months after the meeting; 0 right after it. */
  @PrimaryColumn('smallint')
  month!: FollowUpMonth;

  /** Without a row, it is awaited. */
  @Column('text')
  state!: Exclude<OutcomeState, 'awaited'>;

  @Column('timestamptz')
  changedAt!: Date;
}

/** What one side says came of a meeting. The last one counts; the others stay as history. */
@Entity('outcome_reports')
@Check('outcome_reports_side_check', `side IN ('buyer', 'supplier')`)
@Check('outcome_reports_value_check', `value BETWEEN 1 AND 5`)
@Check('outcome_reports_kind_check', `kind IN ('none', 'lead', 'sample', 'quotation', 'order')`)
@Check('outcome_reports_amount_check', `amount >= 0`)
@Check('outcome_reports_money_check', `num_nulls(amount, currency) IN (0, 2)`)
@Index('outcome_reports_of_meeting', ['meetingId', 'month', 'side', 'id'])
@ForeignKey(() => MeetingOutcome, ['meetingId', 'month'], ['meetingId', 'month'], {
  name: 'outcome_reports_outcome_fkey',
  onDelete: 'CASCADE',
})
export class OutcomeReport {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  meetingId!: string;

  @Column('smallint')
  month!: FollowUpMonth;

  @Column('text')
  side!: FairRole;

  @Column('boolean')
  tookPlace!: boolean;

  /** What the meeting was worth to this side, from 1 (nothing) to 5 (much). */
  @Column('smallint', { nullable: true })
  value!: number | null;

  @Column('text')
  kind!: OutcomeKind;

  /** Of a quotation or an order, in whole minor units; a number as text. */
  @Column('bigint', { nullable: true })
  amount!: string | null;

  /** ISO 4217 code. */
  @Column('text', { nullable: true })
  currency!: string | null;

  @Column('uuid')
  reportedBy!: string;

  @Column('timestamptz')
  at!: Date;
}

/** What one side wrote down for itself. */
@Entity('meeting_notes')
@Check('meeting_notes_side_check', `side IN ('buyer', 'supplier')`)
export class MeetingNote {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Meeting, { name: 'meeting_notes_meeting_fkey', onDelete: 'CASCADE' })
  meetingId!: string;

  @PrimaryColumn('text')
  side!: FairRole;

  @Column('text')
  text!: string;

  @Column('uuid')
  changedBy!: string;

  @Column('timestamptz')
  changedAt!: Date;
}

/** That a person was asked, some months after a fair, what came of their meetings. */
@Entity('follow_up_letters')
@Index('follow_up_letters_by_person', ['personId'])
export class FollowUpLetter {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Fair, { name: 'follow_up_letters_fair_fkey', onDelete: 'CASCADE' })
  fairId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => FairPerson, { name: 'follow_up_letters_person_fkey' })
  personId!: string;

  @PrimaryColumn('smallint')
  month!: FollowUpMonth;

  @Column('timestamptz')
  sentAt!: Date;
}
