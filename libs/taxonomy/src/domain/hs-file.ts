import type { HsEdition } from './hs-code.js';
import { parseHsCode } from './hs-code.js';

/** One line of a nomenclature: a chapter, heading or subheading with its text. */
export interface HsRow {
  readonly edition: HsEdition;
  readonly digits: string;
  readonly label: string;
}

export interface HsFileError {
  /** Line of the file, the header is line 1. */
  readonly line: number;
  readonly column: string;
  readonly message: string;
}

export interface HsFile {
  readonly rows: readonly HsRow[];
  readonly errors: readonly HsFileError[];
  /** Lines left out on purpose: totals and codes for national use. */
  readonly skipped: number;
}

const codeColumns = ['hscode', 'code', 'hs', 'hs_code', 'commodity code', 'productcode'];
const labelColumns = ['description', 'label', 'text', 'name', 'productdescription'];

/**
 * Reads the rows of a nomenclature file, first row first, as cut by any CSV reader. The header may
 * name the columns as UN Comtrade, WITS or `datasets/harmonized-system` do. Codes of 2, 4 and 6
 * digits are taken; total lines and chapters 98 and 99, which economies use as they like, are
 * counted as skipped; everything else is an error with its line. A code given twice is an error,
 * and so is a code whose parent of four digits is missing from a file that has any of them.
 */
export function parseHsFile(csvRows: readonly (readonly string[])[], edition: HsEdition): HsFile {
  const header = (csvRows[0] ?? []).map(columnName);
  const codeAt = header.findIndex((name) => codeColumns.includes(name));
  const labelAt = header.findIndex((name) => labelColumns.includes(name));
  const missing = missingColumns(codeAt, labelAt);
  if (missing.length > 0) return { rows: [], errors: missing, skipped: 0 };

  const rows = new Map<string, HsRow & { line: number }>();
  const errors: HsFileError[] = [];
  let skipped = 0;
  for (const [index, cells] of csvRows.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const line = index + 1;
    const read = readRow(cells[codeAt] ?? '', cells[labelAt] ?? '', edition);
    if (read === 'skipped') skipped += 1;
    else if ('message' in read) errors.push({ line, ...read });
    else if (rows.has(read.digits)) {
      errors.push({
        line,
        column: 'code',
        message: `${read.digits} is already on line ${String(rows.get(read.digits)?.line)}.`,
      });
    } else rows.set(read.digits, { ...read, line });
  }
  errors.push(...orphans(rows));
  return {
    rows: [...rows.values()].map(({ digits, label }) => ({ edition, digits, label })),
    errors: errors.sort((a, b) => a.line - b.line),
    skipped,
  };
}

const columnName = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase();

function missingColumns(codeAt: number, labelAt: number): HsFileError[] {
  const missing: HsFileError[] = [];
  if (codeAt < 0) {
    missing.push({
      line: 1,
      column: 'code',
      message: `No column for the code. Name it one of: ${codeColumns.join(', ')}.`,
    });
  }
  if (labelAt < 0) {
    missing.push({
      line: 1,
      column: 'label',
      message: `No column for the text. Name it one of: ${labelColumns.join(', ')}.`,
    });
  }
  return missing;
}

function readRow(
  code: string,
  text: string,
  edition: HsEdition,
): HsRow | { column: string; message: string } | 'skipped' {
  if (/^total$/i.test(code.trim()) || /^(98|99)[0-9]*$/.test(code.trim())) return 'skipped';
  const parsed = parseHsCode(code, edition);
  if (!parsed.ok) return { column: 'code', message: parsed.error.message };
  if (parsed.value.nationalDigits !== undefined) {
    return {
      column: 'code',
      message: `${code.trim()} has national digits; this file takes 2, 4 and 6 digits.`,
    };
  }
  const label = text.trim().replace(/\s+/g, ' ');
  if (label === '') return { column: 'label', message: `${code.trim()} has no text.` };
  return { edition, digits: parsed.value.digits, label };
}

function orphans(rows: ReadonlyMap<string, HsRow & { line: number }>): HsFileError[] {
  const hasHeadings = [...rows.keys()].some((digits) => digits.length === 4);
  if (!hasHeadings) return [];
  return [...rows.values()]
    .filter(({ digits }) => digits.length === 6 && !rows.has(digits.slice(0, 4)))
    .map(({ digits, line }) => ({
      line,
      column: 'code',
      message: `${digits} has no heading ${digits.slice(0, 4)} in this file.`,
    }));
}
