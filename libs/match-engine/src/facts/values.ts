import type { IncotermCode } from '#kernel';

/** Code systems that offers and needs are classified by. */
export const CODE_SYSTEMS = ['HS', 'CPC', 'ISIC', 'UNSPSC'] as const;

export type CodeSystem = (typeof CODE_SYSTEMS)[number];

/** A product or activity code: digits as text (leading zeros kept) and the edition it is from. */
export interface ProductCode {
  readonly system: CodeSystem;
  readonly code: string;
  /** e.g. `2022` for HS, `Rev.5` for ISIC. */
  readonly edition: string;
}

export type Incoterm = IncotermCode;

/** Texts by BCP 47 tag; `und` where the language is not known. */
export type TextsByLanguage = Readonly<Record<string, string>>;

/** A quantity in a unit of the context's unit table (e.g. `KGM`). */
export interface Quantity {
  readonly amount: number;
  readonly unit: string;
}

/** A span of money in one currency (ISO 4217), in major units. An open end is `undefined`. */
export interface MoneyRange {
  readonly min?: number;
  readonly max?: number;
  readonly currency: string;
}

/** When the seller is paid. `daysAfterDelivery` 0 means on delivery; `advanceShare` is 0 to 1. */
export interface PaymentTerms {
  readonly daysAfterDelivery: number;
  readonly advanceShare?: number;
}

/** Digits of a code, separators dropped, letters upper case. */
export const foldCode = (code: string): string => code.replace(/[^0-9A-Za-z]/g, '').toUpperCase();

/** Primary subtag of a BCP 47 tag: texts in `zh-Hans` and `zh-Hant` are compared as `zh`. */
export function primaryLanguage(tag: string): string {
  const end = tag.indexOf('-');
  return (end < 0 ? tag : tag.slice(0, end)).toLowerCase();
}
