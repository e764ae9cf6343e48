/** Sizes beyond which a problem is refused before any work is done on it. */
export const scheduleLimits = {
  bytes: 32 * 1024 * 1024,
  /** Objects in the text, more than any valid problem has: reading them takes the time. */
  objects: 700_000,
  slots: 1_000,
  participants: 20_000,
  requests: 200_000,
  /** Requests times slots: the size of the model in memory. */
  requestSlots: 20_000_000,
  places: 10_000,
  otherItems: 20_000,
  groups: 4,
  placeKinds: 6,
  idLength: 200,
  value: 1e9,
} as const;
