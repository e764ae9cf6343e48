import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../users/user.entity.js';

/** What a credential is for: a browser's session, or a program's access. */
export type CredentialKind = 'SESSION' | 'API_TOKEN';

/** A secret that speaks for a user. Only its hash is kept: a copy of the table opens nothing. */
@Entity('credentials')
@Check('credentials_kind_check', `kind IN ('SESSION', 'API_TOKEN')`)
@Unique('credentials_secret_hash_key', ['secretHash'])
@Index('credentials_by_user', ['userId', 'kind', 'id'])
@Index('credentials_by_expiry', ['expiresAt'])
export class Credential {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: CredentialKind;

  @Column('uuid')
  @ForeignKey(() => User, { name: 'credentials_user_fkey', onDelete: 'CASCADE' })
  userId!: string;

  /** SHA-256 of the secret. The secret is 256 random bits, so a slow hash would add nothing. */
  @Column('bytea')
  secretHash!: Buffer;

  /** For the user to tell it from others: a token's given name, a session's browser. */
  @Column('text')
  name!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** Kept to the hour. */
  @Column('timestamptz')
  lastUsedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;
}
