import type { ConsentForm } from '#accounts';
import { defineTopic, enumOf } from '#platform';
import type { StatedLevel } from '#kernel';

export type ImportFormat = 'CSV' | 'XLSX';

export type ImportStatus =
  'UPLOADED' | 'CHECKING' | 'CHECKED' | 'STORING' | 'STORED' | 'UNDOING' | 'UNDONE' | 'FAILED';

export const ImportStatusEnum = enumOf('ImportStatus', 'How far an import is.', {
  UPLOADED: 'The file is here and its columns are known.',
  CHECKING: 'Rows are being read and checked; nothing is written to profiles.',
  CHECKED: 'Mistakes and likely duplicates are known. Decide, then confirm.',
  STORING: 'Rows are being stored as profiles.',
  STORED: 'All rows that could be are stored.',
  UNDOING: 'Former profiles are being put back.',
  UNDONE: 'Profiles are as they were before.',
  FAILED: 'The file could not be read to its end.',
} satisfies Record<ImportStatus, string>);

/** What the officer says about a whole file. */
export interface ImportSettings {
  /** How well the agency backs what the file says. */
  readonly level: StatedLevel;
  /** BCP 47 tag of texts where no column says it. */
  readonly language: string;
  /** How and when the MSMEs agreed that the agency enters their profiles. */
  readonly consentGivenHow: ConsentForm;
  readonly consentGivenOn: string;
  /** Store likely duplicates that nobody decided on as profiles of their own, or hold them back. */
  readonly undecided: 'HOLD_BACK' | 'CREATE';
}

/** News of an import under way. */
export interface ImportProgress {
  readonly importId: string;
  readonly status: ImportStatus;
  readonly rowsDone: number;
  readonly rowsTotal: number | null;
}

export const importProgress = defineTopic<ImportProgress>('import-progress');

/** What becomes of a row. */
export type RowOutcome =
  /** A profile of its own. */
  | 'NEW'
  /** The profile that it names is known, or made by an earlier row. */
  | 'KNOWN'
  /** Resembles a known profile, or another row, and nobody decided. */
  | 'LIKELY_DUPLICATE';
