import { type Wish, wishes } from './preferences.js';

/** How strongly a wish speaks for somebody; nothing said lies between `meet` and `spare`. */
const rankOf = (wish: Wish | undefined): number =>
  wish === undefined ? wishes.indexOf('spare') - 0.5 : wishes.indexOf(wish);

/**
 * The ids of those to ask, best first: by one's own wish, then by how well they match. Those whom
 * one neither wishes nor matches come last, in the order given.
 */
export function rankSuggestions(
  others: readonly { readonly id: string }[],
  wished: ReadonlyMap<string, Wish>,
  scores: ReadonlyMap<string, number>,
): string[] {
  return others
    .map(({ id }) => ({ id, rank: rankOf(wished.get(id)), score: scores.get(id) ?? 0 }))
    .filter(({ rank }) => rank < wishes.indexOf('never'))
    .sort((one, other) => one.rank - other.rank || other.score - one.score)
    .map(({ id }) => id);
}
