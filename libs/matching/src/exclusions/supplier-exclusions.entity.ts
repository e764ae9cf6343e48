import type { VerificationLevel } from '#accounts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Whom and what a supplier does not want to be matched with. For its own people alone. */
@Entity('supplier_exclusions')
@Check(
  'supplier_exclusions_least_verification_check',
  `least_verification IN ('DOCUMENT', 'VERIFIED')`,
)
export class SupplierExclusions {
  /** Id of the supplier's profile. */
  @PrimaryColumn('uuid')
  @ForeignKey('Profile', { name: 'supplier_exclusions_supplier_id_fkey', onDelete: 'CASCADE' })
  supplierId!: string;

  /** Organisations of buyers. */
  @Column('uuid', { array: true })
  buyerIds!: readonly string[];

  /** Keys of sectors, such as `HS-24`. */
  @Column('text', { array: true })
  sectors!: readonly string[];

  /** How far a buyer has to be checked; null for any buyer. */
  @Column('text', { nullable: true })
  leastVerification!: VerificationLevel | null;

  @Column('uuid')
  savedBy!: string;

  @Column('timestamptz')
  savedAt!: Date;
}
