import type { EvidenceLevel } from '#kernel';
import type { IsoDate } from '../facts/evidence.js';
import type { CodeRelation } from '../facts/need.facts.js';
import type { CodeSystem, Incoterm } from '../facts/values.js';

/** Who has not stated a fact of their own that a comparison needs. */
export type Missing = 'buyer' | 'supplier' | 'both';

/**
 * Of a supplier's offers the best that is exactly what is wanted, by code, where another stands
 * for the supplier.
 */
export interface ExactOffer {
  /** Its name. */
  readonly exactOffer?: string;
  readonly exactOfferId?: string;
  /** Whether it meets every must. */
  readonly exactIsEligible?: boolean;
}

/**
 * Arguments of every reason code. Texts are rendered elsewhere, per language. Economies are codes,
 * languages BCP 47 tags, units and schemes as the facts name them, days `YYYY-MM-DD`.
 */
export interface ReasonArgs {
  'code.related': {
    relation: CodeRelation;
    system: CodeSystem;
    wanted: string;
    offered: string;
    sameEdition: boolean;
  } & ExactOffer;
  'code.unrelated': { wanted: readonly string[] } & ExactOffer;
  'code.unknown': { systems: readonly CodeSystem[] } & ExactOffer;
  'text.compared': { language: string; percent: number };
  'text.noSharedLanguage': { wanted: readonly string[] };
  'product.unrelated': Record<never, never>;
  'product.notComparable': Record<never, never>;
  'product.noOffer': Record<never, never>;
  /** Per month, in the need's unit; `isLeft`: what is not yet sold was stated, and counts. */
  'capacity.enough': { capacity: number; wanted: number; unit: string; isLeft: boolean };
  'capacity.short': { capacity: number; wanted: number; unit: string; isLeft: boolean };
  'capacity.unknown': Record<never, never>;
  /** In the need's unit. */
  'minimumOrder.met': { minimum: number; order: number; unit: string };
  'minimumOrder.tooHigh': { minimum: number; order: number; unit: string };
  'minimumOrder.unknown': Record<never, never>;
  'leadTime.inTime': { days: number; daysLeft: number };
  'leadTime.late': { days: number; daysLeft: number };
  'leadTime.unknown': Record<never, never>;
  /** Without amounts: the buyer's budget and the supplier's price are each their own. */
  'price.within': { ratesOf: IsoDate };
  'price.above': { ratesOf: IsoDate };
  'price.unknown': Record<never, never>;
  'incoterm.accepted': { offered: Incoterm };
  'incoterm.elsewhere': { offered: Incoterm; place: string; wanted: string };
  'incoterm.other': { offered: Incoterm; accepted: readonly Incoterm[] };
  'incoterm.unknown': { accepted: readonly Incoterm[] };
  'language.shared': { languages: readonly string[] };
  'language.none': { wanted: readonly string[]; spoken: readonly string[] };
  'language.unknown': { wanted: readonly string[] };
  'economy.allowed': { economy: string };
  'economy.notAllowed': { economy: string; allowed: readonly string[] };
  'agreement.inForce': { from: string; to: string; names: readonly string[]; on: IsoDate };
  'agreement.sameEconomy': { economy: string };
  'agreement.none': { from: string; to: string; on: IsoDate };
  'export.there': { economy: string };
  'export.sameEconomy': { economy: string };
  'export.elsewhere': { economy: string; markets: number };
  'export.never': { economy: string };
  'export.unknown': { economy: string };
  'certificate.held': { scheme: string; expires: IsoDate | undefined; level: EvidenceLevel };
  'certificate.endsInWindow': { scheme: string; expires: IsoDate; level: EvidenceLevel };
  'certificate.expired': { scheme: string; expires: IsoDate };
  'certificate.missing': { scheme: string };
  'certificate.otherScope': { scheme: string };
  'certificate.otherSite': { scheme: string };
  'certificate.evidenceTooLow': { scheme: string; level: EvidenceLevel; needed: EvidenceLevel };
  'inclusion.held': { label: string; level: EvidenceLevel };
  'inclusion.evidenceTooLow': { label: string; level: EvidenceLevel; needed: EvidenceLevel };
  'inclusion.notHeld': { label: string };
  'inclusion.undisclosed': { label: string };
  'evidence.level': { level: EvidenceLevel };
  'evidence.tooLow': { level: EvidenceLevel; needed: EvidenceLevel };
  'response.record': { invitations: number; answered: number };
  'response.within': { invitations: number; answered: number; days: number };
  'response.unknown': Record<never, never>;
  'track.similar': { entries: number; percent: number; sameBuyer: number; latest: IsoDate };
  'track.none': Record<never, never>;
  /**
   * By name; the other reasons of the pair speak of `compared`. `near` are those of the covered
   * for which no offer is as near as the same code or a narrower one.
   */
  'lines.covered': {
    covered: readonly string[];
    near: readonly string[];
    missing: readonly string[];
    compared: string;
  };
  /** Of every so many places, one is a newcomer's. */
  'place.newcomer': { every: number };
  'market.home': { economy: string };
  'market.wanted': { economy: string };
  'market.notWanted': { economy: string };
  'market.unknown': Record<never, never>;
  'orderQuantity.fits': Record<never, never>;
  'orderQuantity.misfits': { percent: number };
  'orderQuantity.unknown': Record<never, never>;
  'orderValue.fits': Record<never, never>;
  'orderValue.misfits': { percent: number };
  'orderValue.unknown': { missing: Missing };
  /** A further line is compared, and the budget is for this one. */
  'orderValue.otherLine': { line: string };
  'priceBand.fits': Record<never, never>;
  'priceBand.low': { percent: number };
  /** Undefined where both are stated and do not compare. */
  'priceBand.unknown': { missing: Missing | undefined };
  'priceBand.otherLine': { line: string };
  'payment.accepted': { days: number };
  'payment.slow': { days: number; accepted: number };
  'payment.unknown': { missing: Missing };
  'buyer.verified': { level: EvidenceLevel };
  'buyer.notVerified': Record<never, never>;
  'buyer.belowMinimum': { needed: EvidenceLevel };
  'buyer.excluded': Record<never, never>;
  'sector.excluded': { sector: string };
}

export type ReasonCode = keyof ReasonArgs;

/** Why a criterion has its value: a stable code and its typed arguments. */
export type Reason = {
  [Code in ReasonCode]: { readonly code: Code; readonly args: Readonly<ReasonArgs[Code]> };
}[ReasonCode];

/** A reason of one code. */
export const reason = <Code extends ReasonCode>(
  code: Code,
  args: ReasonArgs[Code],
): Extract<Reason, { code: Code }> => ({ code, args }) as Extract<Reason, { code: Code }>;
