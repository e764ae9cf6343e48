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

interface ListRow {
  readonly need_id: string;
  readonly supplier_id: string;
  readonly score: number;
  readonly is_newcomer: boolean;
}

/** What is kept of needs, by need, best first. */
export async function findLists(
  tx: EntityManager,
  needIds: readonly string[],
): Promise<Map<string, KeptSupplier[]>> {
  const rows = await tx.query<ListRow[]>(
    `SELECT need_id, supplier_id, score, is_newcomer FROM matches WHERE need_id = ANY($1::uuid[])`,
    [needIds],
  );
  const lists = new Map<string, KeptSupplier[]>();
  for (const row of rows) {
    const kept = { supplierId: row.supplier_id, score: row.score, isNewcomer: row.is_newcomer };
    const list = lists.get(row.need_id);
    if (list) list.push(kept);
    else lists.set(row.need_id, [kept]);
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
  before: ReadonlyMap<string, readonly KeptSupplier[]>,
  lists: readonly NeedList[],
): Promise<ReadonlySet<string>> {
  const gone: Pick<ListRow, 'need_id' | 'supplier_id'>[] = [];
  const come: ListRow[] = [];
  for (const { needId, best, newcomers } of lists) {
    const kept = new Map((before.get(needId) ?? []).map((one) => [one.supplierId, one]));
    const wanted = new Map([...best, ...newcomers].map((one) => [one.supplierId, one]));
    for (const { supplierId, score, isNewcomer } of wanted.values()) {
      const known = kept.get(supplierId);
      if (known?.score !== score || known.isNewcomer !== isNewcomer) {
        come.push({ need_id: needId, supplier_id: supplierId, score, is_newcomer: isNewcomer });
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
    `INSERT INTO matches (need_id, supplier_id, score, is_newcomer)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::bool[])
     ON CONFLICT (need_id, supplier_id)
     DO UPDATE SET score = excluded.score, is_newcomer = excluded.is_newcomer`,
    [
      pairs.map((pair) => pair.need_id),
      pairs.map((pair) => pair.supplier_id),
      pairs.map((pair) => pair.score),
      pairs.map((pair) => pair.is_newcomer),
    ],
  );
}
