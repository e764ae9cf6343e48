export { type Evidence, type EvidenceRef, type IsoDate, type Stated } from './facts/evidence.js';
export {
  economyPair,
  type ExchangeRates,
  type MatchContext,
  type TradeAgreementInForce,
  type UnitConversion,
} from './facts/match-context.js';
export type * from './facts/need.facts.js';
export { linesOf } from './facts/need-lines.js';
export { DEFAULT_DELIVERED_FACTORS } from './facts/normal-offer.js';
export type * from './facts/supplier.facts.js';
export {
  CODE_SYSTEMS,
  type CodeSystem,
  type Incoterm,
  type MoneyRange,
  type PaymentTerms,
  type ProductCode,
  type Quantity,
  type TextsByLanguage,
} from './facts/values.js';
export { toConsortiumRequest } from './consortium/consortium-request.js';
export type * from './consortium/consortium.types.js';
export { EXACT_CANDIDATES, proposeConsortium } from './consortium/propose-consortium.js';
export { type ReasonWords, renderReason } from './explain/english.js';
export type * from './exposure/exposure.types.js';
export { shareExposure } from './exposure/fair-exposure.js';
export {
  type FitOptions,
  type FittedWeights,
  FITTED_CRITERIA,
  fitSectorWeights,
  fitWeights,
  type GroupChange,
  type RecordedOutcome,
  valuesOf,
} from './learning/fit-weights.js';
export { applyChange, type ChangeOptions, type FactChange } from './raise/fact-change.js';
export {
  findImprovements,
  type ImprovedNeed,
  type Improvement,
  type ImprovementOptions,
} from './raise/improvements.js';
export {
  type Raise,
  type RaiseAcross,
  whatWouldRaise,
  whatWouldRaiseAcross,
} from './raise/what-would-raise.js';
export type { IndexMemory } from './columnar/memory.js';
export type { MustCost, NeedCensus } from './columnar/segment-census.js';
export { SupplierIndex } from './columnar/supplier-index.js';
export { NeedIndex } from './columnar/need-index.js';
export type { NeedSurvey, SurveyedNeed } from './columnar/need-survey.js';
export type { RankedPair } from './columnar/pair-taker.js';
export { mergeRanked } from './rank/list-merging.js';
export {
  isNewcomer,
  listWithNewcomers,
  NEWCOMER_EVERY,
  type PlacedSupplier,
} from './rank/newcomer-places.js';
export type { CodeBeginning, SupplierFilter } from './rank/supplier-filter.js';
export { rankNeeds, rankSuppliers } from './rank/ranking.js';
export { RELATED_TEXT } from './rules/product.rules.js';
export type { Audience, GateCriterion, Side } from './rules/rule.js';
export { ONE } from './score/fixed-point.js';
export { DEFAULT_FUSION, fuseScores } from './score/fusion.js';
export {
  type LineScore,
  type NeedRules,
  type PairScore,
  prepareNeed,
  type ScoredCriterion,
  scorePair,
  scorePrepared,
  type UnmetMust,
} from './score/pair.js';
export type { Reason, ReasonArgs, ReasonCode } from './score/reasons.js';
export { type SupplierView, viewSupplier } from './score/views.js';
export {
  DEFAULT_WEIGHTS,
  type NeedSideCriterion,
  PRIORS,
  type SupplierSideCriterion,
  type WeightedCriterion,
  type WeightProfile,
} from './score/weights.js';
export {
  type LanguageStatistics,
  type TextStatistics,
  toLanguageStatistics,
  weightOf,
} from './text/statistics.js';
export { type StatisticsBounds, TextStatisticsBuilder } from './text/statistics-builder.js';
export { tokenizeText } from './text/tokens.js';
export {
  findNeedProblems,
  type NeedProblem,
  type NeedProblemArgs,
  type NeedProblemCode,
} from './validate/need.problems.js';
