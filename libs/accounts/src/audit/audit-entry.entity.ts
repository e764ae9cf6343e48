import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One act that somebody may have to answer for. Entries are only ever added. */
@Entity('audit_entries')
@Index('audit_entries_by_organisation', ['organisationId', 'id'])
@Index('audit_entries_by_actor', ['actorId', 'id'])
export class AuditEntry {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  /** `area.what-was-done`, such as `accounts.member-removed`. */
  @Column('text')
  act!: string;

  /** The user who did it; null for the system. Kept when the user goes, so no foreign key. */
  @Column('uuid', { nullable: true })
  actorId!: string | null;

  /** The organisation it was done to or for. */
  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  /** The thing it was done to. */
  @Column('uuid', { nullable: true })
  subjectId!: string | null;

  /** What else a reader needs, such as the role before and after. Never a secret. */
  @Column('jsonb')
  details!: Readonly<Record<string, string | number | boolean | null>>;
}
