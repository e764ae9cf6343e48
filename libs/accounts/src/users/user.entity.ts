import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A person who can sign in. */
@Entity('users')
@Unique('users_email_key', ['email'])
export class User {
  @PrimaryColumn('uuid')
  id!: string;

  /** Compared without regard to case. */
  @Column('citext')
  email!: string;

  @Column('text')
  name!: string;

  /** argon2id in PHC format; null for a person who cannot sign in with a password. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('timestamptz', { nullable: true })
  emailVerifiedAt!: Date | null;

  @Column('boolean')
  isPlatformAdministrator!: boolean;

  /** Since when the person may not sign in; null for those who may. */
  @Column('timestamptz', { nullable: true })
  lockedAt!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;
}
