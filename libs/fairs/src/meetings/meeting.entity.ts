import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Side } from '../domain/letter-readers.js';
import type { MeetingState } from '../domain/meeting.states.js';
import { FairPerson, Interpreter } from '../fairs/people.entities.js';
import { MeetingTable, VideoRoom } from '../fairs/venue.entities.js';
import { type FairRole, FairRegistration } from '../registrations/registration.entity.js';
import { Round } from '../rounds/round.entity.js';

/** Who brought a meeting about: a participant's request or a published timetable. */
export type MeetingOrigin = 'request' | 'timetable';

/** Two organisations at one table, or in one video room, for one slot. */
@Entity('meetings')
@Check(
  'meetings_state_check',
  `state IN ('requested', 'provisional', 'confirmed', 'declined', 'expired', 'cancelled', 'held',
   'missed')`,
)
@Check('meetings_origin_check', `origin IN ('request', 'timetable')`)
@Check('meetings_asked_by_check', `asked_by IN ('buyer', 'supplier')`)
@Check('meetings_move_asked_by_check', `move_asked_by IN ('buyer', 'supplier')`)
@Check('meetings_time_check', `ends_at > starts_at`)
@Check('meetings_place_check', `num_nonnulls(table_id, room_id) <= 1`)
@Check('meetings_move_check', `num_nulls(move_to, move_asked_by) IN (0, 2)`)
@Index('meetings_once_a_pair', ['roundId', 'buyerId', 'supplierId'], {
  unique: true,
  where: `state IN ('requested', 'provisional', 'confirmed', 'held')`,
})
@Index('meetings_of_round', ['roundId', 'startsAt', 'id'])
@Index('meetings_of_buyer', ['buyerId', 'startsAt', 'id'])
@Index('meetings_of_supplier', ['supplierId', 'startsAt', 'id'])
@Index('meetings_unanswered', ['expiresAt'], { where: `state = 'requested'` })
export class Meeting {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Round, { name: 'meetings_round_fkey', onDelete: 'CASCADE' })
  roundId!: string;

  /** The buyer's registration. */
  @Column('uuid')
  @ForeignKey(() => FairRegistration, { name: 'meetings_buyer_fkey', onDelete: 'CASCADE' })
  buyerId!: string;

  /** The supplier's registration. */
  @Column('uuid')
  @ForeignKey(() => FairRegistration, { name: 'meetings_supplier_fkey', onDelete: 'CASCADE' })
  supplierId!: string;

  @Column('text')
  state!: MeetingState;

  @Column('text')
  origin!: MeetingOrigin;

  /** The side that asked; null for a timetable's meeting. */
  @Column('text', { nullable: true })
  askedBy!: FairRole | null;

  /** What whoever asked wrote. */
  @Column('text')
  message!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  /** Who sits at the table for each side; null until it is booked. */
  @Index('meetings_by_buyer_person_id')
  @Column('uuid', { nullable: true })
  @ForeignKey(() => FairPerson, { name: 'meetings_buyer_person_fkey' })
  buyerPersonId!: string | null;

  @Index('meetings_by_supplier_person_id')
  @Column('uuid', { nullable: true })
  @ForeignKey(() => FairPerson, { name: 'meetings_supplier_person_fkey' })
  supplierPersonId!: string | null;

  @Index('meetings_by_table_id')
  @Column('uuid', { nullable: true })
  @ForeignKey(() => MeetingTable, { name: 'meetings_table_fkey' })
  tableId!: string | null;

  @Index('meetings_by_room_id')
  @Column('uuid', { nullable: true })
  @ForeignKey(() => VideoRoom, { name: 'meetings_room_fkey' })
  roomId!: string | null;

  @Index('meetings_by_interpreter_id')
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Interpreter, { name: 'meetings_interpreter_fkey' })
  interpreterId!: string | null;

  /** When each side said yes to a timetable's meeting. */
  @Column('timestamptz', { nullable: true })
  buyerConfirmedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  supplierConfirmedAt!: Date | null;

  /** When a request that nobody answers lapses. */
  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;

  /** The slot to which one side wishes to move it. */
  @Column('timestamptz', { nullable: true })
  moveTo!: Date | null;

  @Column('text', { nullable: true })
  moveAskedBy!: FairRole | null;

  /** Rises with every change, as calendars expect (RFC 5545, 3.8.7.4). */
  @Column('int')
  sequence!: number;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  changedAt!: Date;
}

/** One change of a meeting: who, when, why. */
@Entity('meeting_changes')
@Index('meeting_changes_of_meeting', ['meetingId', 'id'])
@Index('meeting_changes_by_actor', ['actorId'])
@Index('meeting_changes_by_person', ['personId'])
@Index('meeting_changes_untold', ['id'], { where: 'told_at IS NULL' })
@Check('meeting_changes_side_check', `side IN ('buyer', 'supplier', 'officer')`)
export class MeetingChange {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Meeting, { name: 'meeting_changes_meeting_fkey', onDelete: 'CASCADE' })
  meetingId!: string;

  /** What was done, such as `accept` or `move`. */
  @Column('text')
  act!: string;

  /** What it led to. */
  @Column('text')
  state!: MeetingState;

  @Column('timestamptz')
  startsAt!: Date;

  /** The user who did it; null for the system. */
  @Column('uuid', { nullable: true })
  @ForeignKey('User', { name: 'meeting_changes_actor_fkey', onDelete: 'SET NULL' })
  actorId!: string | null;

  /** Who did it by a link in a letter, without signing in; null otherwise. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => FairPerson, { name: 'meeting_changes_person_fkey' })
  personId!: string | null;

  /** For which side they did it; null for the system, and for what befell both. */
  @Column('text', { nullable: true })
  side!: Side | null;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  at!: Date;

  /** When letters to those concerned were made, if it concerns anybody; null until then. */
  @Column('timestamptz', { nullable: true })
  toldAt!: Date | null;
}
