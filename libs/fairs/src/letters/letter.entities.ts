import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Phase } from '../domain/phases.js';
import { Fair } from '../fairs/fair.entity.js';
import { FairPerson } from '../fairs/people.entities.js';
import { MeetingChange } from '../meetings/meeting.entity.js';
import { Round } from '../rounds/round.entity.js';

/** A letter to one person about a fair: of changes of meetings, or of a phase that has begun. */
@Entity('fair_letters')
@Check('fair_letters_phase_check', `num_nulls(round_id, phase) IN (0, 2)`)
@Index('fair_letters_by_fair', ['fairId', 'id'])
@Index('fair_letters_by_person', ['personId'])
@Index('fair_letters_once_a_phase', ['roundId', 'phase', 'personId'], { unique: true })
@Index('fair_letters_unsent', ['id'], { where: 'sent_at IS NULL' })
export class FairLetter {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Fair, { name: 'fair_letters_fair_fkey', onDelete: 'CASCADE' })
  fairId!: string;

  @Column('uuid')
  @ForeignKey(() => FairPerson, { name: 'fair_letters_person_fkey' })
  personId!: string;

  /** The round whose phase it tells of; null for letters about meetings. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Round, { name: 'fair_letters_round_fkey', onDelete: 'CASCADE' })
  roundId!: string | null;

  @Column('text', { nullable: true })
  phase!: Phase | null;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;
}

/** What a person's calendar is told with a change: that the meeting is, or is no more. */
export type CalendarMethod = 'request' | 'cancel';

/** That a person is told of a change, which Postgres lets be true once. */
@Entity('fair_letter_changes')
@Check('fair_letter_changes_method_check', `method IN ('request', 'cancel')`)
@Index('fair_letter_changes_by_person', ['personId'])
@Index('fair_letter_changes_by_letter', ['letterId'])
export class FairLetterChange {
  @PrimaryColumn('uuid')
  @ForeignKey(() => MeetingChange, {
    name: 'fair_letter_changes_change_fkey',
    onDelete: 'CASCADE',
  })
  changeId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => FairPerson, { name: 'fair_letter_changes_person_fkey' })
  personId!: string;

  @Column('uuid')
  @ForeignKey(() => FairLetter, {
    name: 'fair_letter_changes_letter_fkey',
    onDelete: 'CASCADE',
  })
  letterId!: string;

  @Column('text', { nullable: true })
  method!: CalendarMethod | null;
}
