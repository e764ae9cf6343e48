import { RELATED_TEXT } from '../rules/product.rules.js';
import { UNKNOWN } from '../score/formulas.js';
import { Bitset } from './bitset.js';
import type { CodeMatch } from './code-dictionary.js';
import type { ReadingContext, ReadValue } from './column-rule.js';
import type { Segment } from './segment.js';

/** What a need's codes say about the offers of a segment. */
export interface CodeMatches {
  /** The codes with a value above 0, by number. */
  readonly codes: ReadonlyMap<number, CodeMatch>;
  /** Offers with a code in a system the need uses. */
  readonly comparable: Bitset;
  /** Offers with a code value above 0. */
  readonly coded: Bitset;
  /** Offers with a code near enough for the product gate. */
  readonly near: Bitset;
}

/** Finds the offers a need's codes relate to, through postings alone. */
export function matchCodes({ need, segment }: ReadingContext): CodeMatches {
  const { facts } = need.view;
  const size = segment.offers.ids.length;
  const codes = segment.codes.relate(facts.codes, facts.farthestCodeRelation ?? 'sibling');
  const comparable = new Bitset(size);
  for (const system of new Set(facts.codes.map((code) => code.system))) {
    const offers = segment.offersBySystem.get(system);
    if (offers) comparable.unite(offers);
  }
  const coded = new Bitset(size);
  const near = new Bitset(size);
  const { starts, values } = segment.offersByCode;
  codes.forEach(({ near: isNear }, id) => {
    for (let index = starts[id] ?? 0; index < (starts[id + 1] ?? 0); index++) {
      coded.add(values[index] ?? 0);
      if (isNear) near.add(values[index] ?? 0);
    }
  });
  return { codes, comparable, coded, near };
}

/** Offers that pass the product gate. */
export function findRelated(
  { need, segment: { offerTexts } }: ReadingContext,
  { near }: CodeMatches,
): Bitset {
  const related = near.clone();
  offerTexts.compare(need.view.queries);
  offerTexts.addRowsFrom(RELATED_TEXT, related);
  return related;
}

/** The best value of the offer's codes. */
function codeValue(segment: Segment, match: CodeMatches, offer: number): number {
  const { starts, values } = segment.offers.codes;
  let best = 0;
  for (let index = starts[offer] ?? 0; index < (starts[offer + 1] ?? 0); index++) {
    const value = match.codes.get(values[index] ?? 0)?.value ?? 0;
    if (value > best) best = value;
  }
  return best;
}

export const readCode =
  ({ segment }: ReadingContext, match: CodeMatches): ReadValue =>
  (_, offer) => {
    if (offer < 0 || !match.comparable.has(offer)) return UNKNOWN;
    return match.coded.has(offer) ? codeValue(segment, match, offer) : 0;
  };

export const readText =
  ({ need, segment: { offerTexts } }: ReadingContext): ReadValue =>
  (_, offer) => {
    if (offer < 0) return UNKNOWN;
    offerTexts.compare(need.view.queries);
    const value = offerTexts.valueOf(offer);
    return value > 0 || offerTexts.isComparable(offer) ? value : UNKNOWN;
  };
