import { bestOf, type OfferScore, relationOf } from './offer-score.js';
import type { ExactOffer, Reason } from './reasons.js';

const isExact = (score: OfferScore): boolean => relationOf(score) === 'exact';

function describe({ offer, unmet }: OfferScore): ExactOffer {
  const [code] = offer?.facts.codes ?? [];
  return {
    exactOffer: offer?.facts.name ?? code?.code ?? '',
    exactOfferId: offer?.facts.id ?? '',
    exactIsEligible: unmet.length === 0,
  };
}

/**
 * The score that stands for a supplier, with what its reader would miss: that the supplier also
 * offers exactly what is wanted, where another offer scores higher. The score stays the highest,
 * so that no supplier gains by hiding what it offers.
 * @param scores of all its offers.
 */
export function nameExactOffer(best: OfferScore, scores: readonly OfferScore[]): OfferScore {
  if (isExact(best)) return best;
  const exact = scores.filter(isExact);
  if (exact.length === 0) return best;
  const named = describe(bestOf(exact));
  const assessed = best.assessed.map((row) => {
    if (row.rule.criterion !== 'productCode') return row;
    const { code, args } = row.finding.reason;
    const reason = { code, args: { ...args, ...named } } as Reason;
    return { ...row, finding: { ...row.finding, reason } };
  });
  return { ...best, assessed };
}
