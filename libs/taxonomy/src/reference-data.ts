import { certificateSchemes } from './data/certificate-schemes.data.js';
import { currencies } from './data/currencies.data.js';
import { economies } from './data/economies.data.js';
import { incoterms } from './data/incoterms.data.js';
import { languages } from './data/languages.data.js';
import { msmeDefinitions } from './data/msme-definitions.data.js';
import { units } from './data/units.data.js';
import { findCertificateScheme, type CertificateScheme } from './domain/certificate-scheme.js';
import { findEconomy, type Economy, type EconomyCode } from './domain/economy.js';
import type { Incoterm, IncotermCode } from './domain/incoterm.js';
import { findUnit, type UnitOfMeasure } from './domain/unit-of-measure.js';

export { certificateSchemes, currencies, economies, incoterms, languages, msmeDefinitions, units };

function lookup<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): (key: Key) => Row {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return (key) => {
    const row = byKey.get(key);
    if (row === undefined) throw new RangeError(`No reference data for ${String(key)}.`);
    return row;
  };
}

/** The economy of a code that is known to be one of the 21. */
export const economyOf: (code: EconomyCode) => Economy = lookup(economies, ({ code }) => code);

export const incotermOf: (code: IncotermCode) => Incoterm = lookup(incoterms, ({ code }) => code);

/** Reads an economy, unit or scheme as a file or person writes it; undefined when it is not known. */
export const readEconomy = (text: string): Economy | undefined => findEconomy(economies, text);
export const readUnit = (text: string): UnitOfMeasure | undefined => findUnit(units, text);
export const readCertificateScheme = (text: string): CertificateScheme | undefined =>
  findCertificateScheme(certificateSchemes, text);
