import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Fair } from './fair.entity.js';

/**
 * A person who meets or interprets, known by e-mail address over all fairs: what is booked for
 * them anywhere counts everywhere. Whoever signs in with the address is that person.
 */
@Entity('fair_people')
@Unique('fair_people_email_key', ['email'])
export class FairPerson {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('citext')
  email!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz')
  createdAt!: Date;
}

/** Somebody who interprets at a fair. */
@Entity('interpreters')
@Index('interpreters_person_key', ['fairId', 'personId'], {
  unique: true,
  where: 'removed_at IS NULL',
})
@Index('interpreters_by_person', ['personId'])
export class Interpreter {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Fair, { name: 'interpreters_fair_fkey', onDelete: 'CASCADE' })
  fairId!: string;

  @Column('uuid')
  @ForeignKey(() => FairPerson, { name: 'interpreters_person_fkey' })
  personId!: string;

  /** BCP 47 tags of the languages between which they interpret. */
  @Column('text', { array: true })
  languages!: string[];

  /** Since when it is no part of the fair; what was booked for it names it still. */
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
