/**
 * What a change costs, to choose between kinds: moving one meeting costs nothing, a table or unit
 * little, a person's limit or time more, a dropped meeting most and more the more it is worth.
 */
export const fixCost = {
  move: 0,
  place: 1,
  limit: 2,
  scope: 3,
  availability: 4,
  drop: 5,
  /** A required request that is given up. */
  release: 10,
} as const;
