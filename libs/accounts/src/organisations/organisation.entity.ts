import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { OrganisationKind, VerificationLevel } from './organisation.kind.js';

/** An enterprise or agency on the marketplace. What it offers or needs belongs to other areas. */
@Entity('organisations')
@Check('organisations_kind_check', `kind IN ('MSME', 'BUYER', 'AGENCY')`)
@Check(
  'organisations_verification_check',
  `num_nulls(verification_level, verified_by, verified_on) IN (0, 3)`,
)
@Index('organisations_by_name', ['name', 'id'])
@Index('organisations_by_economy', ['economy', 'name', 'id'])
export class Organisation {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: OrganisationKind;

  @Column('text')
  name!: string;

  /** ISO 3166 alpha-3 code of its economy. */
  @Column('text')
  economy!: string;

  /** Made up for demonstration, and marked so wherever it is shown. */
  @Column('boolean')
  isDemo!: boolean;

  @Column('text', { nullable: true })
  verificationLevel!: VerificationLevel | null;

  /** Name of whoever checked it, as shown to readers. */
  @Column('text', { nullable: true })
  verifiedBy!: string | null;

  @Column('date', { nullable: true })
  verifiedOn!: string | null;

  @Column('timestamptz')
  createdAt!: Date;
}
