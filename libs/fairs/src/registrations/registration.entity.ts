import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { RegistrationState } from '../domain/registration.states.js';
import { Fair } from '../fairs/fair.entity.js';
import { FairPerson } from '../fairs/people.entities.js';

/** On which side of the table an organisation sits. */
export type FairRole = 'supplier' | 'buyer';

/** An organisation's part in a fair. What it offers or needs is read from its permanent profile. */
@Entity('fair_registrations')
@Check('fair_registrations_role_check', `role IN ('supplier', 'buyer')`)
@Check(
  'fair_registrations_state_check',
  `state IN ('invited', 'applied', 'approved', 'waiting', 'rejected', 'withdrawn')`,
)
@Check(
  'fair_registrations_consent_check',
  `num_nulls(consented_by, consented_at) IN (0, 2)
   AND (consented_at IS NOT NULL OR state NOT IN ('applied', 'approved', 'waiting'))`,
)
@Check('fair_registrations_max_meetings_check', `max_meetings > 0`)
@Unique('fair_registrations_once', ['fairId', 'organisationId'])
@Index('fair_registrations_by_state', ['fairId', 'role', 'state', 'id'])
@Index('fair_registrations_by_organisation', ['organisationId', 'id'])
export class FairRegistration {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Fair, { name: 'fair_registrations_fair_fkey', onDelete: 'CASCADE' })
  fairId!: string;

  @Column('uuid')
  @ForeignKey('Organisation', {
    name: 'fair_registrations_organisation_fkey',
    onDelete: 'CASCADE',
  })
  organisationId!: string;

  @Column('text')
  role!: FairRole;

  @Column('text')
  state!: RegistrationState;

  /** The user who agreed that the fair's agency and participants see the profile. */
  @Column('uuid', { nullable: true })
  consentedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  consentedAt!: Date | null;

  /** Since when it stands on the waiting list, which is served in this order. */
  @Column('timestamptz', { nullable: true })
  waitingSince!: Date | null;

  /** What the agency tells the organisation about its decision. */
  @Column('text')
  remark!: string;

  /** Groups that the rules of rounds name, as the agency gave them. */
  @Column('text', { array: true })
  groups!: string[];

  /** Most meetings that it wishes in one round; null for as many as the round allows. */
  @Column('smallint', { nullable: true })
  maxMeetings!: number | null;

  @Column('int')
  version!: number;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  changedAt!: Date;
}

/** A person who meets for an organisation at a fair. */
@Entity('delegates')
@Unique('delegates_of_one_firm', ['fairId', 'personId'])
@Index('delegates_by_person', ['personId'])
export class Delegate {
  @PrimaryColumn('uuid')
  @ForeignKey(() => FairRegistration, {
    name: 'delegates_registration_fkey',
    onDelete: 'CASCADE',
  })
  registrationId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => FairPerson, { name: 'delegates_person_fkey' })
  personId!: string;

  @Column('uuid')
  @ForeignKey(() => Fair, { name: 'delegates_fair_fkey', onDelete: 'CASCADE' })
  fairId!: string;

  /** Order in which the organisation named its people, from 0. */
  @Column('smallint')
  position!: number;

  /** BCP 47 tags of the languages in which they can meet. */
  @Column('text', { array: true })
  languages!: string[];
}

/** Time at a fair in which a person does not meet, in any round. */
@Entity('absences')
@Check('absences_length_check', `ends_at > starts_at`)
@Index('absences_by_person', ['fairId', 'personId'])
@Index('absences_of_person', ['personId'])
export class Absence {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Fair, { name: 'absences_fair_fkey', onDelete: 'CASCADE' })
  fairId!: string;

  @Column('uuid')
  @ForeignKey(() => FairPerson, { name: 'absences_person_fkey' })
  personId!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;
}
