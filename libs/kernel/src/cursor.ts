/** The place of a row in a list: the values it is sorted by, and its id to break ties. */
export interface Cursor {
  readonly sortedBy: readonly (string | number | null)[];
  readonly id: string;
}

/** Packs a cursor into the opaque text that clients hand back. */
export function encodeCursor(cursor: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([...cursor.sortedBy, cursor.id]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Reads a cursor made by `encodeCursor`; undefined for any other text. */
export function decodeCursor(text: string): Cursor | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const parts: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!Array.isArray(parts) || parts.length === 0 || !parts.every(isCursorPart)) return undefined;
    const id = parts.at(-1);
    return typeof id === 'string' ? { sortedBy: parts.slice(0, -1), id } : undefined;
  } catch {
    return undefined;
  }
}

function isCursorPart(part: unknown): part is string | number | null {
  return part === null || typeof part === 'string' || typeof part === 'number';
}
