import { isId } from './id.js';

/** The place of a row in a list: the values it is sorted by, and its id to break ties. */
export interface Cursor {
  readonly sortedBy: readonly CursorValue[];
  readonly id: string;
}

export type CursorValue = string | number;

/**
 * What a list is sorted by: texts, whole numbers of 32 bits, days as `YYYY-MM-DD`, or instants as
 * `Date.toISOString` writes them, both of the years 0001 to 9999.
 */
export type SortKind = 'text' | 'integer' | 'day' | 'instant';

/** Packs a cursor into the opaque text that clients hand back. */
export function encodeCursor(cursor: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([...cursor.sortedBy, cursor.id]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/**
 * Reads a cursor made by `encodeCursor`.
 * @param kinds of the values that the list is sorted by, in their order.
 * @returns undefined for any other text, and for a cursor of a list that is sorted otherwise.
 */
export function decodeCursor(text: string, kinds: readonly SortKind[]): Cursor | undefined {
  const parts = decodeParts(text);
  if (parts?.length !== kinds.length + 1) return undefined;
  const id: unknown = parts.at(-1);
  const sortedBy = parts.slice(0, -1).filter((part, i) => isOfKind(part, kinds[i]));
  if (typeof id !== 'string' || !isId(id) || sortedBy.length < kinds.length) return undefined;
  return { sortedBy: sortedBy as CursorValue[], id };
}

function decodeParts(text: string): unknown[] | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const parts: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Array.isArray(parts) ? parts : undefined;
  } catch {
    return undefined;
  }
}

function isOfKind(part: unknown, kind: SortKind | undefined): boolean {
  if (kind === 'integer') return typeof part === 'number' && (part | 0) === part;
  if (typeof part !== 'string' || part.includes('\0')) return false;
  if (kind === 'day') return isInstant(`${part}T00:00:00.000Z`);
  return kind !== 'instant' || isInstant(part);
}

/** Years of more digits begin with a sign, which is less than any digit; Postgres has no year 0. */
function isInstant(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text && text >= '0001';
}
