import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PairScore } from '#match-engine';
import { CLOCK, type Clock, Transactions } from '#platform';
import { type BestList, updateList } from '../domain/best-list.js';
import type { Match } from './match.entity.js';
import {
  type BareMatch,
  bestPerNeed,
  bestPerSupplier,
  insertMatches,
  lockAll,
  toMatch,
  trimSuppliers,
  withoutReasons,
} from './match.rows.js';
import { NeedAdmission } from './need.admission.js';

/** Some suppliers compared with all open needs. */
export interface SupplierRanking {
  readonly supplierIds: readonly string[];
  /** Every eligible pair, by need; needs without one too. */
  readonly pairs: ReadonlyMap<string, readonly BareMatch[]>;
  /** Version by id of the needs that were compared. */
  readonly versions: ReadonlyMap<string, number>;
  /** The needs that whoever is eligible may see. */
  readonly admitting: ReadonlySet<string>;
  /** Every reason of a pair. */
  explain(needId: string, supplierId: string): PairScore | undefined;
}

/** What became of needs' lists. */
export interface ChangedNeeds {
  readonly updated: readonly string[];
  /** Somebody who is not known may have moved up in these. */
  readonly toCompare: readonly string[];
}

interface RunRow {
  readonly need_id: string;
  readonly need_version: number;
  readonly lowest_score: number | null;
}

interface ListRow {
  readonly need_id: string;
  readonly supplier_id: string;
  readonly score: number;
}

/** A list before and after. */
interface UpdatedList {
  readonly needId: string;
  readonly before: readonly ListRow[];
  readonly after: BestList;
}

/** Keeps what a comparison of changed suppliers with all open needs found. */
@Injectable()
export class SupplierStore {
  constructor(
    private readonly transactions: Transactions,
    private readonly admission: NeedAdmission,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Replaces all that is kept of the suppliers. Needs that are kept in another version than was
   * compared are left as they are: their own comparison comes, or came, after the change.
   */
  async replaceSuppliers(ranking: SupplierRanking): Promise<ChangedNeeds> {
    return this.transactions.run(async (tx) => {
      await lockAll(tx);
      const runs = await findRuns(tx, ranking.versions);
      const { lists, toCompare } = await this.updateLists(tx, ranking, runs);
      const considered = [...runs.keys()];
      await deleteKept(tx, ranking.supplierIds, considered);
      await moveListed(tx, lists, new Set(ranking.supplierIds));
      await insertMatches(tx, this.toKeep(ranking, runs, lists));
      await saveRuns(tx, lists);
      const demoted = lists.flatMap(({ before, after }) => {
        const listed = new Set(after.listed.map((one) => one.supplierId));
        return before.map((row) => row.supplier_id).filter((id) => !listed.has(id));
      });
      await trimSuppliers(tx, [...new Set([...ranking.supplierIds, ...demoted])]);
      await this.admit(tx, ranking, considered);
      return { updated: lists.map(({ needId }) => needId), toCompare };
    });
  }

  /** Fills up the own lists of suppliers that did not change: a need of theirs was lost or sank. */
  async completeSuppliers({ supplierIds, pairs, versions }: SupplierRanking): Promise<void> {
    const now = this.clock();
    await this.transactions.run(async (tx) => {
      await lockAll(tx);
      const runs = await findRuns(tx, versions);
      const own = ownBest(pairs, runs);
      await insertMatches(
        tx,
        own.map((pair) => withoutReasons(pair, now)),
      );
      await trimSuppliers(tx, supplierIds);
    });
  }

  /** The lists that the suppliers were in or come into. */
  private async updateLists(
    tx: EntityManager,
    { supplierIds, pairs }: SupplierRanking,
    runs: ReadonlyMap<string, RunRow>,
  ): Promise<{ lists: UpdatedList[]; toCompare: string[] }> {
    const touched = new Set(await findListing(tx, supplierIds));
    for (const [needId, found] of pairs) {
      const lowest = runs.get(needId)?.lowest_score ?? 0;
      if (found.some((pair) => pair.score >= lowest)) touched.add(needId);
    }
    const needIds = [...touched].filter((needId) => runs.has(needId));
    const rows = Map.groupBy(await findLists(tx, needIds), (row) => row.need_id);
    const changed = new Set(supplierIds);
    const lists: UpdatedList[] = [];
    const toCompare: string[] = [];
    for (const needId of needIds) {
      const before = rows.get(needId) ?? [];
      const listed = before.map((row) => ({ supplierId: row.supplier_id, score: row.score }));
      const list = { listed, isWhole: runs.get(needId)?.lowest_score === null };
      const after = updateList(list, changed, pairs.get(needId) ?? [], bestPerNeed);
      if (after) lists.push({ needId, before, after });
      else toCompare.push(needId);
    }
    return { lists, toCompare };
  }

  /** The suppliers' rows: their places in needs' lists, explained, and their own best. */
  private toKeep(
    { supplierIds, pairs, explain }: SupplierRanking,
    runs: ReadonlyMap<string, RunRow>,
    lists: readonly UpdatedList[],
  ): Match[] {
    const now = this.clock();
    const changed = new Set(supplierIds);
    const listed = lists.flatMap(({ needId, after }) =>
      after.listed.flatMap(({ supplierId }, index) => {
        const pair = changed.has(supplierId) ? explain(needId, supplierId) : undefined;
        return pair?.eligible ? [toMatch(pair, index + 1, now)] : [];
      }),
    );
    const places = new Set(listed.map(keyOf));
    const others = ownBest(pairs, runs).filter((pair) => !places.has(keyOf(pair)));
    return [...listed, ...others.map((pair) => withoutReasons(pair, now))];
  }

  private async admit(
    tx: EntityManager,
    { supplierIds, pairs, admitting }: SupplierRanking,
    considered: readonly string[],
  ): Promise<void> {
    const needIds = considered.filter((needId) => admitting.has(needId));
    const eligible = needIds.flatMap((needId) =>
      (pairs.get(needId) ?? []).map((pair) => [needId, pair.supplierId] as const),
    );
    await this.admission.readmit(tx, needIds, supplierIds, eligible);
  }
}

/** Each supplier's best needs, of those that are kept in the version that was compared. */
function ownBest(pairs: SupplierRanking['pairs'], runs: ReadonlyMap<string, RunRow>): BareMatch[] {
  const kept = [...pairs].flatMap(([needId, found]) => (runs.has(needId) ? found : []));
  return [...Map.groupBy(kept, (pair) => pair.supplierId).values()].flatMap((found) =>
    found.sort(byScore).slice(0, bestPerSupplier),
  );
}

const keyOf = ({ needId, supplierId }: BareMatch): string => `${needId} ${supplierId}`;

const byScore = (one: BareMatch, other: BareMatch): number =>
  other.score - one.score || (one.needId < other.needId ? -1 : 1);

/** The last comparisons of needs, where they were of the same versions. */
async function findRuns(
  tx: EntityManager,
  versions: ReadonlyMap<string, number>,
): Promise<Map<string, RunRow>> {
  const rows = await tx.query<RunRow[]>(
    `SELECT need_id, need_version, lowest_score FROM match_runs WHERE need_id = ANY($1::uuid[])`,
    [[...versions.keys()]],
  );
  return new Map(
    rows
      .filter((row) => versions.get(row.need_id) === row.need_version)
      .map((row) => [row.need_id, row]),
  );
}

/** The needs that have one of the suppliers among their best. */
async function findListing(tx: EntityManager, supplierIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT need_id AS id FROM matches
      WHERE supplier_id = ANY($1::uuid[]) AND need_rank IS NOT NULL`,
    [supplierIds],
  );
  return rows.map(({ id }) => id);
}

function findLists(tx: EntityManager, needIds: readonly string[]): Promise<ListRow[]> {
  return tx.query<ListRow[]>(
    `SELECT need_id, supplier_id, score FROM matches
      WHERE need_id = ANY($1::uuid[]) AND need_rank IS NOT NULL ORDER BY need_id, need_rank`,
    [needIds],
  );
}

async function deleteKept(
  tx: EntityManager,
  supplierIds: readonly string[],
  needIds: readonly string[],
): Promise<void> {
  await tx.query(
    `DELETE FROM matches WHERE supplier_id = ANY($1::uuid[]) AND need_id = ANY($2::uuid[])`,
    [supplierIds, needIds],
  );
}

/** Gives those who did not change their new places, and takes the reasons of those pushed out. */
async function moveListed(
  tx: EntityManager,
  lists: readonly UpdatedList[],
  changed: ReadonlySet<string>,
): Promise<void> {
  const moved = lists.flatMap(({ needId, before, after }) => {
    const places = new Map(after.listed.map((one, index) => [one.supplierId, index + 1]));
    return before
      .filter(
        (row, index) => !changed.has(row.supplier_id) && places.get(row.supplier_id) !== index + 1,
      )
      .map((row) => ({
        needId,
        supplierId: row.supplier_id,
        place: places.get(row.supplier_id) ?? null,
      }));
  });
  if (moved.length === 0) return;
  await tx.query(
    `UPDATE matches
        SET need_rank = moved.place,
            criteria = CASE WHEN moved.place IS NULL THEN NULL ELSE criteria END
       FROM unnest($1::uuid[], $2::uuid[], $3::smallint[]) AS moved (need_id, supplier_id, place)
      WHERE matches.need_id = moved.need_id AND matches.supplier_id = moved.supplier_id`,
    [
      moved.map((one) => one.needId),
      moved.map((one) => one.supplierId),
      moved.map((one) => one.place),
    ],
  );
}

/** Notes what it takes now to be among the best, and how many are eligible where all are listed. */
async function saveRuns(tx: EntityManager, lists: readonly UpdatedList[]): Promise<void> {
  await tx.query(
    `UPDATE match_runs
        SET lowest_score = changed.lowest, eligible = coalesce(changed.eligible, match_runs.eligible)
       FROM unnest($1::uuid[], $2::int[], $3::int[]) AS changed (need_id, lowest, eligible)
      WHERE match_runs.need_id = changed.need_id`,
    [
      lists.map(({ needId }) => needId),
      lists.map(({ after }) => (after.isWhole ? null : (after.listed.at(-1)?.score ?? null))),
      lists.map(({ after }) => (after.isWhole ? after.listed.length : null)),
    ],
  );
}
