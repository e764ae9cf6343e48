import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PairScore } from '#match-engine';
import { CLOCK, type Clock, Transactions } from '#platform';
import { Match, MatchRun } from './match.entity.js';
import { NeedAdmission } from './need.admission.js';

/** Suppliers that are kept for each need. */
export const bestPerNeed = 50;

/** Needs that are kept for each supplier, beyond those that keep the supplier. */
export const bestPerSupplier = 20;

/** A pair with its scores and without its reasons. */
export type BareMatch = Omit<Match, 'needRank' | 'criteria' | 'computedAt'>;

/** One need compared with all suppliers. */
export interface NeedRanking {
  readonly needId: string;
  readonly needVersion: number;
  /** The best, explained, best first. */
  readonly best: readonly PairScore[];
  /** All other eligible suppliers, best first. */
  readonly others: readonly BareMatch[];
  readonly compared: number;
  readonly eligible: number;
  /** Whoever is eligible may see the need; undefined where that is not how its audience is set. */
  readonly admits: readonly string[] | undefined;
}

/**
 * Keeps the best pairs: for each need its best suppliers, for each supplier its best needs. Writers
 * take turns, since what is kept of one need depends on what is kept of the others; the computing
 * before does not.
 */
@Injectable()
export class MatchStore {
  constructor(
    private readonly transactions: Transactions,
    private readonly admission: NeedAdmission,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Replaces all that is kept of a need. What was computed from an older version of the need than
   * is kept comes too late and is dropped.
   */
  async replaceNeed(ranking: NeedRanking): Promise<void> {
    const { needId, needVersion, compared, eligible } = ranking;
    const finishedAt = this.clock();
    const best = ranking.best.map((pair, index) => toMatch(pair, index + 1, finishedAt));
    await this.transactions.run(async (tx) => {
      await takeTurn(tx);
      const last = await tx.findOneBy(MatchRun, { needId });
      if (last && last.needVersion > needVersion) return;
      if (ranking.admits) await this.admission.admit(tx, needId, ranking.admits);
      const others = await findSupplierBests(tx, needId, ranking.others);
      await tx.delete(Match, { needId });
      const kept = [...best, ...others.map((match) => withoutReasons(match, finishedAt))];
      await insertMatches(tx, kept);
      await trimSuppliers(
        tx,
        kept.map((match) => match.supplierId),
      );
      const run: MatchRun = { needId, needVersion, compared, eligible, finishedAt };
      await tx.upsert(MatchRun, run, ['needId']);
    });
  }

  /** Forgets a need that is no longer open. */
  async forgetNeed(needId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await takeTurn(tx);
      await tx.delete(Match, { needId });
      await tx.delete(MatchRun, { needId });
    });
  }

  /** Replaces what is kept for suppliers' own lists alone. */
  async replaceSuppliers(
    supplierIds: readonly string[],
    matches: readonly BareMatch[],
  ): Promise<void> {
    const computedAt = this.clock();
    await this.transactions.run(async (tx) => {
      await takeTurn(tx);
      await tx.query(
        `DELETE FROM matches WHERE supplier_id = ANY($1::uuid[]) AND need_rank IS NULL`,
        [supplierIds],
      );
      await insertMatches(
        tx,
        matches.map((match) => withoutReasons(match, computedAt)),
      );
    });
  }
}

const toMatch = (pair: PairScore, needRank: number, computedAt: Date): Match => ({
  needId: pair.needId,
  supplierId: pair.supplierId,
  score: pair.fused,
  supplierServesNeed: pair.supplierServesNeed,
  needSuitsSupplier: pair.needSuitsSupplier,
  needRank,
  offerId: pair.offerId ?? null,
  criteria: pair.criteria,
  computedAt,
});

const withoutReasons = (match: BareMatch, computedAt: Date): Match => ({
  ...match,
  needRank: null,
  criteria: null,
  computedAt,
});

/** Any number that nothing else locks. */
const writersKey = 4_871_401;

async function takeTurn(tx: EntityManager): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [writersKey]);
}

/** Pairs below the need's best that are among their supplier's best nevertheless. */
async function findSupplierBests(
  tx: EntityManager,
  needId: string,
  matches: readonly BareMatch[],
): Promise<BareMatch[]> {
  if (matches.length === 0) return [];
  const rows = await tx.query<{ supplier_id: string }[]>(
    `SELECT wanted.supplier_id
       FROM unnest($1::uuid[], $2::int[]) AS wanted (supplier_id, score)
      WHERE (SELECT count(*) FROM (
               SELECT 1 FROM matches kept
                WHERE kept.supplier_id = wanted.supplier_id AND kept.score >= wanted.score
                  AND kept.need_id <> $3
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

/** Needs that were closed and suppliers that were hidden meanwhile are left out. */
async function insertMatches(tx: EntityManager, matches: readonly Match[]): Promise<void> {
  if (matches.length === 0) return;
  await tx.query(
    `INSERT INTO matches (need_id, supplier_id, score, supplier_serves_need, need_suits_supplier,
                          need_rank, offer_id, criteria, computed_at)
     SELECT m.need_id, m.supplier_id, m.score, m.serves, m.suits, m.need_rank, m.offer_id,
            m.criteria, m.computed_at
       FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::int[], $6::smallint[],
                   $7::uuid[], $8::jsonb[], $9::timestamptz[])
            AS m (need_id, supplier_id, score, serves, suits, need_rank, offer_id, criteria, computed_at)
       JOIN sourcing_needs need ON need.id = m.need_id AND need.state = 'open'
       JOIN profiles profile ON profile.id = m.supplier_id AND profile.status = 'PUBLISHED'
     ON CONFLICT (need_id, supplier_id) DO NOTHING`,
    [
      matches.map((match) => match.needId),
      matches.map((match) => match.supplierId),
      matches.map((match) => match.score),
      matches.map((match) => match.supplierServesNeed),
      matches.map((match) => match.needSuitsSupplier),
      matches.map((match) => match.needRank),
      matches.map((match) => match.offerId),
      matches.map((match) => (match.criteria ? JSON.stringify(match.criteria) : null)),
      matches.map((match) => match.computedAt),
    ],
  );
}

/** Drops what is neither among its need's best nor among its supplier's. */
async function trimSuppliers(tx: EntityManager, supplierIds: readonly string[]): Promise<void> {
  await tx.query(
    `DELETE FROM matches USING (
       SELECT need_id, supplier_id,
              row_number() OVER (PARTITION BY supplier_id ORDER BY score DESC, need_id) AS place
         FROM matches WHERE supplier_id = ANY($1::uuid[])) AS placed
      WHERE matches.need_id = placed.need_id AND matches.supplier_id = placed.supplier_id
        AND matches.need_rank IS NULL AND placed.place > $2`,
    [supplierIds, bestPerSupplier],
  );
}
