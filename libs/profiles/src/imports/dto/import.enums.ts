import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '#platform';
import { type ImportField, importFields } from '../../domain/import/import.columns.js';
import type { ImportSettings, RowOutcome } from '../import.kinds.js';
import type { RowFilter } from '../import.review.js';

/** `legalName` → `LEGAL_NAME`. */
const upperSnakeCase = (text: string): string =>
  text.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();

export const ImportFieldEnum: Record<string, ImportField> = Object.fromEntries(
  importFields.map((field) => [upperSnakeCase(field), field]),
);

registerEnumType(ImportFieldEnum, {
  name: 'ImportField',
  description: 'What a column of a file can hold.',
});

export const RowOutcomeEnum = enumOf('ImportRowOutcome', 'What becomes of a row.', {
  NEW: 'It gets a profile of its own.',
  KNOWN: 'Its profile is known, or made by an earlier row; it adds to that.',
  LIKELY_DUPLICATE: 'It resembles a known profile or an earlier row: decide.',
} satisfies Record<RowOutcome, string>);

export const RowFilterEnum = enumOf('ImportRowFilter', 'Which rows to show.', {
  ALL: 'All, in the order of the file.',
  WRONG: 'Those with mistakes.',
  LIKELY_DUPLICATE: 'Those to decide on.',
} satisfies Record<RowFilter, string>);

export const UndecidedEnum = enumOf(
  'UndecidedDuplicates',
  'What becomes of likely duplicates that nobody decided on.',
  {
    HOLD_BACK: 'They are not stored.',
    CREATE: 'They get profiles of their own.',
  } satisfies Record<ImportSettings['undecided'], string>,
);
