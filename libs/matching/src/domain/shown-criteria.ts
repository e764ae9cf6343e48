import type { ReasonCode, ScoredCriterion } from '#match-engine';

/** On whose behalf a person reads a match. */
export type Reader = 'buyer' | 'supplier' | 'agency';

/** A criterion as a reader may see it; `isPrivate` stands for all that they may not. */
export type ShownCriterion = ScoredCriterion | PrivateShare;

/** What private wishes of the supplier add to the score, summed so that none can be told apart. */
export interface PrivateShare {
  readonly isPrivate: true;
  readonly side: ScoredCriterion['side'];
  readonly contribution: number;
}

/**
 * What a reader may see of a match's criteria. Wishes that the supplier keeps to itself reach the
 * buyer as one sum, so that the contributions still add up to the score.
 */
export function showCriteria(
  criteria: readonly ScoredCriterion[],
  reader: Reader,
): readonly ShownCriterion[] {
  if (reader !== 'buyer') return criteria;
  const open = criteria.filter((row) => row.audience === 'both');
  const hidden = criteria.filter((row) => row.audience !== 'both');
  if (hidden.length === 0) return open;
  const contribution = hidden.reduce((sum, row) => sum + row.contribution, 0);
  return [...open, { isPrivate: true, side: 'needSuitsSupplier', contribution }];
}

export const isPrivateShare = (row: ShownCriterion): row is PrivateShare => 'isPrivate' in row;

/** Whether a criterion speaks for the pair, against it, or asks a question. */
export type Verdict = 'for' | 'against' | 'ask';

/** Reasons that tell of a shortfall, however small: never shown as speaking for a pair. */
const shortfalls: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'capacity.short',
  'minimumOrder.tooHigh',
  'leadTime.late',
  'price.above',
  'incoterm.other',
  'certificate.endsInWindow',
  'orderQuantity.misfits',
  'orderValue.misfits',
  'priceBand.low',
  'payment.slow',
]);

/** The middle of the scale of values, in millionths. */
const half = 500_000;

export function verdictOf({ value, reason }: Pick<ScoredCriterion, 'value' | 'reason'>): Verdict {
  if (value === 'unknown') return 'ask';
  return value >= half && !shortfalls.has(reason.code) ? 'for' : 'against';
}
