import type { EvidenceRef } from '../facts/evidence.js';
import type { MatchContext } from '../facts/match-context.js';
import type { NeedFacts } from '../facts/need.facts.js';
import type { SupplierFacts } from '../facts/supplier.facts.js';
import { certificateRules } from '../rules/certificate.rules.js';
import { productRules } from '../rules/product.rules.js';
import {
  type Audience,
  type Finding,
  type GateCriterion,
  type NeedView,
  type Rule,
  type Side,
  viewNeed,
} from '../rules/rule.js';
import { standingRules } from '../rules/standing.rules.js';
import { supplierSideRules } from '../rules/supplier-side.rules.js';
import { termsRules } from '../rules/terms.rules.js';
import { allocateContributions, meanOf } from './fixed-point.js';
import { DEFAULT_FUSION, fuseScores } from './fusion.js';
import type { Reason } from './reasons.js';
import { type OfferView, type SupplierView, viewSupplier } from './views.js';
import type { WeightedCriterion } from './weights.js';

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
  readonly eligible: boolean;
  readonly unmetMusts: readonly UnmetMust[];
  readonly supplierServesNeed: number;
  readonly needSuitsSupplier: number;
  readonly fused: number;
  readonly criteria: readonly ScoredCriterion[];
}

/** A need with all its rules, prepared once and applied to many suppliers. */
export interface NeedRules {
  readonly view: NeedView;
  readonly rules: readonly Rule[];
}

export function prepareNeed(need: NeedFacts, context: MatchContext): NeedRules {
  const view = viewNeed(need, context);
  return {
    view,
    rules: [
      ...productRules(view),
      ...termsRules(view),
      ...certificateRules(view),
      ...standingRules(view),
      ...supplierSideRules(view),
    ],
  };
}

interface Assessed {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly counted: number;
}

interface OfferScore {
  readonly offer: OfferView | undefined;
  readonly assessed: readonly Assessed[];
  readonly unmet: readonly Assessed[];
  readonly need: number;
  readonly supplier: number;
  readonly fused: number;
}

const oneWay = (assessed: readonly Assessed[], side: Side): number => {
  let weight = 0;
  let sum = 0;
  for (const { rule, counted } of assessed) {
    if (rule.side !== side) continue;
    weight += rule.weight;
    sum += rule.weight * counted;
  }
  return meanOf(sum, weight);
};

const isUnmet = ({ rule, finding }: Assessed): boolean =>
  rule.gate !== undefined && finding.value !== undefined && finding.value < rule.gate;

function scoreOffer(
  { view, rules }: NeedRules,
  supplier: SupplierView,
  offer: OfferView | undefined,
): OfferScore {
  const assessed = rules.map((rule) => {
    const finding = rule.assess(supplier, offer);
    return { rule, finding, counted: finding.value ?? rule.prior };
  });
  const need = oneWay(assessed, 'supplierServesNeed');
  const suits = oneWay(assessed, 'needSuitsSupplier');
  const fused = fuseScores(view.facts.fusion ?? DEFAULT_FUSION, need, suits);
  return { offer, assessed, unmet: assessed.filter(isUnmet), need, supplier: suits, fused };
}

/** Fewest unmet musts first, then the highest score; offers come in order of id. */
const isBetter = (one: OfferScore, other: OfferScore): boolean =>
  one.unmet.length === other.unmet.length
    ? one.fused > other.fused
    : one.unmet.length < other.unmet.length;

function bestOffer(need: NeedRules, supplier: SupplierView): OfferScore {
  let best = scoreOffer(need, supplier, supplier.offers[0]);
  for (const offer of supplier.offers.slice(1)) {
    const score = scoreOffer(need, supplier, offer);
    if (isBetter(score, best)) best = score;
  }
  return best;
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
    must: rule.gate !== undefined,
    reason: finding.reason,
    evidence: finding.evidence,
  }));
}

/** Scores a prepared pair: the supplier's best offer for the need, every criterion explained. */
export function scorePrepared(need: NeedRules, supplier: SupplierView): PairScore {
  const best = bestOffer(need, supplier);
  return {
    needId: need.view.facts.id,
    supplierId: supplier.facts.id,
    offerId: best.offer?.facts.id,
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
