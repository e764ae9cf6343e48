import type { CodeRelation } from '../facts/need.facts.js';
import type { Finding, NeedView, Rule, Side } from '../rules/rule.js';
import { meanOf } from './fixed-point.js';
import { DEFAULT_FUSION, fuseScores } from './fusion.js';
import type { NeedRules } from './need-rules.js';
import type { OfferView, SupplierView } from './views.js';

/** A rule and what it finds for one offer. */
export interface Assessed {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly counted: number;
}

/** One offer of a supplier against one line of a need. */
export interface OfferScore {
  readonly offer: OfferView | undefined;
  readonly assessed: readonly Assessed[];
  readonly unmet: readonly Assessed[];
  readonly need: number;
  readonly supplier: number;
  readonly fused: number;
}

export function assess(rule: Rule, supplier: SupplierView, offer: OfferView | undefined): Assessed {
  const finding = rule.assess(supplier, offer);
  return { rule, finding, counted: finding.value ?? rule.prior };
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

export const isUnmet = ({ rule, finding }: Assessed): boolean =>
  rule.gate !== undefined && finding.value !== undefined && finding.value < rule.gate;

/** The score of what the rules found. */
export function scoreAssessed(
  { facts }: NeedView,
  offer: OfferView | undefined,
  assessed: readonly Assessed[],
): OfferScore {
  const need = oneWay(assessed, 'supplierServesNeed');
  const supplier = oneWay(assessed, 'needSuitsSupplier');
  const fused = fuseScores(facts.fusion ?? DEFAULT_FUSION, need, supplier);
  return { offer, assessed, unmet: assessed.filter(isUnmet), need, supplier, fused };
}

/** Every offer of a supplier against a line, in order of id; once without an offer where it has none. */
export function scoreOffers({ view, rules }: NeedRules, supplier: SupplierView): OfferScore[] {
  const offers = supplier.offers.length > 0 ? supplier.offers : [undefined];
  return offers.map((offer) => {
    const assessed = rules.map((rule) => assess(rule, supplier, offer));
    return scoreAssessed(view, offer, assessed);
  });
}

/** Fewest unmet musts first, then the highest score. */
const isBetter = (one: OfferScore, other: OfferScore): boolean =>
  one.unmet.length === other.unmet.length
    ? one.fused > other.fused
    : one.unmet.length < other.unmet.length;

/** The best of some scores, the first of equals. */
export const bestOf = <T extends OfferScore>(scores: readonly T[]): T =>
  scores.reduce((best, score) => (isBetter(score, best) ? score : best));

/** How near an offer's codes are to the wanted ones; undefined where none are related, or known. */
export function relationOf({ assessed }: OfferScore): CodeRelation | undefined {
  const row = assessed.find(({ rule }) => rule.criterion === 'productCode');
  const reason = row?.finding.reason;
  return reason?.code === 'code.related' ? reason.args.relation : undefined;
}
