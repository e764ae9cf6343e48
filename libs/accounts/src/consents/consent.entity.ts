import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { User } from '../users/user.entity.js';
import type { ConsentForm, ConsentPurpose } from './consent.kinds.js';

/** An MSME's consent that an agency acts for it, for one purpose. Withdrawn, it stays on record. */
@Entity('consents')
@Check('consents_purpose_check', `purpose IN ('PROFILE', 'SOURCING', 'FAIRS')`)
@Check('consents_given_how_check', `given_how IN ('SIGNED_FORM', 'EMAIL', 'IN_PERSON', 'ACCOUNT')`)
@Index('consents_in_force', ['organisationId', 'agencyId', 'purpose'], {
  unique: true,
  where: 'withdrawn_on IS NULL',
})
@Index('consents_by_organisation', ['organisationId', 'id'])
@Index('consents_by_agency', ['agencyId'])
@Index('consents_by_recorder', ['recordedBy'])
@Index('consents_by_withdrawer', ['withdrawnBy'])
export class Consent {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Organisation, { name: 'consents_organisation_fkey', onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('uuid')
  @ForeignKey(() => Organisation, { name: 'consents_agency_fkey', onDelete: 'CASCADE' })
  agencyId!: string;

  @Column('text')
  purpose!: ConsentPurpose;

  /** Name of the person who gave it for the MSME. */
  @Column('text')
  givenBy!: string;

  @Column('text')
  givenHow!: ConsentForm;

  @Column('date')
  givenOn!: string;

  /** The officer, or the owner, who entered it. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => User, { name: 'consents_recorded_by_fkey', onDelete: 'SET NULL' })
  recordedBy!: string | null;

  @Column('timestamptz')
  recordedAt!: Date;

  @Column('date', { nullable: true })
  withdrawnOn!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => User, { name: 'consents_withdrawn_by_fkey', onDelete: 'SET NULL' })
  withdrawnBy!: string | null;
}
