/** Somebody who could sit at the table, with the languages in which they can meet. */
export interface FreePerson {
  readonly personId: string;
  /** BCP 47 tags; none where nobody has said. */
  readonly languages: readonly string[];
}

export interface FreeInterpreter extends FreePerson {
  readonly interpreterId: string;
}

export interface FreePlace {
  readonly id: string;
  readonly kind: 'table' | 'room';
}

/** All that is free in a slot for a meeting of two organisations. */
export interface FreeThings {
  readonly buyers: readonly FreePerson[];
  readonly suppliers: readonly FreePerson[];
  readonly interpreters: readonly FreeInterpreter[];
  readonly places: readonly FreePlace[];
}

/** Who meets where, with whose help. */
export interface Arrangement {
  readonly buyerPersonId: string;
  readonly supplierPersonId: string;
  readonly place: FreePlace;
  readonly interpreter?: FreeInterpreter;
}

export type MissingThing = 'buyer' | 'supplier' | 'place' | 'interpreter';

/** What a meeting in the slot would take, or the first thing that is missing for it. */
export type ArrangeAnswer =
  { readonly arrangement: Arrangement } | { readonly missing: MissingThing };

/**
 * Picks who meets: people who share a language before people who need an interpreter, in the order
 * in which their organisations named them.
 */
export function arrange({ buyers, suppliers, interpreters, places }: FreeThings): ArrangeAnswer {
  const [place] = places;
  if (buyers.length === 0) return { missing: 'buyer' };
  if (suppliers.length === 0) return { missing: 'supplier' };
  if (!place) return { missing: 'place' };
  const pairs = buyers.flatMap((buyer) => suppliers.map((supplier) => ({ buyer, supplier })));
  const direct = pairs.find(({ buyer, supplier }) => canTalk(buyer, supplier));
  if (direct) return { arrangement: toArrangement(direct, place) };
  for (const pair of pairs) {
    const interpreter = interpreters.find((one) => helps(one, pair));
    if (interpreter) return { arrangement: { ...toArrangement(pair, place), interpreter } };
  }
  return { missing: 'interpreter' };
}

interface Pair {
  readonly buyer: FreePerson;
  readonly supplier: FreePerson;
}

const toArrangement = ({ buyer, supplier }: Pair, place: FreePlace): Arrangement => ({
  buyerPersonId: buyer.personId,
  supplierPersonId: supplier.personId,
  place,
});

/** Whether two people share a language. Of whom nobody has said one, none is assumed to be missing. */
export function canTalk(one: FreePerson, other: FreePerson): boolean {
  if (one.languages.length === 0 || other.languages.length === 0) return true;
  const spoken = new Set(one.languages.map(primaryOf));
  return other.languages.some((tag) => spoken.has(primaryOf(tag)));
}

/** Whether an interpreter, who is neither of the two, talks with both. */
export function helps(interpreter: FreePerson, { buyer, supplier }: Pair): boolean {
  return (
    interpreter.personId !== buyer.personId &&
    interpreter.personId !== supplier.personId &&
    canTalk(interpreter, buyer) &&
    canTalk(interpreter, supplier)
  );
}

/** People who write differently may speak alike: `zh-Hans` and `zh-Hant` are one language here. */
const primaryOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';
