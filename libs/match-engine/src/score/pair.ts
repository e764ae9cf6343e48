import type { EvidenceRef } from '../facts/evidence.js';
import type { MatchContext } from '../facts/match-context.js';
import type { NeedFacts } from '../facts/need.facts.js';
import type { SupplierFacts } from '../facts/supplier.facts.js';
import type { Audience, GateCriterion, Side } from '../rules/rule.js';
import { allocateContributions } from './fixed-point.js';
import { nameExactOffer } from './exact-offer.js';
import { type LineScore, scoreLines } from './line-coverage.js';
import { type NeedRules, prepareNeed } from './need-rules.js';
import { type Assessed, bestOf, type OfferScore, scoreOffers } from './offer-score.js';
import type { Reason } from './reasons.js';
import { type SupplierView, viewSupplier } from './views.js';
import type { WeightedCriterion } from './weights.js';

export type { LineScore } from './line-coverage.js';
export { type NeedRules, prepareNeed } from './need-rules.js';

/** One weighted criterion of a scored pair. Values and contributions are in millionths. */
export interface ScoredCriterion {
  readonly criterion: WeightedCriterion;
  /** The certificate scheme or ownership label, where a need may name several. */
  readonly subject?: string;
  readonly side: Side;
  /** Who may read the reason. */
  readonly audience: Audience;
  /** `unknown`: nobody stated the fact; the prior counts and the question should be asked. */
  readonly value: number | 'unknown';
  /** What counted: the value, or the prior. */
  readonly counted: number;
  readonly weight: number;
  /** Part of its side's score; the contributions of a side sum to that score exactly. */
  readonly contribution: number;
  readonly must: boolean;
  readonly reason: Reason;
  readonly evidence: readonly EvidenceRef[];
}

/** A must that is known not to be met. */
export interface UnmetMust {
  readonly criterion: WeightedCriterion | GateCriterion;
  readonly subject?: string;
  readonly side: Side;
  readonly audience: Audience;
  readonly reason: Reason;
}

/** A need and a supplier compared. Scores are in millionths. */
export interface PairScore {
  readonly needId: string;
  readonly supplierId: string;
  /** The offer that answers the need best; `undefined` when the supplier has none. */
  readonly offerId: string | undefined;
  /** The line that the scores and reasons are of: 0 is the need's own product. */
  readonly line: number;
  /** What the supplier could do for every line; empty where the need has but its own product. */
  readonly lines: readonly LineScore[];
  readonly eligible: boolean;
  readonly unmetMusts: readonly UnmetMust[];
  readonly supplierServesNeed: number;
  readonly needSuitsSupplier: number;
  readonly fused: number;
  readonly criteria: readonly ScoredCriterion[];
}

function explainSide(assessed: readonly Assessed[], side: Side): ScoredCriterion[] {
  const rows = assessed.filter(({ rule }) => rule.side === side && rule.weight > 0);
  const total = rows.reduce((sum, { rule }) => sum + rule.weight, 0);
  const contributions = allocateContributions(
    rows.map(({ rule, counted }) => rule.weight * counted),
    total,
  );
  return rows.map(({ rule, finding, counted }, index) => ({
    criterion: rule.criterion as WeightedCriterion,
    ...(rule.subject === undefined ? {} : { subject: rule.subject }),
    side,
    audience: rule.audience,
    value: finding.value ?? 'unknown',
    counted,
    weight: rule.weight,
    contribution: contributions[index] ?? 0,
    must: rule.gate !== undefined && finding.isMust !== false,
    reason: finding.reason,
    evidence: finding.evidence,
  }));
}

/** The offer that stands for a supplier where a need has no further lines. */
function bestOffer(need: NeedRules, supplier: SupplierView): OfferScore {
  const scores = scoreOffers(need, supplier);
  return nameExactOffer(bestOf(scores), scores);
}

/** Scores a prepared pair: the supplier's best offer for the need, every criterion explained. */
export function scorePrepared(need: NeedRules, supplier: SupplierView): PairScore {
  const { best, line, lines } =
    need.furtherLines.length === 0
      ? { best: bestOffer(need, supplier), line: 0, lines: [] }
      : scoreLines(need, supplier);
  return {
    needId: need.view.facts.id,
    supplierId: supplier.facts.id,
    offerId: best.offer?.facts.id,
    line,
    lines,
    eligible: best.unmet.length === 0,
    unmetMusts: best.unmet.map(({ rule, finding }) => ({
      criterion: rule.criterion,
      ...(rule.subject === undefined ? {} : { subject: rule.subject }),
      side: rule.side,
      audience: rule.audience,
      reason: finding.reason,
    })),
    supplierServesNeed: best.need,
    needSuitsSupplier: best.supplier,
    fused: best.fused,
    criteria: [
      ...explainSide(best.assessed, 'supplierServesNeed'),
      ...explainSide(best.assessed, 'needSuitsSupplier'),
    ],
  };
}

/**
 * Compares one need and one supplier. This is the reference: every other way of scoring in this
 * library gives the same numbers.
 */
export const scorePair = (
  need: NeedFacts,
  supplier: SupplierFacts,
  context: MatchContext,
): PairScore => scorePrepared(prepareNeed(need, context), viewSupplier(supplier, context));
