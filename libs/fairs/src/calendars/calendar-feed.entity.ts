import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { FairPerson } from '../fairs/people.entities.js';

/** The secret address at which a calendar program reads a person's meetings. */
@Entity('calendar_feeds')
@Unique('calendar_feeds_secret_hash_key', ['secretHash'])
export class CalendarFeed {
  @PrimaryColumn('uuid')
  @ForeignKey(() => FairPerson, { name: 'calendar_feeds_person_fkey', onDelete: 'CASCADE' })
  personId!: string;

  /** SHA-256 of the secret, which its owner is shown once. */
  @Column('bytea')
  secretHash!: Buffer;

  @Column('timestamptz')
  madeAt!: Date;

  /** When a program last read it. */
  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;
}
