import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../users/user.entity.js';

/** What following a link does. */
export type LinkPurpose = 'REGISTER' | 'CONFIRM_EMAIL' | 'RESET_PASSWORD' | 'JOIN';

/** A link in a letter that shows, once, that its reader has the e-mail address. */
@Entity('one_time_links')
@Check(
  'one_time_links_purpose_check',
  `purpose IN ('REGISTER', 'CONFIRM_EMAIL', 'RESET_PASSWORD', 'JOIN')`,
)
@Unique('one_time_links_secret_hash_key', ['secretHash'])
@Index('one_time_links_by_user', ['userId'])
@Index('one_time_links_by_expiry', ['expiresAt'])
export class OneTimeLink {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  purpose!: LinkPurpose;

  /** Where the letter goes. */
  @Column('citext')
  email!: string;

  /** Whose address it confirms; null for the other purposes. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => User, { name: 'one_time_links_user_fkey', onDelete: 'CASCADE' })
  userId!: string | null;

  /** SHA-256 of the secret, which is made with the letter and kept nowhere; null until then. */
  @Column('bytea', { nullable: true })
  secretHash!: Buffer | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
