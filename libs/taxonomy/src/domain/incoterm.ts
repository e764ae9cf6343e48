import { type IncotermCode, incotermCodes } from '#kernel';

export { type IncotermCode, incotermCodes };

export type Party = 'seller' | 'buyer';

/** Cover that the seller owes the buyer: Institute Cargo Clauses A (all risks) or C (named risks). */
export type InsuranceDuty = 'all_risks' | 'named_risks' | 'none';

export interface Incoterm {
  readonly code: IncotermCode;
  readonly name: string;
  /** `sea` rules are for goods laid on board or alongside, not for containers. */
  readonly transport: 'any' | 'sea';
  /** Who pays the main carriage. */
  readonly mainCarriage: Party;
  readonly insurance: InsuranceDuty;
  readonly exportClearance: Party;
  readonly importClearance: Party;
  readonly unloading: Party;
  /** What the place after the rule names. */
  readonly namedPlace: string;
  /** Where the risk passes to the buyer. */
  readonly riskPasses: string;
  readonly warning?: string;
}

/** An Incoterm as an offer or a need states it. */
export interface DeliveryTerms {
  readonly rule: IncotermCode;
  readonly place: string;
  readonly version: '2020';
}

/**
 * What the price holds, one step per cost that the seller takes on, from the works of the seller to
 * the door of the buyer with import paid. Two prices compare only on the same step; a difference of
 * steps says what is missing, never how much it costs.
 */
export const priceSteps = [
  'goods',
  'export_clearance',
  'loaded_for_carriage',
  'main_carriage',
  'insurance',
  'delivery_at_destination',
  'unloading',
  'import_clearance',
] as const;

export type PriceStep = (typeof priceSteps)[number];

const stepsOf: Readonly<Record<IncotermCode, readonly PriceStep[]>> = {
  EXW: ['goods'],
  FCA: ['goods', 'export_clearance'],
  FAS: ['goods', 'export_clearance'],
  FOB: ['goods', 'export_clearance', 'loaded_for_carriage'],
  CFR: ['goods', 'export_clearance', 'loaded_for_carriage', 'main_carriage'],
  CPT: ['goods', 'export_clearance', 'loaded_for_carriage', 'main_carriage'],
  CIF: ['goods', 'export_clearance', 'loaded_for_carriage', 'main_carriage', 'insurance'],
  CIP: ['goods', 'export_clearance', 'loaded_for_carriage', 'main_carriage', 'insurance'],
  DAP: [
    'goods',
    'export_clearance',
    'loaded_for_carriage',
    'main_carriage',
    'delivery_at_destination',
  ],
  DPU: [
    'goods',
    'export_clearance',
    'loaded_for_carriage',
    'main_carriage',
    'delivery_at_destination',
    'unloading',
  ],
  DDP: [
    'goods',
    'export_clearance',
    'loaded_for_carriage',
    'main_carriage',
    'delivery_at_destination',
    'import_clearance',
  ],
};

export const isIncotermCode = (text: string): text is IncotermCode =>
  (incotermCodes as readonly string[]).includes(text);

export interface PriceLevelDifference {
  /** Steps in the price under `a` and not in that under `b`, and the other way round. */
  readonly onlyInA: readonly PriceStep[];
  readonly onlyInB: readonly PriceStep[];
  /** True when both prices hold the same steps, so that the amounts may be compared as they are. */
  readonly comparable: boolean;
}

/** What has to be added to one price before it compares with the other. Places must agree as well. */
export function comparePriceLevels(a: IncotermCode, b: IncotermCode): PriceLevelDifference {
  const onlyInA = stepsOf[a].filter((step) => !stepsOf[b].includes(step));
  const onlyInB = stepsOf[b].filter((step) => !stepsOf[a].includes(step));
  return { onlyInA, onlyInB, comparable: onlyInA.length === 0 && onlyInB.length === 0 };
}

/** The steps that a price under this rule holds, in order. */
export const stepsInPrice = (code: IncotermCode): readonly PriceStep[] => stepsOf[code];

/** Warnings for a rule with the way the goods travel; none when they go together. */
export function warnAboutIncoterm(
  term: Incoterm,
  carriage: { readonly container?: boolean; readonly mode?: 'sea' | 'air' | 'road' | 'rail' },
): readonly string[] {
  const warnings: string[] = [];
  if (term.transport === 'sea' && carriage.mode !== undefined && carriage.mode !== 'sea') {
    warnings.push(`${term.code} is for sea and inland waterways only; choose FCA, CPT or CIP.`);
  } else if (term.transport === 'sea' && carriage.container === true) {
    warnings.push(
      `Containers are handed over at a terminal, before the ship: under ${term.code} the seller carries a risk that it cannot control. ${containerRule[term.code] ?? 'FCA'} fits containers.`,
    );
  }
  return warnings;
}

const containerRule: Partial<Record<IncotermCode, IncotermCode>> = {
  FAS: 'FCA',
  FOB: 'FCA',
  CFR: 'CPT',
  CIF: 'CIP',
};

/** Reads "FOB Manila", "fob: Manila (Incoterms 2020)"; without a place there are no terms. */
export function parseDeliveryTerms(text: string): DeliveryTerms | undefined {
  const match = /^\s*([A-Za-z]{3})\b[\s:,-]*(.*)$/.exec(text);
  const rule = match?.[1]?.toUpperCase() ?? '';
  const place = (match?.[2] ?? '').replace(/[,(\s]*\bincoterms\b[^)]*\)?\s*$/i, '').trim();
  if (!isIncotermCode(rule) || place === '') return undefined;
  return { rule, place, version: '2020' };
}
