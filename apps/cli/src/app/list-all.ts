import type { Page } from '#platform';

const pageSize = 100;

/** Reads a list in the order of ids to its end, a page at a time. */
export async function listAll<T extends { readonly id: string }>(
  read: (page: Page) => Promise<readonly T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (;;) {
    const last = found.at(-1);
    const after = last && { id: last.id, sortedBy: [] };
    const rows = await read({ first: pageSize, after });
    found.push(...rows.slice(0, pageSize));
    if (rows.length <= pageSize) return found;
  }
}
