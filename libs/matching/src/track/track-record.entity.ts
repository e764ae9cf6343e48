import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { EvidenceLevel } from '#kernel';

/** Something that a supplier delivered or was awarded before, with what backs it. */
@Entity('track_records')
@Unique('track_records_supplier_id_row_key_key', ['supplierId', 'rowKey'])
@Index('track_records_of_import', ['importId'])
@Index('track_records_of_supplier', ['supplierId', 'awardedOn'])
export class TrackRecord {
  @PrimaryColumn('uuid')
  id!: string;

  /** Id of the supplier's profile. */
  @Column('uuid')
  @ForeignKey('Profile', { name: 'track_records_supplier_id_fkey', onDelete: 'CASCADE' })
  supplierId!: string;

  @Column('date')
  awardedOn!: string;

  @Column('text')
  buyerName!: string;

  /** The buyer's name folded: equal for two writings of one name. */
  @Column('text')
  buyerKey!: string;

  @Column('text')
  description!: string;

  /** BCP 47 tag of the description. */
  @Column('text')
  language!: string;

  @Column('text')
  evidenceLevel!: EvidenceLevel;

  /** Where it was read, such as the name of a file. */
  @Column('text')
  source!: string;

  /** Equal for two readings of one award. */
  @Column('text')
  rowKey!: string;

  /** The file that an agency brought it in with; null for one of the command line. */
  @Column('uuid', { nullable: true })
  @ForeignKey('AwardImport', { name: 'track_records_import_id_fkey', onDelete: 'SET NULL' })
  importId!: string | null;

  @Column('timestamptz')
  importedAt!: Date;
}
