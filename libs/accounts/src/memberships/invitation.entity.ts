import type { Role } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OneTimeLink } from '../links/one-time-link.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { User } from '../users/user.entity.js';

/** An offer to somebody, known by e-mail address, of a role in an organisation. */
@Entity('invitations')
@Index('invitations_open', ['organisationId', 'email'], {
  unique: true,
  where: 'accepted_at IS NULL AND revoked_at IS NULL',
})
@Index('invitations_by_organisation', ['organisationId', 'id'])
@Index('invitations_by_link', ['linkId'])
@Index('invitations_by_inviter', ['invitedBy'])
export class Invitation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Organisation, { name: 'invitations_organisation_fkey', onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('citext')
  email!: string;

  @Column('text')
  role!: Role;

  /** Accepting it takes an MSME over from the agency that acted for it. */
  @Column('boolean')
  handsOver!: boolean;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => User, { name: 'invitations_invited_by_fkey', onDelete: 'SET NULL' })
  invitedBy!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => OneTimeLink, { name: 'invitations_link_fkey', onDelete: 'SET NULL' })
  linkId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
