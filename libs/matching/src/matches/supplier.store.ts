import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '#platform';
import { type BestList, type ListedSupplier, updateList } from '../domain/best-list.js';
import { bestPerNeed, findLists, writeLists } from './match.rows.js';
import { NeedAdmission } from './need.admission.js';

/** Some suppliers compared with all open needs. */
export interface SupplierRanking {
  readonly supplierIds: readonly string[];
  /** Every eligible pair, by need. */
  readonly pairs: ReadonlyMap<string, readonly ListedSupplier[]>;
  /** Version of an open need as it was compared; undefined for one that is not open. */
  versionOf(needId: string): number | undefined;
  /** The open needs that whoever is eligible may see. */
  readonly admitting: readonly string[];
}

interface RunRow {
  readonly need_id: string;
  readonly need_version: number;
  readonly lowest_score: number | null;
}

/** A list as it is to be. */
interface UpdatedList extends BestList {
  readonly needId: string;
}

/** Keeps what a comparison of changed suppliers with all open needs found. */
@Injectable()
export class SupplierStore {
  constructor(
    private readonly transactions: Transactions,
    private readonly admission: NeedAdmission,
  ) {}

  /**
   * Brings suppliers into the lists of needs, out of them, or to another place. Only lists that
   * they were in or come into are read. Needs that are kept in another version than was compared
   * are left as they are: their own comparison comes, or came, after the change.
   * @returns needs in whose lists somebody who is not known may have moved up.
   */
  async replaceSuppliers(ranking: SupplierRanking): Promise<readonly string[]> {
    return this.transactions.run(async (tx) => {
      const runs = await lockRuns(tx, ranking, await findTouched(tx, ranking));
      const kept = await findLists(tx, [...runs.keys()]);
      const { lists, toCompare } = updateLists(ranking, runs, kept);
      await writeLists(tx, kept, lists);
      await saveRuns(tx, lists);
      await this.admit(tx, ranking);
      return toCompare;
    });
  }

  private async admit(
    tx: EntityManager,
    { supplierIds, pairs, admitting }: SupplierRanking,
  ): Promise<void> {
    const eligible = admitting.flatMap((needId) =>
      (pairs.get(needId) ?? []).map((pair) => [needId, pair.supplierId] as const),
    );
    await this.admission.readmit(tx, admitting, supplierIds, eligible);
  }
}

/** The needs that have one of the suppliers among their best, or may come to have one. */
async function findTouched(
  tx: EntityManager,
  { supplierIds, pairs }: SupplierRanking,
): Promise<string[]> {
  const best = [...pairs].map(([needId, found]) => ({
    needId,
    score: found.reduce((most, pair) => Math.max(most, pair.score), 0),
  }));
  const rows = await tx.query<{ id: string }[]>(
    `SELECT need_id AS id FROM matches WHERE supplier_id = ANY($1::uuid[])
      UNION
     SELECT run.need_id FROM unnest($2::uuid[], $3::int[]) AS found (need_id, score)
       JOIN match_runs run ON run.need_id = found.need_id
      WHERE found.score >= coalesce(run.lowest_score, 0)`,
    [supplierIds, best.map(({ needId }) => needId), best.map(({ score }) => score)],
  );
  return rows.map(({ id }) => id);
}

/** Takes the runs of needs, in the order of their ids, where they were of the same versions. */
async function lockRuns(
  tx: EntityManager,
  { versionOf }: SupplierRanking,
  needIds: readonly string[],
): Promise<Map<string, RunRow>> {
  if (needIds.length === 0) return new Map();
  const rows = await tx.query<RunRow[]>(
    `SELECT need_id, need_version, lowest_score FROM match_runs
      WHERE need_id = ANY($1::uuid[]) ORDER BY need_id FOR UPDATE`,
    [needIds],
  );
  return new Map(
    rows
      .filter((row) => versionOf(row.need_id) === row.need_version)
      .map((row) => [row.need_id, row]),
  );
}

function updateLists(
  { supplierIds, pairs }: SupplierRanking,
  runs: ReadonlyMap<string, RunRow>,
  kept: ReadonlyMap<string, readonly ListedSupplier[]>,
): { lists: UpdatedList[]; toCompare: string[] } {
  const changed = new Set(supplierIds);
  const lists: UpdatedList[] = [];
  const toCompare: string[] = [];
  for (const [needId, run] of runs) {
    const before = { listed: kept.get(needId) ?? [], isWhole: run.lowest_score === null };
    const after = updateList(before, changed, pairs.get(needId) ?? [], bestPerNeed);
    if (after) lists.push({ needId, ...after });
    else toCompare.push(needId);
  }
  return { lists, toCompare };
}

/** Notes what it takes now to be among the best, and how many are eligible where all are listed. */
async function saveRuns(tx: EntityManager, lists: readonly UpdatedList[]): Promise<void> {
  if (lists.length === 0) return;
  await tx.query(
    `UPDATE match_runs
        SET lowest_score = changed.lowest, eligible = coalesce(changed.eligible, match_runs.eligible)
       FROM unnest($1::uuid[], $2::int[], $3::int[]) AS changed (need_id, lowest, eligible)
      WHERE match_runs.need_id = changed.need_id`,
    [
      lists.map(({ needId }) => needId),
      lists.map(({ listed, isWhole }) => (isWhole ? null : (listed.at(-1)?.score ?? null))),
      lists.map(({ listed, isWhole }) => (isWhole ? listed.length : null)),
    ],
  );
}
