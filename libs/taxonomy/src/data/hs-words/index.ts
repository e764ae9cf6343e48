import type { HsWords } from '../../domain/hs-index.js';
import { hsWordsEn } from './en.data.js';
import { hsWordsEs } from './es.data.js';
import { hsWordsFil } from './fil.data.js';
import { hsWordsFr } from './fr.data.js';
import { hsWordsId } from './id.data.js';
import { hsWordsJa } from './ja.data.js';
import { hsWordsKo } from './ko.data.js';
import { hsWordsRu } from './ru.data.js';
import { hsWordsTh } from './th.data.js';
import { hsWordsVi } from './vi.data.js';
import { hsWordsZhHans } from './zh-Hans.data.js';
import { hsWordsZhHant } from './zh-Hant.data.js';

type Rows = readonly (readonly [digits: string, words: string])[];

const byLanguage: Readonly<Record<string, Rows>> = {
  en: hsWordsEn,
  es: hsWordsEs,
  fil: hsWordsFil,
  fr: hsWordsFr,
  id: hsWordsId,
  ja: hsWordsJa,
  ko: hsWordsKo,
  ru: hsWordsRu,
  th: hsWordsTh,
  vi: hsWordsVi,
  'zh-Hans': hsWordsZhHans,
  'zh-Hant': hsWordsZhHant,
};

/** Plain words of every language; Malay shares the list of Indonesian. */
export const hsWords: readonly HsWords[] = Object.entries(byLanguage).flatMap(([language, rows]) =>
  rows.map(([digits, words]) => ({ digits, language, phrases: words.split(', ') })),
);
