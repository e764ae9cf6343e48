import type { Role } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity.js';
import { User } from '../users/user.entity.js';

/** What one person is in one organisation. */
@Entity('memberships')
@Index('memberships_by_user', ['userId'])
export class Membership {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Organisation, { name: 'memberships_organisation_fkey', onDelete: 'CASCADE' })
  organisationId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => User, { name: 'memberships_user_fkey', onDelete: 'CASCADE' })
  userId!: string;

  @Column('text')
  role!: Role;

  @Column('timestamptz')
  createdAt!: Date;
}
