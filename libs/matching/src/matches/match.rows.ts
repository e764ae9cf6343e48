import type { EntityManager } from 'typeorm';
import { NEWCOMER_EVERY } from '#match-engine';
import { compareListed, type ListedSupplier } from '../domain/best-list.js';

/** Suppliers that are kept for each need. */
export const bestPerNeed = 50;

/** Newcomers that a need's list may need to keep their share of places. */
export const fewestNewcomers = bestPerNeed / NEWCOMER_EVERY;

/** Newcomers that are kept for each need: some more, so that few changes call for a comparison. */
export const mostNewcomers = 2 * fewestNewcomers;

/** A supplier that is kept for a need, and whether it is a newcomer. */
export interface KeptSupplier extends ListedSupplier {
  readonly isNewcomer: boolean;
}

/** What is kept of a need: its best, and its best newcomers, whether among them or not. */
export interface NeedList {
  readonly needId: string;
  readonly best: readonly KeptSupplier[];
  readonly newcomers: readonly KeptSupplier[];
}

/** Tells the rows of a need apart: newcomers that are not among its best come after all of these. */
export const toNeedList = (needId: string, rows: readonly KeptSupplier[]): NeedList => ({
  needId,
  best: rows.slice(0, bestPerNeed),
  newcomers: rows.filter(({ isNewcomer }) => isNewcomer),
});

/** A need's list as it is stored: the same place of each array is the same supplier, best first. */
export interface ListColumns {
  readonly supplier_ids: readonly string[];
  readonly scores: readonly number[];
  readonly newcomers: readonly boolean[];
}

/** The suppliers of a stored list, best first. */
export const toKept = ({ supplier_ids, scores, newcomers }: ListColumns): KeptSupplier[] =>
  supplier_ids.map((supplierId, at) => ({
    supplierId,
    score: scores[at] ?? 0,
    isNewcomer: newcomers[at] ?? false,
  }));

/** What is kept of needs, by need, best first. */
export async function findLists(
  db: EntityManager,
  needIds: readonly string[],
): Promise<Map<string, KeptSupplier[]>> {
  const rows = await db.query<(ListColumns & { need_id: string })[]>(
    `SELECT need_id, supplier_ids, scores, newcomers FROM match_runs
      WHERE need_id = ANY($1::uuid[])`,
    [needIds],
  );
  return new Map(rows.map((row) => [row.need_id, toKept(row)]));
}

/** Everyone whom a need's list names, each once, best first. */
export function toRows({ best, newcomers }: NeedList): KeptSupplier[] {
  const listed = new Set(best.map(({ supplierId }) => supplierId));
  const others = newcomers.filter(({ supplierId }) => !listed.has(supplierId));
  return [...best, ...others].sort(compareListed);
}

/** Whether two lists are stored alike. */
export const isSameList = (one: readonly KeptSupplier[], other: readonly KeptSupplier[]): boolean =>
  one.length === other.length &&
  one.every(({ supplierId, score, isNewcomer }, at) => {
    const same = other[at];
    return (
      same?.supplierId === supplierId && same.score === score && same.isNewcomer === isNewcomer
    );
  });

/** Lists as parameters of one statement: for each list its arrays, as Postgres writes them. */
export const toArrays = (
  lists: readonly (readonly KeptSupplier[])[],
): [supplierIds: string[], scores: string[], newcomers: string[]] => [
  lists.map((list) => `{${list.map(({ supplierId }) => supplierId).join()}}`),
  lists.map((list) => `{${list.map(({ score }) => score).join()}}`),
  lists.map((list) => `{${list.map(({ isNewcomer }) => (isNewcomer ? 't' : 'f')).join()}}`),
];
