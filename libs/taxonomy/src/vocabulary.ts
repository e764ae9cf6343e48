import { isic5Divisions, parseIsicCode } from './activities.js';
import { certificateSchemes } from './data/certificate-schemes.data.js';
import { currencies } from './data/currencies.data.js';
import { units } from './data/units.data.js';
import { cpcVersions, isicEditions, parseCpcCode } from './domain/activity-code.js';
import { isEconomyCode } from './domain/economy.js';
import { currentHsEdition, hsEditions, isHsEdition, parseHsCode } from './domain/hs-code.js';
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

  /** @returns undefined for a code of that edition, or else what is wrong, for people. */
  whatIsWrongWithCode: (
    system: ProductCodeSystem,
    code: string,
    edition: string,
  ): string | undefined => whatIsWrong[system](code, edition),
} as const;

type CodeCheck = (code: string, edition: string) => string | undefined;

const unknownEdition = (known: readonly string[]): string =>
  `Name the edition of the code: ${known.join(', ')}.`;

/** Codes are stored as bare digits, which reading them must give back. */
const whatIsWrong: Readonly<Record<ProductCodeSystem, CodeCheck>> = {
  HS: (code, edition) => {
    if (!isHsEdition(edition)) return unknownEdition(hsEditions);
    const parsed = parseHsCode(code, edition);
    if (!parsed.ok) return parsed.error.message;
    const { digits, level } = parsed.value;
    if (digits !== code) return 'Give 2, 4 or 6 digits and nothing else.';
    const isUnchecked = edition !== currentHsEdition || level === 'chapter';
    const isKnown = isUnchecked || headings.has(digits.slice(0, 4));
    return isKnown ? undefined : `${edition} has no heading ${digits.slice(0, 4)}.`;
  },
  CPC: (code, edition) => {
    const known = cpcVersions.find((version) => version === edition);
    if (!known) return unknownEdition(cpcVersions);
    const parsed = parseCpcCode(code, known);
    if (!parsed.ok) return parsed.error.message;
    return parsed.value.code === code ? undefined : 'Give 1 to 5 digits and nothing else.';
  },
  ISIC: (code, edition) => {
    const known = isicEditions.find((version) => version === edition);
    if (!known) return unknownEdition(isicEditions);
    const parsed = parseIsicCode(code, known);
    return parsed.ok ? undefined : parsed.error.message;
  },
  UNSPSC: (code) => (/^\d{8}$/.test(code) ? undefined : 'A UNSPSC code has 8 digits.'),
};
