import type { MatchContext } from '../facts/match-context.js';
import type { NeedFacts } from '../facts/need.facts.js';
import type { SupplierFacts } from '../facts/supplier.facts.js';
import { type NeedRules, type PairScore, prepareNeed, scorePrepared } from '../score/pair.js';
import { type SupplierView, viewSupplier } from '../score/views.js';

/** Best first; equal scores in order of id. */
export const compareScored = (
  one: { readonly fused: number; readonly id: string },
  other: { readonly fused: number; readonly id: string },
): number => other.fused - one.fused || (one.id < other.id ? -1 : Number(one.id > other.id));

function topEligible(
  scores: readonly PairScore[],
  idOf: (score: PairScore) => string,
  k: number,
): PairScore[] {
  return scores
    .filter(({ eligible }) => eligible)
    .map((score) => ({ id: idOf(score), fused: score.fused, score }))
    .sort(compareScored)
    .slice(0, k)
    .map(({ score }) => score);
}

/** The best `k` eligible of prepared suppliers for a prepared need, each pair explained. */
export const rankPrepared = (
  need: NeedRules,
  suppliers: readonly SupplierView[],
  k: number,
): PairScore[] =>
  topEligible(
    suppliers.map((supplier) => scorePrepared(need, supplier)),
    ({ supplierId }) => supplierId,
    k,
  );

/** The best `k` eligible suppliers for a need, each pair explained. The slow, clear reference. */
export const rankSuppliers = (
  need: NeedFacts,
  suppliers: readonly SupplierFacts[],
  k: number,
  context: MatchContext,
): PairScore[] =>
  rankPrepared(
    prepareNeed(need, context),
    suppliers.map((supplier) => viewSupplier(supplier, context)),
    k,
  );

/** The best `k` needs for a supplier among those it is eligible for. */
export function rankNeeds(
  supplier: SupplierFacts,
  needs: readonly NeedFacts[],
  k: number,
  context: MatchContext,
): PairScore[] {
  const view = viewSupplier(supplier, context);
  const scores = needs.map((need) => scorePrepared(prepareNeed(need, context), view));
  return topEligible(scores, ({ needId }) => needId, k);
}
