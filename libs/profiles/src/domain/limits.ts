/** How much one profile may hold. Enough for any MSME; what is more is refused, never cut. */
export const limits = {
  offers: 200,
  certificates: 100,
  ownNeeds: 50,
  textsPerThing: 20,
  tradeNames: 10,
  clusters: 10,
  photos: 12,
  markets: 60,
  languages: 30,
  sites: 50,
  scopeCodes: 50,
  /** Characters of a name or other single line. */
  line: 200,
  /** Characters of a description. */
  description: 4000,
  /** Characters of all text of one profile together. */
  allText: 400_000,
} as const;
