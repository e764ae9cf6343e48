import { ONE } from '../score/fixed-point.js';
import { RELATED_TEXT } from '../rules/product.rules.js';
import { UNKNOWN } from '../score/formulas.js';
import { Bitset } from './bitset.js';
import { perOffer, type Reading, type ReadingContext } from './column-rule.js';
import type { Segment } from './segment.js';

/** What a need's codes and texts say about every offer of a segment. */
export interface ProductMatch {
  /** Value and nearness by code number. */
  readonly codeValues: ReadonlyMap<number, { readonly value: number; readonly near: boolean }>;
  /** Offers with a code in a system the need uses. */
  readonly comparable: Bitset;
  /** Offers with a value above 0 for code or text. */
  readonly touched: Bitset;
  /** Offers that pass the product gate, or of which nothing is known. */
  readonly related: Bitset;
}

/** Finds the offers a need's product relates to, through postings alone. */
export function matchProduct({ need, segment }: ReadingContext): ProductMatch {
  const { facts, queries } = need.view;
  const size = segment.offers.ids.length;
  const matches = segment.codes.relate(facts.codes, facts.farthestCodeRelation ?? 'sibling');
  const codeValues = new Map(matches.map((match) => [match.id, match]));
  const comparable = new Bitset(size);
  for (const system of new Set(facts.codes.map((code) => code.system))) {
    const offers = segment.offersBySystem.get(system);
    if (offers) comparable.unite(offers);
  }
  const touched = new Bitset(size);
  const related = new Bitset(size);
  const { starts, values } = segment.offersByCode;
  for (const { id, near } of matches) {
    for (let index = starts[id] ?? 0; index < (starts[id + 1] ?? 0); index++) {
      touched.add(values[index] ?? 0);
      if (near) related.add(values[index] ?? 0);
    }
  }
  segment.offerTexts.compare(queries);
  for (const offer of segment.offerTexts.touched) {
    touched.add(offer);
    if ((segment.offerTexts.values[offer] ?? 0) >= RELATED_TEXT) related.add(offer);
  }
  related.addRowsOutside([comparable, ...segment.offerTexts.comparableSets]);
  return { codeValues, comparable, touched, related };
}

/** The best value of the offer's codes. */
function codeValue(segment: Segment, match: ProductMatch, offer: number): number {
  const { starts, values } = segment.offers.codes;
  let best = 0;
  for (let index = starts[offer] ?? 0; index < (starts[offer + 1] ?? 0); index++) {
    const value = match.codeValues.get(values[index] ?? 0)?.value ?? 0;
    if (value > best) best = value;
  }
  return best;
}

export const readCode = ({ segment }: ReadingContext, match: ProductMatch): Reading =>
  perOffer((_, offer) => {
    if (offer < 0 || !match.comparable.has(offer)) return UNKNOWN;
    return match.touched.has(offer) ? codeValue(segment, match, offer) : 0;
  });

export const readText = ({ segment: { offerTexts } }: ReadingContext): Reading =>
  perOffer((_, offer) => {
    if (offer < 0) return UNKNOWN;
    const value = offerTexts.values[offer] ?? 0;
    return value > 0 || offerTexts.isComparable(offer) ? value : UNKNOWN;
  });

/** Full for what {@link ProductMatch.related} lets through; unknown offers pass as in the reference. */
export const readRelated = (match: ProductMatch): Reading =>
  perOffer((_, offer) => (offer >= 0 && match.related.has(offer) ? ONE : 0));
