import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PairScore } from '#match-engine';
import { CLOCK, type Clock, Transactions } from '#platform';
import { Match, MatchRun } from './match.entity.js';
import {
  type BareMatch,
  bestPerNeed,
  bestPerSupplier,
  findIncomplete,
  insertMatches,
  lockAll,
  lockNeed,
  toMatch,
  trimSuppliers,
  withoutReasons,
} from './match.rows.js';
import { NeedAdmission } from './need.admission.js';

/** Suppliers whose lists are looked at in one transaction, so that nobody waits long for it. */
const batchSize = 1000;

/** One need compared with all suppliers. */
export interface NeedRanking {
  readonly needId: string;
  readonly needVersion: number;
  /** The best, explained, best first. */
  readonly best: readonly PairScore[];
  readonly compared: number;
  readonly eligible: number;
  /** Whoever is eligible may see the need; undefined where that is not how its audience is set. */
  readonly admits: readonly string[] | undefined;
}

interface KeptScore {
  readonly supplier_id: string;
  readonly score: number;
}

/**
 * Keeps what a comparison of a need with all suppliers found: first the need's best, which its
 * buyer waits for, then what belongs into the lists of other suppliers. Lists of different needs
 * are written side by side; whoever writes lists of suppliers does so alone.
 */
@Injectable()
export class MatchStore {
  constructor(
    private readonly transactions: Transactions,
    private readonly admission: NeedAdmission,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Replaces a need's best. What was computed from an older version of the need than is kept comes
   * too late and is dropped.
   * @returns suppliers for whom the need is worth less than before, and who may have a better one;
   * undefined when it came too late.
   */
  async replaceBest(ranking: NeedRanking): Promise<readonly string[] | undefined> {
    const { needId, needVersion, compared, eligible } = ranking;
    const finishedAt = this.clock();
    const best = ranking.best.map((pair, index) => toMatch(pair, index + 1, finishedAt));
    return this.transactions.run(async (tx) => {
      await lockNeed(tx, needId);
      if (await isNewer(tx, needId, needVersion)) return undefined;
      if (ranking.admits) await this.admission.admit(tx, needId, ranking.admits);
      const lowered = await clearBest(tx, needId, best);
      await insertMatches(tx, best);
      const lowestScore = eligible > bestPerNeed ? (best.at(-1)?.score ?? null) : null;
      const run: MatchRun = { needId, needVersion, compared, eligible, lowestScore, finishedAt };
      await tx.upsert(MatchRun, run, ['needId']);
      return findIncomplete(tx, lowered);
    });
  }

  /**
   * Brings a need into the lists of suppliers that are not among its best, or out of them.
   * @param others all of them that are eligible.
   * @returns suppliers as {@link replaceBest} does.
   */
  async replaceOthers(
    { needId, needVersion, best }: NeedRanking,
    others: readonly BareMatch[],
  ): Promise<readonly string[]> {
    const isCurrent = async (tx: EntityManager): Promise<boolean> => {
      await lockAll(tx);
      return !(await isNewer(tx, needId, needVersion));
    };
    const incomplete = await this.transactions.run(async (tx) => {
      if (!(await isCurrent(tx))) return [];
      const lowered = await mendOthers(tx, needId, others, this.clock());
      await trimSuppliers(
        tx,
        best.map((pair) => pair.supplierId),
      );
      return findIncomplete(tx, lowered);
    });
    for (let start = 0; start < others.length; start += batchSize) {
      const batch = others.slice(start, start + batchSize);
      await this.transactions.run(async (tx) => {
        if (await isCurrent(tx)) await this.addToSuppliers(tx, needId, batch);
      });
    }
    return incomplete;
  }

  /**
   * Forgets a need that is no longer open.
   * @returns suppliers that may have another need to put in its place.
   */
  async forgetNeed(needId: string): Promise<readonly string[]> {
    return this.transactions.run(async (tx) => {
      await lockAll(tx);
      const kept = await tx.query<KeptScore[]>(
        `WITH gone AS (DELETE FROM matches WHERE need_id = $1 RETURNING supplier_id)
         SELECT supplier_id FROM gone`,
        [needId],
      );
      await tx.delete(MatchRun, { needId });
      return findIncomplete(
        tx,
        kept.map((row) => row.supplier_id),
      );
    });
  }

  private async addToSuppliers(
    tx: EntityManager,
    needId: string,
    matches: readonly BareMatch[],
  ): Promise<void> {
    const now = this.clock();
    const wanted = await findSupplierBests(tx, needId, matches);
    await insertMatches(
      tx,
      wanted.map((match) => withoutReasons(match, now)),
    );
    await trimSuppliers(
      tx,
      wanted.map((match) => match.supplierId),
    );
  }
}

/** Whether what is kept of a need was computed from a newer version of it. */
async function isNewer(tx: EntityManager, needId: string, version: number): Promise<boolean> {
  const run = await tx.findOneBy(MatchRun, { needId });
  return run !== null && run.needVersion > version;
}

/**
 * Makes room for a need's new best: those that are no longer among them stay as others.
 * @returns those of the new best whose scores sank.
 */
async function clearBest(
  tx: EntityManager,
  needId: string,
  best: readonly Match[],
): Promise<string[]> {
  const before = await tx.query<KeptScore[]>(
    `WITH gone AS (DELETE FROM matches WHERE need_id = $1 AND supplier_id = ANY($2::uuid[])
                   RETURNING supplier_id, score)
     SELECT supplier_id, score FROM gone`,
    [needId, best.map((match) => match.supplierId)],
  );
  await tx.query(
    `UPDATE matches SET need_rank = NULL, criteria = NULL
      WHERE need_id = $1 AND need_rank IS NOT NULL`,
    [needId],
  );
  return findLowered(before, best);
}

/**
 * Mends what is kept of a need for suppliers alone.
 * @returns those whose scores sank, or who are no longer eligible.
 */
async function mendOthers(
  tx: EntityManager,
  needId: string,
  others: readonly BareMatch[],
  now: Date,
): Promise<string[]> {
  const before = await tx.query<KeptScore[]>(
    `SELECT supplier_id, score FROM matches WHERE need_id = $1 AND need_rank IS NULL`,
    [needId],
  );
  const byId = new Map(others.map((match) => [match.supplierId, match]));
  const changed = before
    .filter((row) => byId.get(row.supplier_id)?.score !== row.score)
    .map((row) => row.supplier_id);
  await tx.query(`DELETE FROM matches WHERE need_id = $1 AND supplier_id = ANY($2::uuid[])`, [
    needId,
    changed,
  ]);
  const mended = changed.flatMap((id) => byId.get(id) ?? []);
  await insertMatches(
    tx,
    mended.map((match) => withoutReasons(match, now)),
  );
  await trimSuppliers(
    tx,
    before.map((row) => row.supplier_id),
  );
  return findLowered(before, others);
}

function findLowered(
  before: readonly KeptScore[],
  now: readonly { readonly supplierId: string; readonly score: number }[],
): string[] {
  const scores = new Map(now.map(({ supplierId, score }) => [supplierId, score]));
  return before
    .filter((row) => (scores.get(row.supplier_id) ?? -1) < row.score)
    .map((row) => row.supplier_id);
}

/** Pairs that are among their supplier's best. */
async function findSupplierBests(
  tx: EntityManager,
  needId: string,
  matches: readonly BareMatch[],
): Promise<BareMatch[]> {
  const rows = await tx.query<{ supplier_id: string }[]>(
    `SELECT wanted.supplier_id
       FROM unnest($1::uuid[], $2::int[]) AS wanted (supplier_id, score)
      WHERE (SELECT count(*) FROM (
               SELECT 1 FROM matches kept
                WHERE kept.supplier_id = wanted.supplier_id AND kept.score >= wanted.score
                  AND (kept.score > wanted.score OR kept.need_id < $3)
                LIMIT $4) AS better) < $4`,
    [
      matches.map((match) => match.supplierId),
      matches.map((match) => match.score),
      needId,
      bestPerSupplier,
    ],
  );
  const wanted = new Set(rows.map((row) => row.supplier_id));
  return matches.filter((match) => wanted.has(match.supplierId));
}
