import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FailureText } from '#kernel';
import type { ColumnMapping } from '../domain/import/import.columns.js';
import type { ImportFormat, ImportSettings, ImportStatus } from './import.kinds.js';

/** How the rows of a file fared. */
export interface ImportCounts {
  /** Rows with mistakes; they are not stored. */
  readonly wrong: number;
  /** Rows held back: likely duplicates that nobody decided on, or MSMEs without consent. */
  readonly heldBack: number;
  /** Profiles made, changed, and found to be as the file has them. */
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export const noCounts: ImportCounts = {
  wrong: 0,
  heldBack: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
};

/** Counts with more added to them. */
export function addCounts(before: ImportCounts, more: Partial<ImportCounts>): ImportCounts {
  const sum = (name: keyof ImportCounts): number => before[name] + (more[name] ?? 0);
  return {
    wrong: sum('wrong'),
    heldBack: sum('heldBack'),
    created: sum('created'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
  };
}

/** A file of MSMEs that an agency brings in. */
@Entity('imports')
@Check('imports_format_check', `format IN ('CSV', 'XLSX')`)
@Check(
  'imports_status_check',
  `status IN ('UPLOADED', 'CHECKING', 'CHECKED', 'STORING', 'STORED', 'UNDOING', 'UNDONE', 'FAILED')`,
)
@Index('imports_by_agency', ['agencyId', 'id'])
@Index('imports_by_creator', ['createdBy'])
export class Import {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Organisation', { name: 'imports_agency_fkey', onDelete: 'CASCADE' })
  agencyId!: string;

  /** Economy of the agency and so of all rows, ISO 3166 alpha-3. */
  @Column('text')
  economy!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('User', { name: 'imports_created_by_fkey', onDelete: 'SET NULL' })
  createdBy!: string | null;

  @Column('text')
  fileName!: string;

  @Column('text')
  filePath!: string;

  @Column('text')
  format!: ImportFormat;

  /** The headings of the file's columns. */
  @Column('text', { array: true })
  header!: readonly string[];

  @Column('jsonb')
  columns!: ColumnMapping;

  @Column('jsonb')
  settings!: ImportSettings;

  @Column('text')
  status!: ImportStatus;

  /** What is wrong with the file as a whole. */
  @Column('jsonb', { nullable: true })
  failure!: FailureText | null;

  /** Number of the last row that is checked; 0 before the first. */
  @Column('integer')
  stagedTo!: number;

  /** Known when the file is read to its end. */
  @Column('integer', { nullable: true })
  rowsTotal!: number | null;

  /** Number of the last row that is stored. */
  @Column('integer')
  storedTo!: number;

  @Column('jsonb')
  counts!: ImportCounts;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;
}
