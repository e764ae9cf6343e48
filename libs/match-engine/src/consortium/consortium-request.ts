import type { MatchContext } from '../facts/match-context.js';
import type { NeedFacts } from '../facts/need.facts.js';
import type { SupplierFacts } from '../facts/supplier.facts.js';
import { type NeedRules, prepareNeed, preparedLines } from '../score/need-rules.js';
import { scorePrepared } from '../score/pair.js';
import { type SupplierView, viewSupplier } from '../score/views.js';
import type { ConsortiumCandidate, ConsortiumRequest } from './consortium.types.js';

/** Musts that partners meet together, not each alone. */
const jointCriteria = new Set(['capacity', 'minimumOrder']);

/** The rules of one line, with quantity no longer a gate for the single supplier. */
function toSingleLine(prepared: NeedRules): NeedRules {
  const rules = prepared.rules.map((rule) =>
    jointCriteria.has(rule.criterion) ? { ...rule, gate: undefined } : rule,
  );
  return { ...prepared, rules, furtherLines: [] };
}

/** What one supplier could bring to one line; `undefined` when it does not meet the other musts. */
function offerToLine(prepared: NeedRules, supplier: SupplierView) {
  const pair = scorePrepared(prepared, supplier);
  if (!pair.eligible) return undefined;
  const numbers = supplier.offers.find(({ facts }) => facts.id === pair.offerId)?.numbers;
  const comparable = numbers && numbers.dimension === prepared.view.numbers.dimension;
  const capacity = comparable ? numbers.monthlyCapacity : Number.NaN;
  if (Number.isNaN(capacity)) return undefined;
  const { orderQuantity, monthlyQuantity } = prepared.view.numbers;
  const minimum = (numbers?.minimumOrder ?? Number.NaN) * (monthlyQuantity / orderQuantity);
  return { score: pair.fused, capacity, minimum: Number.isNaN(minimum) ? 0 : minimum };
}

/**
 * Turns a need with all its lines and suppliers into a consortium request. Quantities are base units
 * per month; a supplier of which the capacity is not known cannot take part.
 */
export function toConsortiumRequest(
  need: NeedFacts,
  suppliers: readonly SupplierFacts[],
  context: MatchContext,
  options: {
    readonly mostPartners: number;
    readonly clusterBonus: number;
  },
): ConsortiumRequest {
  const prepared = preparedLines(prepareNeed(need, context)).map(toSingleLine);
  const candidates = suppliers.flatMap((facts): ConsortiumCandidate[] => {
    const view = viewSupplier(facts, context);
    const offers = prepared.map((line) => offerToLine(line, view));
    const served = offers.flatMap((offer) => (offer ? [offer.score] : []));
    if (served.length === 0) return [];
    return [
      {
        id: facts.id,
        score: Math.floor(served.reduce((sum, score) => sum + score, 0) / served.length),
        capacities: offers.map((offer) => offer?.capacity ?? 0),
        minimums: offers.map((offer) => offer?.minimum ?? 0),
        clusters: facts.clusters ?? [],
      },
    ];
  });
  return {
    quantities: prepared.map(({ view }) => view.numbers.monthlyQuantity),
    candidates,
    mostPartners: options.mostPartners,
    clusterBonus: options.clusterBonus,
  };
}
