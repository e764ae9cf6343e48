import { RELATED_TEXT } from '../rules/product.rules.js';
import { UNKNOWN } from '../score/formulas.js';
import { Bitset } from './bitset.js';
import type { ReadingContext, ReadValue } from './column-rule.js';
import type { Segment } from './segment.js';

/** What a need's codes and texts say about every offer of a segment. */
export interface ProductMatch {
  /** Value and nearness by code number. */
  readonly codeValues: ReadonlyMap<number, { readonly value: number; readonly near: boolean }>;
  /** Offers with a code in a system the need uses. */
  readonly comparable: Bitset;
  /** Offers with a code value above 0. */
  readonly coded: Bitset;
  /** Offers with a code near enough for the product gate. */
  readonly near: Bitset;
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
  const coded = new Bitset(size);
  const related = new Bitset(size);
  const { starts, values } = segment.offersByCode;
  for (const { id, near: isNear } of matches) {
    for (let index = starts[id] ?? 0; index < (starts[id + 1] ?? 0); index++) {
      coded.add(values[index] ?? 0);
      if (isNear) related.add(values[index] ?? 0);
    }
  }
  const near = related.clone();
  segment.offerTexts.compare(queries);
  segment.offerTexts.addRowsFrom(RELATED_TEXT, related);
  related.addRowsOutside([comparable, ...segment.offerTexts.comparableSets]);
  return { codeValues, comparable, coded, near, related };
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

export const readCode =
  ({ segment }: ReadingContext, match: ProductMatch): ReadValue =>
  (_, offer) => {
    if (offer < 0 || !match.comparable.has(offer)) return UNKNOWN;
    return match.coded.has(offer) ? codeValue(segment, match, offer) : 0;
  };

export const readText =
  ({ segment: { offerTexts } }: ReadingContext): ReadValue =>
  (_, offer) => {
    if (offer < 0) return UNKNOWN;
    const value = offerTexts.valueOf(offer);
    return value > 0 || offerTexts.isComparable(offer) ? value : UNKNOWN;
  };
