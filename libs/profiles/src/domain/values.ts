import type { IsoDate } from './evidence.js';

export const codeSystems = ['HS', 'CPC', 'ISIC'] as const;
export type CodeSystem = (typeof codeSystems)[number];

/** A product or activity code: digits as text, so that leading zeros stay. */
export interface ProductCode {
  readonly system: CodeSystem;
  /** 2, 4 or 6 digits for HS; up to 5 for CPC; up to 4 for ISIC. */
  readonly code: string;
  /** Edition of the code set: `HS2022`, `CPC2.1`, `ISIC5`. */
  readonly edition: string;
  /** What an economy adds after the six digits of HS; never compared across economies. */
  readonly nationalDigits: string | null;
}

/** A name and description in one language. Exactly one of a thing's texts is its original. */
export interface LocalisedText {
  /** BCP 47 tag, such as `es-419`. */
  readonly language: string;
  readonly isOriginal: boolean;
  /** True when a machine translated it and nobody has signed it off. */
  readonly isMachineMade: boolean;
  readonly name: string;
  readonly description: string;
}

/** A photo that a profile shows. */
export interface Photo {
  /** Of the stored photo. */
  readonly id: string;
  /** What it shows, in words, for those who cannot see it. */
  readonly alt: string;
  /** BCP 47 tag of the language of `alt`. */
  readonly language: string;
  /** Pixels, so that pages keep its place free before it is there. */
  readonly width: number;
  readonly height: number;
}

/** A span of money in whole minor units of one ISO 4217 currency; null leaves an end open. */
export interface MoneyRange {
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly currency: string;
}

/** Under what term of Incoterms 2020 a price stands, and where. */
export interface DeliveryTerm {
  /** Three letters, such as `FOB`. */
  readonly incoterm: string;
  readonly place: string | null;
}

/** The slowest payment that an MSME accepts. */
export interface PaymentTerms {
  /** 0 is on delivery. */
  readonly daysAfterDelivery: number;
  /** Per cent of the price that is wanted in advance, 0 to 100. */
  readonly advancePercent: number;
}

export interface Place {
  /** Town or city. */
  readonly name: string;
  readonly region: string | null;
  /** Degrees, WGS 84; both or neither. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Sales of the last full year in US dollars, as bands: an MSME need not give the figure. */
export const salesBands = [
  'UNDER_100K',
  'FROM_100K_TO_500K',
  'FROM_500K_TO_1M',
  'FROM_1M_TO_5M',
  'FROM_5M_TO_25M',
  'OVER_25M',
] as const;
export type SalesBand = (typeof salesBands)[number];

export const exportExperiences = ['NONE', 'THROUGH_OTHERS', 'OCCASIONAL', 'REGULAR'] as const;
export type ExportExperience = (typeof exportExperiences)[number];

export const offerKinds = ['GOODS', 'SERVICE'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** How a business is reached and run by digital means; null is not stated. */
export interface DigitalFacts {
  readonly website: string | null;
  readonly sellsOnline: boolean | null;
  readonly takesOnlinePayment: boolean | null;
  readonly usesElectronicInvoices: boolean | null;
}

/** What a business does for the environment; null is not stated. */
export interface GreenFacts {
  /** Per cent of its energy that is renewable, 0 to 100. */
  readonly renewableEnergyPercent: number | null;
  /** Per cent of its inputs that are recycled or recovered, 0 to 100. */
  readonly recycledInputPercent: number | null;
  readonly measuresEmissions: boolean | null;
  readonly treatsWasteWater: boolean | null;
}

/** How somebody checked a certificate, and what came out. */
export interface CertificateCheck {
  readonly checkedBy: string;
  readonly checkedOn: IsoDate;
  /** Such as `issuer's public register`. */
  readonly method: string;
  readonly url: string | null;
  readonly result: CheckResult;
}

export const checkResults = ['VALID', 'EXPIRED', 'WITHDRAWN', 'NOT_FOUND', 'UNCLEAR'] as const;
export type CheckResult = (typeof checkResults)[number];
