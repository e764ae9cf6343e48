import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Fair } from '../fairs/fair.entity.js';
import { FairPerson } from '../fairs/people.entities.js';
import { Meeting } from '../meetings/meeting.entity.js';
import type { FairRole } from '../registrations/registration.entity.js';

/** The secret with which badges and links of one fair are signed. It never leaves the server. */
@Entity('fair_keys')
export class FairKey {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Fair, { name: 'fair_keys_fair_fkey', onDelete: 'CASCADE' })
  fairId!: string;

  @Column('bytea')
  secret!: Buffer;

  @Column('timestamptz')
  createdAt!: Date;
}

/** When a person first came through the door on a day of a fair. */
@Entity('fair_check_ins')
@Index('fair_check_ins_by_day', ['fairId', 'day'])
@Index('fair_check_ins_by_person', ['personId'])
export class FairCheckIn {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Fair, { name: 'fair_check_ins_fair_fkey', onDelete: 'CASCADE' })
  fairId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => FairPerson, { name: 'fair_check_ins_person_fkey' })
  personId!: string;

  /** On the fair's clocks. */
  @PrimaryColumn('date')
  day!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid')
  notedBy!: string;
}

/** Whether one side came to a meeting, as it was noted there: evidence for what is said later. */
@Entity('meeting_attendance')
@Check('meeting_attendance_side_check', `side IN ('buyer', 'supplier')`)
export class MeetingAttendance {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Meeting, { name: 'meeting_attendance_meeting_fkey', onDelete: 'CASCADE' })
  meetingId!: string;

  @PrimaryColumn('text')
  side!: FairRole;

  @Column('boolean')
  came!: boolean;

  @Column('timestamptz')
  at!: Date;

  /** The user who noted it; null for the system. */
  @Column('uuid', { nullable: true })
  notedBy!: string | null;
}
