import {
  parseHsCode,
  readCertificateScheme,
  readEconomy,
  readUnit,
  unitCodeOf,
  vocabulary,
} from '#taxonomy';
import type { ImportVocabulary } from '../domain/import/import.vocabulary.js';
import type { ProductCode } from '../domain/values.js';

const mostRemembered = 10_000;

/** Remembers what texts mean: a file repeats a few of them a hundred thousand times. */
function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.found;
    const found = read(text);
    if (known.size < mostRemembered) known.set(text, { found });
    return found;
  };
}

/** The reference data of taxonomy, as the cells of files name it. */
export const readingVocabulary: ImportVocabulary = {
  ...vocabulary,
  isLanguage: remember(vocabulary.isLanguage),
  readEconomy: remember((text) => readEconomy(text)?.code),
  readUnit: remember((text) => {
    const unit = readUnit(text);
    return unit && unitCodeOf(unit);
  }),
  readScheme: remember((text) => readCertificateScheme(text)?.id),
  readHsCode: remember((text): ProductCode | { readonly why: string } => {
    const parsed = parseHsCode(text);
    if (!parsed.ok) return { why: parsed.error.message };
    const { digits, edition, nationalDigits } = parsed.value;
    return { system: 'HS', code: digits, edition, nationalDigits: nationalDigits ?? null };
  }),
};
