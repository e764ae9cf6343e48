import {
  type FitOptions,
  fitSectorWeights,
  fitWeights,
  type FittedWeights,
  FITTED_CRITERIA,
  type RecordedOutcome,
  type WeightProfile,
} from '#match-engine';
import type { Comparison, TrainingReport, WeightChange } from './training.report.js';

/** Every fifth outcome is held back; the pull towards the present weights is light. */
const options: FitOptions = { holdBackEvery: 5, ridge: 0.01 };

/** Fewest outcomes to fit weights to, over all sectors and within one. */
export const fewestOutcomes = 50;
const fewestInSector = 200;

/** Weights fitted to outcomes, and the report on them. */
export interface Training {
  readonly profile: WeightProfile;
  readonly report: TrainingReport;
}

/**
 * Fits weights over all sectors, and of their own for sectors with outcomes enough. The same
 * outcomes and present weights give the same weights, whatever the order.
 * @returns undefined when there are too few outcomes, or no good or no bad ones.
 */
export function trainWeights(
  outcomes: readonly RecordedOutcome[],
  present: WeightProfile,
): Training | undefined {
  if (outcomes.length < fewestOutcomes) return undefined;
  const general = fitWeights(outcomes, present, options);
  if (!general) return undefined;
  const bySector = [...fitSectorWeights(outcomes, general.profile, options, fewestInSector)].sort(
    ([one], [other]) => (one < other ? -1 : 1),
  );
  const sectors = bySector.map(([sector, fitted]) => [sector, fitted.profile.weights] as const);
  const versions = [general, ...bySector.map(([, fitted]) => fitted)].map(
    ({ profile }) => profile.version,
  );
  return {
    profile: {
      ...general.profile,
      version: shorten(versions),
      ...(sectors.length > 0 && { sectors: Object.fromEntries(sectors) }),
    },
    report: {
      presentVersion: present.version,
      general: compare(general, present),
      sectors: bySector.map(([sector, fitted]) => ({
        sector,
        ...compare(fitted, general.profile),
      })),
    },
  };
}

/** One version of several: that of the general fit, and a mark of each sector's. */
const shorten = ([first = '', ...sectors]: readonly string[]): string =>
  sectors.length === 0 ? first : `${first}+${sectors.map((one) => one.slice(-4)).join('')}`;

function compare(
  { profile, ...comparison }: FittedWeights,
  present: WeightProfile,
): Comparison & { readonly changes: readonly WeightChange[] } {
  const changes = FITTED_CRITERIA.map((criterion) => ({
    criterion,
    present: present.weights[criterion],
    fitted: profile.weights[criterion],
  }));
  return { ...comparison, changes: changes.filter((one) => one.present !== one.fitted) };
}
