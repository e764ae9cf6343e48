import type { FailureText } from '#kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AwardMistake } from '../award.importer.js';

export type AwardImportStatus =
  'CHECKING' | 'CHECKED' | 'STORING' | 'STORED' | 'UNDOING' | 'UNDONE' | 'FAILED';

/** Awards by the name of a supplier. */
export interface NamedAwards {
  readonly name: string;
  readonly awards: number;
}

/** A line with mistakes as it is kept. */
export type KeptMistake = Omit<AwardMistake, 'problems'> & Partial<AwardMistake>;

/** What a file of awards holds, or what became of it. */
export interface AwardImportReport {
  /** Records read, with and without mistakes. */
  readonly read: number;
  /** Awards that are new: to be stored, or stored. */
  readonly added: number;
  readonly known: number;
  /** Lines with mistakes. */
  readonly wrong: number;
  /** Suppliers whose track record grows. */
  readonly suppliers: number;
  /** The first mistakes. Reports that an earlier release kept have no `problems` in them. */
  readonly mistakes: readonly KeptMistake[];
  /** Names that no supplier here has, those with most awards first. */
  readonly unmatched: readonly NamedAwards[];
  /** Names that several suppliers have. */
  readonly ambiguous: readonly NamedAwards[];
}

/** A file of awards that an agency brings in. */
@Entity('award_imports')
@Check(
  'award_imports_status_check',
  `status IN ('CHECKING', 'CHECKED', 'STORING', 'STORED', 'UNDOING', 'UNDONE', 'FAILED')`,
)
@Index('award_imports_by_agency', ['agencyId', 'id'])
export class AwardImport {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Organisation', { name: 'award_imports_agency_fkey', onDelete: 'CASCADE' })
  agencyId!: string;

  /** ISO 3166 alpha-3 code of the economy whose suppliers the record names. */
  @Column('text')
  economy!: string;

  /** BCP 47 tag of the descriptions. */
  @Column('text')
  language!: string;

  @Column('text')
  fileName!: string;

  @Column('text')
  filePath!: string;

  @Column('text')
  status!: AwardImportStatus;

  /** Null until the file has been read. */
  @Column('jsonb', { nullable: true })
  report!: AwardImportReport | null;

  /** What is wrong with the file as a whole. */
  @Column('jsonb', { nullable: true })
  failure!: FailureText | null;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;
}
