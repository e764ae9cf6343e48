import { RELATED_TEXT, type ReasonCode, type ScoredCriterion, type UnmetMust } from '#match-engine';

/** On whose behalf a person reads a match. */
export type Reader = 'buyer' | 'supplier' | 'agency';

/** A criterion as a reader may see it; `isPrivate` stands for all that they may not. */
export type ShownCriterion = ScoredCriterion | PrivateShare;

/** What wishes of the supplier add to the score, summed so that none can be told apart. */
export interface PrivateShare {
  readonly isPrivate: true;
  readonly side: ScoredCriterion['side'];
  readonly contribution: number;
}

/**
 * What a reader may see of a match's criteria. What the supplier looks for reaches the buyer as one
 * sum, so that the contributions still add up to the score: how well an order suits the supplier is
 * its own business, though the profile tells of some of the facts.
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

/** What a reader may see of the musts that a pair does not meet. */
export interface ShownMusts {
  readonly open: readonly UnmetMust[];
  /**
   * Whether the supplier takes no part, for reasons that the reader may not see. Which, and how
   * many, is not told.
   */
  readonly takesNoPart: boolean;
}

/** What supplier's people alone may read stays with them; the buyer reads no wish of the supplier. */
export function showMusts(musts: readonly UnmetMust[], reader: Reader): ShownMusts {
  const open = musts.filter(
    ({ audience }) =>
      reader === 'supplier' || audience === 'both' || (reader === 'agency' && audience !== 'owner'),
  );
  return { open, takesNoPart: open.length < musts.length };
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
  'incoterm.elsewhere',
  'incoterm.other',
  'certificate.endsInWindow',
  'orderQuantity.misfits',
  'orderValue.misfits',
  'priceBand.low',
  'payment.slow',
]);

/** The middle of the scale of values, in millionths. */
const half = 500_000;

/**
 * @param hasNearCode whether the product has a code near to the wanted one: then words enough to
 *   be related speak for the pair, since a need says more than the name of a product.
 */
export function verdictOf(
  { value, reason }: Pick<ScoredCriterion, 'value' | 'reason'>,
  hasNearCode = false,
): Verdict {
  if (value === 'unknown') return 'ask';
  if (hasNearCode && reason.code === 'text.compared' && value >= RELATED_TEXT) return 'for';
  return value >= half && !shortfalls.has(reason.code) ? 'for' : 'against';
}

/** Whether a match's product has a code near to the wanted one. */
export const hasNearCode = (criteria: readonly ShownCriterion[]): boolean =>
  criteria.some(
    (row) =>
      !isPrivateShare(row) &&
      row.reason.code === 'code.related' &&
      row.value !== 'unknown' &&
      row.value >= half,
  );
