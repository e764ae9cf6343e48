import { foldText } from '../text/characters.js';
import type { OfferFacts } from './supplier.facts.js';
import type { Incoterm } from './values.js';

/** Most characters of a place that are compared. */
const MOST_CHARACTERS = 200;

/**
 * Whether an Incoterm names the place to which the seller brings the goods. The others name where
 * they are handed over on the seller's side (ICC, Incoterms 2020, groups E and F).
 */
export const namesDestination = (incoterm: Incoterm): boolean => /^[CD]/.test(incoterm);

/** Where an offer's goods are brought to; `undefined` when not stated, or when the buyer fetches them. */
export const destinationOf = ({ incoterm, incotermPlace }: OfferFacts): string | undefined =>
  incoterm !== undefined && namesDestination(incoterm) ? incotermPlace : undefined;

/** Folded, with one space for whatever is neither letter, mark nor digit. */
const keyOf = (place: string): string =>
  foldText(place.slice(0, MOST_CHARACTERS))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** Whether `part` stands in `whole`, not cut out of a longer Latin word or number. */
function contains(whole: string, part: string): boolean {
  const at = whole.indexOf(part);
  const around = [whole[at - 1], whole[at + part.length]];
  return at >= 0 && around.every((character) => !/[a-z0-9]/.test(character ?? ' '));
}

/** Whether two writings name one place: "Port of Kobe" and "KOBE". Translations are not known. */
export function isSamePlace(one: string, other: string): boolean {
  const [first, second] = [keyOf(one), keyOf(other)];
  return contains(first, second) || contains(second, first);
}
