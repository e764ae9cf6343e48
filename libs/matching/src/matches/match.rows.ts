import type { EntityManager } from 'typeorm';
import { compareListed, type ListedSupplier } from '../domain/best-list.js';

/** Suppliers that are kept for each need. */
export const bestPerNeed = 50;

/** A need's list, best first. */
export interface NeedList {
  readonly needId: string;
  readonly listed: readonly ListedSupplier[];
}

interface ListRow {
  readonly need_id: string;
  readonly supplier_id: string;
  readonly score: number;
}

/** What is kept of needs, by need, best first. */
export async function findLists(
  tx: EntityManager,
  needIds: readonly string[],
): Promise<Map<string, ListedSupplier[]>> {
  const rows = await tx.query<ListRow[]>(
    `SELECT need_id, supplier_id, score FROM matches WHERE need_id = ANY($1::uuid[])`,
    [needIds],
  );
  const lists = new Map<string, ListedSupplier[]>();
  for (const { need_id, supplier_id, score } of rows) {
    const list = lists.get(need_id);
    if (list) list.push({ supplierId: supplier_id, score });
    else lists.set(need_id, [{ supplierId: supplier_id, score }]);
  }
  for (const list of lists.values()) list.sort(compareListed);
  return lists;
}

/**
 * Writes what changed of lists, in two statements at most: pairs that stay as they are cost
 * nothing.
 * @param before what {@link findLists} gave, while nobody else may write these lists.
 * @returns the needs whose lists changed.
 */
export async function writeLists(
  tx: EntityManager,
  before: ReadonlyMap<string, readonly ListedSupplier[]>,
  lists: readonly NeedList[],
): Promise<ReadonlySet<string>> {
  const gone: Pick<ListRow, 'need_id' | 'supplier_id'>[] = [];
  const come: ListRow[] = [];
  for (const { needId, listed } of lists) {
    const kept = new Map((before.get(needId) ?? []).map((one) => [one.supplierId, one.score]));
    for (const { supplierId, score } of listed) {
      if (kept.get(supplierId) !== score) {
        come.push({ need_id: needId, supplier_id: supplierId, score });
      }
      kept.delete(supplierId);
    }
    for (const supplierId of kept.keys()) gone.push({ need_id: needId, supplier_id: supplierId });
  }
  if (gone.length > 0) await deletePairs(tx, gone);
  if (come.length > 0) await upsertPairs(tx, come);
  return new Set([...gone, ...come].map((row) => row.need_id));
}

async function deletePairs(
  tx: EntityManager,
  pairs: readonly Pick<ListRow, 'need_id' | 'supplier_id'>[],
): Promise<void> {
  await tx.query(
    `DELETE FROM matches USING unnest($1::uuid[], $2::uuid[]) AS gone (need_id, supplier_id)
      WHERE matches.need_id = gone.need_id AND matches.supplier_id = gone.supplier_id`,
    [pairs.map((pair) => pair.need_id), pairs.map((pair) => pair.supplier_id)],
  );
}

async function upsertPairs(tx: EntityManager, pairs: readonly ListRow[]): Promise<void> {
  await tx.query(
    `INSERT INTO matches (need_id, supplier_id, score)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int[])
     ON CONFLICT (need_id, supplier_id) DO UPDATE SET score = excluded.score`,
    [
      pairs.map((pair) => pair.need_id),
      pairs.map((pair) => pair.supplier_id),
      pairs.map((pair) => pair.score),
    ],
  );
}
