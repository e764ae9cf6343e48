import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '#platform';
import { updateList } from '../domain/best-list.js';
import {
  bestPerNeed,
  fewestNewcomers,
  isSameList,
  type KeptSupplier,
  type ListColumns,
  mostNewcomers,
  type NeedList,
  toArrays,
  toKept,
  toNeedList,
  toRows,
} from './match.rows.js';
import { NeedAdmission } from './need.admission.js';

/** Some suppliers compared with open needs. */
export interface SupplierRanking {
  readonly supplierIds: readonly string[];
  /** The needs that they were compared with; undefined for all. */
  readonly among: ReadonlySet<string> | undefined;
  /** Every eligible pair, by need. */
  readonly pairs: ReadonlyMap<string, readonly KeptSupplier[]>;
  /** Version of an open need as it was compared; undefined for one that is not open. */
  versionOf(needId: string): number | undefined;
  /** The open needs that whoever is eligible may see. */
  readonly admitting: readonly string[];
}

interface RunRow extends ListColumns {
  readonly need_id: string;
  readonly need_version: number;
  readonly lowest_score: number | null;
  readonly lowest_newcomer: number | null;
}

/** What is kept of a need as it is to be, and whether it holds everyone who is eligible. */
interface UpdatedList extends NeedList {
  readonly hasAll: boolean;
  readonly hasAllNewcomers: boolean;
  /** Whether it is kept as it is already. */
  readonly isKept: boolean;
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
      const { lists, toCompare } = updateLists(ranking, runs);
      await saveLists(
        tx,
        lists.filter(({ isKept }) => !isKept),
      );
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
  { supplierIds, among, pairs }: SupplierRanking,
): Promise<string[]> {
  const highest = (found: readonly KeptSupplier[]): number =>
    found.reduce((most, pair) => Math.max(most, pair.score), -1);
  const best = [...pairs].map(([needId, found]) => ({
    needId,
    score: highest(found),
    newcomer: highest(found.filter(({ isNewcomer }) => isNewcomer)),
  }));
  const rows = await tx.query<{ id: string }[]>(
    `SELECT need_id AS id FROM match_runs WHERE supplier_ids && $1::uuid[]
      UNION
     SELECT run.need_id
       FROM unnest($2::uuid[], $3::int[], $4::int[]) AS found (need_id, score, newcomer)
       JOIN match_runs run ON run.need_id = found.need_id
      WHERE found.score >= coalesce(run.lowest_score, 0)
         OR found.newcomer >= coalesce(run.lowest_newcomer, 0)`,
    [
      supplierIds,
      best.map(({ needId }) => needId),
      best.map(({ score }) => score),
      best.map(({ newcomer }) => newcomer),
    ],
  );
  return rows.flatMap(({ id }) => (among?.has(id) === false ? [] : id));
}

/** Takes the runs of needs, in the order of their ids, where they were of the same versions. */
async function lockRuns(
  tx: EntityManager,
  { versionOf }: SupplierRanking,
  needIds: readonly string[],
): Promise<Map<string, RunRow>> {
  if (needIds.length === 0) return new Map();
  const rows = await tx.query<RunRow[]>(
    `SELECT need_id, need_version, lowest_score, lowest_newcomer, supplier_ids, scores, newcomers
       FROM match_runs
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
): { lists: UpdatedList[]; toCompare: string[] } {
  const changed = new Set(supplierIds);
  const lists: UpdatedList[] = [];
  const toCompare: string[] = [];
  for (const [needId, run] of runs) {
    const after = updateNeed(run, changed, pairs);
    if (after) lists.push(after);
    else toCompare.push(needId);
  }
  return { lists, toCompare };
}

function updateNeed(
  run: RunRow,
  changed: ReadonlySet<string>,
  pairs: SupplierRanking['pairs'],
): UpdatedList | undefined {
  const kept = toKept(run);
  const { needId, best, newcomers } = toNeedList(run.need_id, kept);
  const found = pairs.get(needId) ?? [];
  const after = updateList(
    { listed: best, isWhole: run.lowest_score === null },
    changed,
    found,
    bestPerNeed,
  );
  const newcomersAfter = updateList(
    { listed: newcomers, isWhole: run.lowest_newcomer === null },
    changed,
    found.filter(({ isNewcomer }) => isNewcomer),
    mostNewcomers,
    fewestNewcomers,
  );
  if (!after || !newcomersAfter) return undefined;
  const list = { needId, best: after.listed, newcomers: newcomersAfter.listed };
  return {
    ...list,
    hasAll: after.isWhole,
    hasAllNewcomers: newcomersAfter.isWhole,
    isKept:
      isSameList(kept, toRows(list)) &&
      after.isWhole === (run.lowest_score === null) &&
      newcomersAfter.isWhole === (run.lowest_newcomer === null),
  };
}

/** The score of the last of a list that does not hold everyone. */
const lowestOf = (listed: readonly KeptSupplier[], hasAll: boolean): number | null =>
  hasAll ? null : (listed.at(-1)?.score ?? null);

/**
 * Keeps lists, what it takes now to be among the best, and how many are eligible where all are
 * listed.
 */
async function saveLists(tx: EntityManager, lists: readonly UpdatedList[]): Promise<void> {
  if (lists.length === 0) return;
  await tx.query(
    `UPDATE match_runs
        SET lowest_score = changed.lowest, lowest_newcomer = changed.lowest_newcomer,
            eligible = coalesce(changed.eligible, match_runs.eligible),
            supplier_ids = changed.supplier_ids::uuid[], scores = changed.scores::int[],
            newcomers = changed.newcomers::bool[]
       FROM unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::text[], $6::text[], $7::text[])
            AS changed (need_id, lowest, lowest_newcomer, eligible, supplier_ids, scores, newcomers)
      WHERE match_runs.need_id = changed.need_id`,
    [
      lists.map(({ needId }) => needId),
      lists.map(({ best, hasAll }) => lowestOf(best, hasAll)),
      lists.map(({ newcomers, hasAllNewcomers }) => lowestOf(newcomers, hasAllNewcomers)),
      lists.map(({ best, hasAll }) => (hasAll ? best.length : null)),
      ...toArrays(lists.map(toRows)),
    ],
  );
}
