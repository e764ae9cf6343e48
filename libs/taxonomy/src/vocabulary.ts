import type { Result } from '#kernel';
import { isic5Divisions, parseIsicCode } from './activities.js';
import { certificateSchemes } from './data/certificate-schemes.data.js';
import { currencies } from './data/currencies.data.js';
import { units } from './data/units.data.js';
import { parseCpcCode } from './domain/activity-code.js';
import { isEconomyCode } from './domain/economy.js';
import { parseHsCode } from './domain/hs-code.js';
import { isIncotermCode } from './domain/incoterm.js';
import type { UnitOfMeasure } from './domain/unit-of-measure.js';
import { hsHeadings } from './hs.js';

/** Systems of codes for goods, services and activities. */
export type ProductCodeSystem = 'HS' | 'CPC' | 'ISIC' | 'UNSPSC';

const currencyByCode = new Map(currencies.map((currency) => [currency.code, currency]));
const unitByCode = new Map(units.map((unit) => [unitCodeOf(unit), unit]));
const schemeIds = new Set(certificateSchemes.map((scheme) => scheme.id));
const divisions = new Set(isic5Divisions.map((division) => division.digits));
const headings = new Set(hsHeadings.map((heading) => heading.digits));

/** The code by which a unit is stored: that of UNECE Recommendation 20 where it has one. */
export function unitCodeOf(unit: UnitOfMeasure): string {
  return unit.unece ?? unit.code;
}

/** Looks a unit up by the code by which it is stored. */
export const unitOfCode = (code: string): UnitOfMeasure | undefined => unitByCode.get(code);

/**
 * Brings whole minor units to units of the currency.
 * @throws RangeError for a currency that the reference data does not have.
 */
export function majorUnits(minorUnits: number, currency: string): number {
  const known = currencyByCode.get(currency);
  if (!known) throw new RangeError(`${currency} is no known currency.`);
  return minorUnits / 10 ** known.minorUnits;
}

/** Answers, for rules that know no reference data, what is in it. */
export const vocabulary = {
  /** Is this the ISO 3166 alpha-3 code of one of the 21 economies? */
  isEconomy: (code: string): boolean => isEconomyCode(code),

  /** Is this a known ISO 4217 code? */
  isCurrency: (code: string): boolean => currencyByCode.has(code),

  /** How many decimals a currency has; undefined when it is unknown. */
  decimalsOf: (code: string): number | undefined => currencyByCode.get(code)?.minorUnits,

  /** Is this a well-formed BCP 47 tag? */
  isLanguage: (tag: string): boolean => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      return false;
    }
  },

  isIncoterm: (code: string): boolean => isIncotermCode(code),

  /** Is this the code by which a unit is stored, such as `KGM`? */
  isUnit: (code: string): boolean => unitByCode.has(code),

  /** Is this the id of a certificate scheme, such as `iso-9001`? */
  isCertificateScheme: (id: string): boolean => schemeIds.has(id),

  /** Is this a two-digit division of ISIC Rev. 5? */
  isIsicDivision: (digits: string): boolean => divisions.has(digits),

  /** @returns undefined for a code of the system, or else what is wrong, for people. */
  whatIsWrongWithCode: (system: ProductCodeSystem, code: string): string | undefined => {
    switch (system) {
      case 'HS':
        return whatIsWrongWithHs(code);
      case 'CPC':
        return messageOf(parseCpcCode(code));
      case 'ISIC':
        return messageOf(parseIsicCode(code));
      case 'UNSPSC':
        return /^\d{8}$/.test(code) ? undefined : 'A UNSPSC code has 8 digits.';
    }
  },
} as const;

/** Shipped headings decide; the last two of six digits are taken as they are. */
function whatIsWrongWithHs(code: string): string | undefined {
  const parsed = parseHsCode(code);
  if (!parsed.ok) return parsed.error.message;
  const { digits, level } = parsed.value;
  const isKnown = level === 'chapter' || headings.has(digits.slice(0, 4));
  return isKnown ? undefined : `HS 2022 has no heading ${digits.slice(0, 4)}.`;
}

function messageOf(result: Result<unknown, { readonly message: string }>): string | undefined {
  return result.ok ? undefined : result.error.message;
}
