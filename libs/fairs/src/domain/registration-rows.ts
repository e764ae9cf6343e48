import type { FailureText } from '#kernel';

/** The columns that files of registrations have, as they come in and as they are given out. */
export const registrationHeadings = [
  'organisation id',
  'organisation',
  'economy',
  'role',
  'person',
  'email',
  'languages',
  'groups',
] as const;

/** The columns of a file that comes in, by which their headings are known. */
export const registrationFields = [...registrationHeadings, 'consent'] as const;
export type RegistrationField = (typeof registrationFields)[number];

/** A row as the file has it. */
export interface RegistrationRow {
  /** Its number in the file; the headings are row 1. */
  readonly rowNumber: number;
  readonly organisationId: string;
  readonly organisation: string;
  readonly economy: string;
  readonly role: string;
  readonly person: string;
  readonly email: string;
  readonly languages: readonly string[];
  readonly groups: readonly string[];
  /** That the organisation agrees that the agency and participants of this fair see its profile. */
  readonly consents: boolean;
}

/** What is wrong with one column of a row. */
export interface RowProblem extends FailureText {
  readonly column: RegistrationField;
}

/** A row that was checked. */
export interface CheckedRow extends RegistrationRow {
  readonly problems: readonly RowProblem[];
  /** Whether it was imported. */
  readonly isImported: boolean;
}

/** The place of each column in a file; undefined where the file has none of it. */
export type RegistrationColumns = Readonly<Partial<Record<RegistrationField, number>>>;

/** Finds columns by their headings, whatever their order, letters and spaces. */
export function findColumns(header: readonly string[]): RegistrationColumns {
  const tidy = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .trim();
  const headings = header.map(tidy);
  return Object.fromEntries(
    registrationFields.flatMap((field) => {
      const place = headings.indexOf(field);
      return place === -1 ? [] : [[field, place]];
    }),
  );
}

/** Reads a row of cells. */
export function readRow(
  cells: readonly string[],
  columns: RegistrationColumns,
  rowNumber: number,
): RegistrationRow {
  const cell = (field: RegistrationField): string => {
    const place = columns[field];
    return place === undefined ? '' : (cells[place] ?? '').trim();
  };
  const list = (field: RegistrationField, separator: RegExp): string[] =>
    cell(field).split(separator).filter(Boolean);
  return {
    rowNumber,
    organisationId: cell('organisation id').toLowerCase(),
    organisation: cell('organisation'),
    economy: cell('economy').toUpperCase(),
    role: cell('role').toLowerCase(),
    person: cell('person'),
    email: cell('email'),
    languages: list('languages', /[\s,;]+/),
    groups: list('groups', /\s*;\s*/),
    consents: /^(?:yes|y|true|1)$/i.test(cell('consent')),
  };
}
