/** Words that areas share which may not import one another. */

/** Incoterms 2020, from the least to the most that the seller takes on. */
export const incotermCodes = [
  'EXW',
  'FCA',
  'FAS',
  'FOB',
  'CFR',
  'CIF',
  'CPT',
  'CIP',
  'DAP',
  'DPU',
  'DDP',
] as const;
export type IncotermCode = (typeof incotermCodes)[number];

/** What can be said of who owns and leads a business. */
export const ownershipLabels = [
  'WOMEN_OWNED',
  'WOMEN_LED',
  'WOMEN_LED_COOPERATIVE',
  'YOUTH_OWNED',
  'INDIGENOUS_OWNED',
  'DISABILITY_OWNED',
] as const;
export type OwnershipLabel = (typeof ownershipLabels)[number];
