/** A cell of a table: a text, or a number, which stays one. */
export type Cell = string | number | null;

/** Signs with which a spreadsheet takes a text for a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;

/**
 * A line of CSV (RFC 4180) with its line break. Texts that a spreadsheet would take for a formula
 * get an apostrophe before them, which makes it show them as they are.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(toCsv).join(',')}\r\n`;
}

function toCsv(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
