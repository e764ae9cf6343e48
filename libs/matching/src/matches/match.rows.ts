import type { EntityManager } from 'typeorm';
import type { PairScore, RankedPair } from '#match-engine';
import type { Match } from './match.entity.js';

/** Suppliers that are kept for each need. */
export const bestPerNeed = 50;

/** Needs that are kept for each supplier, beyond those that keep the supplier. */
export const bestPerSupplier = 20;

/** A pair with its scores and without its reasons. */
export type BareMatch = Omit<Match, 'needRank' | 'criteria' | 'computedAt'>;

export const toBareMatch = (needId: string, supplier: RankedPair): BareMatch => ({
  needId,
  supplierId: supplier.id,
  score: supplier.fused,
  supplierServesNeed: supplier.supplierServesNeed,
  needSuitsSupplier: supplier.needSuitsSupplier,
  offerId: supplier.offerId ?? null,
});

export const toMatch = (pair: PairScore, needRank: number, computedAt: Date): Match => ({
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

export const withoutReasons = (match: BareMatch, computedAt: Date): Match => ({
  ...match,
  needRank: null,
  criteria: null,
  computedAt,
});

/** Any number that nothing else locks. */
const writersKey = 4_871_401;

/** Waits until nobody else writes matches. */
export async function lockAll(tx: EntityManager): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [writersKey]);
}

/** Waits until nobody else writes this need's list, or suppliers' lists. */
export async function lockNeed(tx: EntityManager, needId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock_shared($1)', [writersKey]);
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, $2))', [needId, writersKey]);
}

/** Needs that were closed and suppliers that were hidden meanwhile are left out. */
export async function insertMatches(tx: EntityManager, matches: readonly Match[]): Promise<void> {
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
export async function trimSuppliers(
  tx: EntityManager,
  supplierIds: readonly string[],
): Promise<void> {
  if (supplierIds.length === 0) return;
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

/** Those of the suppliers of whom a need may be missing that was too low for their list before. */
export async function findIncomplete(
  tx: EntityManager,
  supplierIds: readonly string[],
): Promise<string[]> {
  if (supplierIds.length === 0) return [];
  const rows = await tx.query<{ id: string }[]>(
    `SELECT supplier_id AS id FROM matches WHERE supplier_id = ANY($1::uuid[])
      GROUP BY supplier_id HAVING count(*) >= $2 - 1`,
    [supplierIds, bestPerSupplier],
  );
  return rows.map(({ id }) => id);
}
