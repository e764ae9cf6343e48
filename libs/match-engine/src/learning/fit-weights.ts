import { ONE } from '../score/fixed-point.js';
import type { PairScore } from '../score/pair.js';
import { PRIORS, type WeightedCriterion, type WeightProfile } from '../score/weights.js';
import { fitLogistic, type LogisticModel, logLoss, type Observation, predict } from './logistic.js';

/** Criteria of the need side that can be fitted: the buyer's outcomes speak of these. */
export const FITTED_CRITERIA = [
  'productCode',
  'productText',
  'capacity',
  'minimumOrder',
  'leadTime',
  'price',
  'incoterm',
  'certificate',
  'inclusion',
  'tradeAgreement',
  'exportExperience',
  'language',
  'evidence',
  'responseRecord',
  'trackRecord',
] as const satisfies readonly WeightedCriterion[];

/** What became of a pair that was shown to somebody. */
export interface RecordedOutcome {
  readonly id: string;
  readonly sector?: string;
  /** Counted value (0 to {@link ONE}) by criterion; what did not apply is absent. */
  readonly values: Readonly<Partial<Record<WeightedCriterion, number>>>;
  /** Accepted, a meeting of value, a quotation or an award, against declined or ignored. */
  readonly positive: boolean;
  /** Economy, size and ownership groups of the supplier, as `kind:name`. */
  readonly groups: readonly string[];
}

/** Values of a scored pair in the shape that outcomes are recorded in; the mean where there are several. */
export function valuesOf(pair: PairScore): RecordedOutcome['values'] {
  const sums = new Map<WeightedCriterion, { sum: number; count: number }>();
  for (const { criterion, counted } of pair.criteria) {
    const { sum, count } = sums.get(criterion) ?? { sum: 0, count: 0 };
    sums.set(criterion, { sum: sum + counted, count: count + 1 });
  }
  return Object.fromEntries(
    [...sums].map(([key, { sum, count }]) => [key, Math.floor(sum / count)]),
  );
}

/** Mean predicted chance of one group under both sets of weights. */
export interface GroupChange {
  readonly group: string;
  readonly outcomes: number;
  readonly present: number;
  readonly fitted: number;
}

/** Fitted weights beside the present ones, for a person to decide. */
export interface FittedWeights {
  readonly profile: WeightProfile;
  readonly trainedOn: number;
  readonly heldBack: number;
  /** Mean log loss on held-back outcomes; lower is better. */
  readonly presentLoss: number;
  readonly fittedLoss: number;
  /** Held-back pairs of a good and a bad outcome that are in the right order (area under the curve). */
  readonly presentOrder: number;
  readonly fittedOrder: number;
  readonly groups: readonly GroupChange[];
}

export interface FitOptions {
  /** Every n-th outcome, in order of id, is held back; at least 2. */
  readonly holdBackEvery: number;
  /** Strength of the pull towards the present weights. */
  readonly ridge: number;
}

const featuresOf = ({ values }: RecordedOutcome): number[] =>
  FITTED_CRITERIA.map((criterion) => (values[criterion] ?? PRIORS[criterion]) / ONE);

const toObservation = (outcome: RecordedOutcome): Observation => ({
  features: featuresOf(outcome),
  positive: outcome.positive,
});

/** A model whose only freedom is how steep and where the given weights turn into a chance. */
function calibrate(
  weights: readonly number[],
  observations: readonly Observation[],
): LogisticModel {
  const scored = observations.map(({ features, positive }) => ({
    features: [features.reduce((sum, one, index) => sum + one * (weights[index] ?? 0), 0)],
    positive,
  }));
  const { intercept, coefficients } = fitLogistic(scored, { ridge: 1e-6, iterations: 2_000 });
  return { intercept, coefficients: weights.map((weight) => weight * (coefficients[0] ?? 0)) };
}

/** Share of pairs of a good and a bad outcome that the model puts in the right order; ties count half. */
function orderOf(model: LogisticModel, observations: readonly Observation[]): number {
  const scored = observations
    .map(({ features, positive }) => ({ chance: predict(model, features), positive }))
    .sort((one, other) => one.chance - other.chance);
  let below = 0;
  let right = 0;
  for (let start = 0; start < scored.length;) {
    let end = start;
    while (end < scored.length && scored[end]?.chance === scored[start]?.chance) end += 1;
    const tied = scored.slice(start, end);
    const bad = tied.filter(({ positive }) => !positive).length;
    right += (tied.length - bad) * (below + bad / 2);
    below += bad;
    start = end;
  }
  const good = scored.length - below;
  return good === 0 || below === 0 ? 0.5 : right / (good * below);
}

/** FNV-1a over the training data: equal data, equal version. */
function fingerprint(outcomes: readonly RecordedOutcome[], ridge: number): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify([
    ridge,
    outcomes.map((one) => [one.id, one.positive, one.values]),
  ])) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Coefficients as whole weights with the same sum as the present ones. */
function toWeights(
  present: WeightProfile,
  coefficients: readonly number[],
): WeightProfile['weights'] {
  const total = FITTED_CRITERIA.reduce((sum, criterion) => sum + present.weights[criterion], 0);
  const sum = coefficients.reduce((all, one) => all + one, 0);
  if (sum === 0) return present.weights;
  const fitted = FITTED_CRITERIA.map((criterion, index) => [
    criterion,
    Math.min(1_000, Math.round((total * (coefficients[index] ?? 0)) / sum)),
  ]);
  return { ...present.weights, ...Object.fromEntries(fitted) };
}

function compareGroups(
  outcomes: readonly RecordedOutcome[],
  present: LogisticModel,
  fitted: LogisticModel,
): GroupChange[] {
  const groups = [...new Set(outcomes.flatMap((outcome) => outcome.groups))].sort();
  return groups.map((group) => {
    const members = outcomes.filter((outcome) => outcome.groups.includes(group)).map(featuresOf);
    const mean = (model: LogisticModel): number =>
      members.reduce((sum, features) => sum + predict(model, features), 0) / members.length;
    return { group, outcomes: members.length, present: mean(present), fitted: mean(fitted) };
  });
}

/**
 * Fits weights to recorded outcomes by ridge logistic regression drawn towards the present
 * weights, and compares both on held-back outcomes and per group. Nothing is switched here: a
 * person reads the comparison, and the profile has a version to go back to. `undefined` when the
 * outcomes hold no good or no bad case on either side of the split.
 */
export function fitWeights(
  outcomes: readonly RecordedOutcome[],
  present: WeightProfile,
  { holdBackEvery, ridge }: FitOptions,
): FittedWeights | undefined {
  const sorted = [...outcomes].sort((one, other) => (one.id < other.id ? -1 : 1));
  const isHeld = (index: number): boolean => index % holdBackEvery === holdBackEvery - 1;
  const training = sorted.filter((_, index) => !isHeld(index));
  const held = sorted.filter((_, index) => isHeld(index));
  const mixed = (part: readonly RecordedOutcome[]): boolean =>
    part.some(({ positive }) => positive) && part.some(({ positive }) => !positive);
  if (!mixed(training) || !mixed(held)) return undefined;
  const known = training.map(toObservation);
  const presentModel = calibrate(
    FITTED_CRITERIA.map((criterion) => present.weights[criterion] / 1_000),
    known,
  );
  const fittedModel = fitLogistic(known, {
    ridge,
    towards: presentModel.coefficients,
    iterations: 1_000,
  });
  const unseen = held.map(toObservation);
  return {
    profile: {
      ...present,
      version: `fitted-${fingerprint(training, ridge)}`,
      weights: toWeights(present, fittedModel.coefficients),
    },
    trainedOn: training.length,
    heldBack: held.length,
    presentLoss: logLoss(presentModel, unseen),
    fittedLoss: logLoss(fittedModel, unseen),
    presentOrder: orderOf(presentModel, unseen),
    fittedOrder: orderOf(fittedModel, unseen),
    groups: compareGroups(sorted, presentModel, fittedModel),
  };
}

/** Fits each sector with at least `least` outcomes on its own; the others keep the general weights. */
export function fitSectorWeights(
  outcomes: readonly RecordedOutcome[],
  present: WeightProfile,
  options: FitOptions,
  least: number,
): ReadonlyMap<string, FittedWeights> {
  const bySector = new Map<string, RecordedOutcome[]>();
  for (const outcome of outcomes) {
    if (outcome.sector === undefined) continue;
    bySector.set(outcome.sector, [...(bySector.get(outcome.sector) ?? []), outcome]);
  }
  const fitted = new Map<string, FittedWeights>();
  for (const [sector, own] of bySector) {
    const result = own.length >= least ? fitWeights(own, present, options) : undefined;
    if (result) fitted.set(sector, result);
  }
  return fitted;
}
