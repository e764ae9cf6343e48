import type { EvidenceRef } from '../facts/evidence.js';
import type { MatchContext } from '../facts/match-context.js';
import type {
  AdjustableCriterion,
  CriterionSetting,
  NeedFacts,
  Stance,
} from '../facts/need.facts.js';
import { sectorsOf } from '../facts/need-lines.js';
import { normaliseNeed, type NormalNeed } from '../facts/normal-need.js';
import { ONE } from '../score/fixed-point.js';
import type { Reason } from '../score/reasons.js';
import type { OfferView, SupplierView } from '../score/views.js';
import {
  DEFAULT_WEIGHTS,
  PRIORS,
  type WeightedCriterion,
  weightOf,
  type WeightProfile,
} from '../score/weights.js';
import { type TextQuery, toQueries } from '../text/similarity.js';

/** Which of the two one-way scores a criterion belongs to. */
export type Side = 'supplierServesNeed' | 'needSuitsSupplier';

/**
 * Who may read a reason: `supplier` marks what rests on the supplier's wishes, which its advisors
 * may read too; `owner` what nobody but the supplier's own people may.
 */
export type Audience = 'both' | 'supplier' | 'owner';

/** Gates that are not weighted criteria. */
export type GateCriterion = 'product' | 'excludedBuyer' | 'excludedSector';

/** What a rule finds for one pair. `value` is in millionths; `undefined` means not known. */
export interface Finding {
  readonly value: number | undefined;
  readonly reason: Reason;
  readonly evidence: readonly EvidenceRef[];
  /** Whether the rule's gate is a must of these two; absent: it is. */
  readonly isMust?: boolean;
}

/** One criterion of one need, ready to be applied to any supplier. */
export interface Rule {
  readonly criterion: WeightedCriterion | GateCriterion;
  /** The scheme or label that the criterion is about. */
  readonly subject?: string;
  readonly side: Side;
  readonly audience: Audience;
  /** 0 for a pure gate. */
  readonly weight: number;
  readonly prior: number;
  /** Lowest known value that meets the must; `undefined` when it is only preferred. */
  readonly gate: number | undefined;
  /** `offer` is `undefined` for a supplier without offers. */
  readonly assess: (supplier: SupplierView, offer: OfferView | undefined) => Finding;
}

/** A need with its numbers and texts prepared, and how its criteria are weighed. */
export interface NeedView {
  readonly facts: NeedFacts;
  /** Sectors that suppliers may exclude it by: those of all its lines. */
  readonly sectors: readonly string[];
  /** The line that the need's budget is for, where it is not this one. */
  readonly budgetOf: string | undefined;
  readonly numbers: NormalNeed;
  readonly queries: readonly TextQuery[];
  readonly weights: WeightProfile;
  readonly context: MatchContext;
}

/** @param whole what holds for the need of which `facts` are a further line. */
export const viewNeed = (
  facts: NeedFacts,
  context: MatchContext,
  whole: Partial<Pick<NeedView, 'sectors' | 'budgetOf'>> = {},
): NeedView => ({
  facts,
  sectors: whole.sectors ?? sectorsOf(facts),
  budgetOf: whole.budgetOf,
  numbers: normaliseNeed(facts, context),
  queries: toQueries(facts.texts, context.textStatistics),
  weights: context.weights ?? DEFAULT_WEIGHTS,
  context,
});

/** Weight and gate of a criterion that the need may set by name. */
export function settingOf(
  need: NeedView,
  criterion: AdjustableCriterion,
  defaultStance: Stance = 'prefer',
  gateValue: number = ONE,
): { readonly weight: number; readonly prior: number; readonly gate: number | undefined } {
  return weighed(
    need,
    criterion,
    need.facts.criteria?.[criterion] ?? { stance: defaultStance },
    gateValue,
  );
}

/** Weight and gate of a criterion by an explicit setting. */
export function weighed(
  need: NeedView,
  criterion: WeightedCriterion,
  setting: CriterionSetting,
  gateValue: number,
): { readonly weight: number; readonly prior: number; readonly gate: number | undefined } {
  return {
    weight: setting.weight ?? weightOf(need.weights, need.facts.sector, criterion),
    prior: PRIORS[criterion],
    gate: setting.stance === 'must' ? gateValue : undefined,
  };
}

/** A finding with evidence; most criteria rest on one fact. */
export const found = (
  value: number | undefined,
  reason: Reason,
  ...evidence: readonly EvidenceRef[]
): Finding => ({ value, reason, evidence });
