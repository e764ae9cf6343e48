import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OneTimeLink } from '../links/one-time-link.entity.js';
import type { OrganisationKind } from '../organisations/organisation.kind.js';

/**
 * A registration that waits for its letter to be answered. Nothing of it is an account yet: nobody
 * can take somebody else's address, and the answer tells nobody whether an address is known.
 */
@Entity('registrations')
@Check('registrations_organisation_kind_check', `organisation_kind IN ('MSME', 'BUYER')`)
export class Registration {
  @PrimaryColumn('uuid')
  @ForeignKey(() => OneTimeLink, { name: 'registrations_link_fkey', onDelete: 'CASCADE' })
  linkId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  passwordHash!: string;

  @Column('text')
  organisationKind!: OrganisationKind;

  @Column('text')
  organisationName!: string;

  @Column('text')
  economy!: string;
}
