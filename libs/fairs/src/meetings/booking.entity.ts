import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Meeting } from './meeting.entity.js';

export type BookedKind = 'person' | 'table' | 'room' | 'interpreter';

/**
 * One thing that is booked for one meeting. Postgres lets no thing be held twice at one time, in
 * whatever round or fair; no code is needed to keep that true.
 */
@Entity('bookings')
@Check('bookings_kind_check', `kind IN ('person', 'table', 'room', 'interpreter')`)
@Check('bookings_bounds_check', `NOT isempty(during)`)
@Exclusion('bookings_never_twice', `USING gist (thing_id WITH =, during WITH &&) WHERE (held)`)
@Index('bookings_of_meeting', ['meetingId'])
export class Booking {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Meeting, { name: 'bookings_meeting_fkey', onDelete: 'CASCADE' })
  meetingId!: string;

  /**
   * The table, the room, or the person: interpreters, too, are booked by person, so that nobody
   * interprets and meets at once.
   */
  @Column('uuid')
  thingId!: string;

  @Column('text')
  kind!: BookedKind;

  /** From the beginning up to, without, the end. */
  @Column('tstzrange')
  during!: string;

  /** False once it was released; the row stays as history. */
  @Column('boolean')
  held!: boolean;

  @Column('timestamptz')
  bookedAt!: Date;
}
