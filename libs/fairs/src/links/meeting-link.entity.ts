import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { FairPerson } from '../fairs/people.entities.js';
import { Meeting } from '../meetings/meeting.entity.js';
import type { FairRole } from '../registrations/registration.entity.js';

/**
 * A link in a letter with which a person answers for their side of a meeting once, without
 * signing in. It is void when the meeting has changed since.
 */
@Entity('meeting_links')
@Check('meeting_links_side_check', `side IN ('buyer', 'supplier')`)
@Unique('meeting_links_secret_hash_key', ['secretHash'])
@Index('meeting_links_by_meeting', ['meetingId'])
@Index('meeting_links_by_person', ['personId'])
export class MeetingLink {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Meeting, { name: 'meeting_links_meeting_fkey', onDelete: 'CASCADE' })
  meetingId!: string;

  @Column('uuid')
  @ForeignKey(() => FairPerson, { name: 'meeting_links_person_fkey' })
  personId!: string;

  @Column('text')
  side!: FairRole;

  /** The meeting's sequence when the letter was written. */
  @Column('int')
  sequence!: number;

  /** SHA-256 of the secret, which is in the letter and nowhere else. */
  @Column('bytea')
  secretHash!: Buffer;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
