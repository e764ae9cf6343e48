import type { EvidenceLevel } from '#kernel';

/** `must` is a gate; `prefer` adds weight to a match. */
export type Stance = 'must' | 'prefer';

/** What is bought: material for production, goods ready to sell or use, or a service. */
export type NeedKind = 'input' | 'finished' | 'service';

/** Who may see an open need: everyone, only those invited, or whoever meets its musts. */
export type Audience = 'public' | 'invited' | 'criteria';

export type NeedPeriod = 'once' | 'week' | 'month' | 'quarter' | 'year';

/** What suppliers are compared by; each may be a must or a preference of its own weight. */
export const needCriteria = [
  'productCode',
  'productText',
  'capacity',
  'minimumOrder',
  'leadTime',
  'price',
  'incoterm',
  'language',
  'economy',
  'tradeAgreement',
  'exportExperience',
  'evidence',
  'responseRecord',
  'trackRecord',
  'lineCoverage',
] as const;

export type NeedCriterion = (typeof needCriteria)[number];

/** Title and description in one language. */
export interface NeedText {
  /** BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  readonly description: string;
}

export interface NeedCode {
  readonly system: 'HS' | 'CPC' | 'ISIC' | 'UNSPSC';
  readonly code: string;
  readonly edition: string;
}

/** Weighs one criterion. `weight` is an integer from 0 to 1000. */
export interface CriterionWish {
  readonly criterion: NeedCriterion;
  readonly stance: Stance;
  readonly weight?: number | undefined;
}

/** A certificate scheme, or an ownership label, that is required or preferred. */
export interface NamedWish {
  readonly name: string;
  readonly stance: Stance;
  readonly weight?: number | undefined;
}

/** Budget in whole minor units of the currency, per unit of quantity or per order. */
export interface BudgetBand {
  readonly minMinorUnits?: number | undefined;
  readonly maxMinorUnits?: number | undefined;
  readonly currency: string;
  readonly per: 'unit' | 'order';
  readonly incoterm?: string | undefined;
}

/** How soon the buyer pays. */
export interface OfferedPayment {
  /** Days from delivery to payment; 0 is on delivery. */
  readonly daysAfterDelivery: number;
  /** Per cent of the price paid in advance, 0 to 100. */
  readonly advancePercent: number;
}

/** Something else that is wanted with a need, in the same order: per the need's period. */
export interface NeedLine {
  readonly texts: readonly NeedText[];
  readonly codes: readonly NeedCode[];
  readonly quantity?: number | undefined;
  /** Unit of the quantity (UNECE Rec 20 code). */
  readonly unit?: string | undefined;
}

/** All that a buyer says of a sourcing need. In a draft anything may be missing. */
export interface NeedContent {
  readonly texts: readonly NeedText[];
  readonly codes: readonly NeedCode[];
  readonly kind?: NeedKind | undefined;
  /** Place in the buyer's value chain: 1 delivers to the buyer, 2 to its suppliers, and so on. */
  readonly tier?: number | undefined;
  readonly quantity?: number | undefined;
  /** Unit of the quantity (UNECE Rec 20 code). */
  readonly unit?: string | undefined;
  readonly period?: NeedPeriod | undefined;
  /** What else is wanted with it. A supplier matches by any line; consortia cover all of them. */
  readonly lines?: readonly NeedLine[] | undefined;
  /** Named properties, such as `moisture: at most 15 %`. */
  readonly specification: readonly { readonly name: string; readonly value: string }[];
  /** ISO 3166 alpha-3 code. */
  readonly deliveryEconomy?: string | undefined;
  readonly deliveryPlace?: string | undefined;
  /** Incoterms 2020 rules that the buyer accepts. */
  readonly incoterms: readonly string[];
  /** First and last day of delivery, `YYYY-MM-DD`. */
  readonly windowFrom?: string | undefined;
  readonly windowTo?: string | undefined;
  readonly budget?: BudgetBand | undefined;
  readonly paymentTerms?: OfferedPayment | undefined;
  /** BCP 47 tags of languages to work in. */
  readonly languages: readonly string[];
  /** Economies that suppliers may be in; empty for all. */
  readonly allowedEconomies: readonly string[];
  readonly certificates: readonly NamedWish[];
  readonly inclusion: readonly NamedWish[];
  readonly criteria: readonly CriterionWish[];
  /** Lowest evidence that counts for certificates, labels and identity. */
  readonly minimumEvidence?: EvidenceLevel | undefined;
  readonly audience: Audience;
  /** Organisations that are invited; they see the need whatever its audience. */
  readonly invited: readonly string[];
  /** The buyer's name is shown to shortlisted suppliers only. */
  readonly isAnonymous: boolean;
  /** Last day on which suppliers may answer, `YYYY-MM-DD`. */
  readonly deadline?: string | undefined;
}

export const emptyNeed: NeedContent = {
  texts: [],
  codes: [],
  specification: [],
  incoterms: [],
  languages: [],
  allowedEconomies: [],
  certificates: [],
  inclusion: [],
  criteria: [],
  audience: 'public',
  invited: [],
  isAnonymous: false,
};
