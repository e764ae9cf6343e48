import type { ProductCode } from '../values.js';
import type { Vocabulary } from '../vocabulary.js';

/** Reads what people write in files, by reference data. Each gives undefined for the unknown. */
export interface ImportVocabulary extends Vocabulary {
  /** The alpha-3 code of the economy that a text names. */
  readEconomy(text: string): string | undefined;
  /** The code of the unit that a text names. */
  readUnit(text: string): string | undefined;
  /** The key of the certificate scheme that a text names. */
  readScheme(text: string): string | undefined;
  /** The HS code in a text, or what is wrong with it, for people. */
  readHsCode(text: string): ProductCode | { readonly why: string };
}
