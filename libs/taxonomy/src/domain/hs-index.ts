import type { HsEdition } from './hs-code.js';
import { readForms, type HsForm } from './hs-form.js';
import { pairsOf, readSearchText, type SearchWord } from './search-text.js';

/** A code that can be suggested, with the text shown for it. */
export interface HsEntry {
  readonly digits: string;
  readonly label: string;
}

/** Plain words for one heading in one language. */
export interface HsWords {
  readonly digits: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** Words or short phrases, as an exporter would say them. */
  readonly phrases: readonly string[];
}

export interface HsIndexSource {
  readonly edition: HsEdition;
  /** Headings with short labels; their labels are searched too. */
  readonly headings: readonly HsEntry[];
  readonly words: readonly HsWords[];
  /** Treatments that move goods to another heading. */
  readonly forms?: readonly HsForm[];
  /** Six-digit codes loaded from a nomenclature file, if any. */
  readonly subheadings?: readonly HsEntry[];
}

/** Where a phrase comes from, best first: our plain words, our label, text of a loaded file. */
export type HsPhraseKind = 'words' | 'label' | 'file';

export interface HsPhrase {
  readonly entry: number;
  readonly text: string;
  readonly language: string;
  readonly kind: HsPhraseKind;
  readonly words: readonly SearchWord[];
  readonly run: string;
  /** Sum of the weights of the words, set once all phrases are known. */
  weight: number;
}

/** Built once, read by every suggestion. Holds no state of a query. */
export interface HsIndex {
  readonly edition: HsEdition;
  readonly entries: readonly HsEntry[];
  readonly entryByDigits: ReadonlyMap<string, number>;
  readonly phrases: readonly HsPhrase[];
  /** Phrases by stem of a word. */
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  /** Phrases by pair of characters, for scripts without spaces. */
  readonly byPair: ReadonlyMap<string, readonly number[]>;
  /** Stems by first letter, for spelling mistakes. */
  readonly stemsByLetter: ReadonlyMap<string, readonly string[]>;
  readonly formWords: ReturnType<typeof readForms>;
  weightOf(stem: string): number;
}

/** Words that praise or describe goods of any kind and so say little about the heading. */
const paleWords = new Set(
  (
    'organic premium natural quality export pure bulk wholesale handmade handcrafted local fresh best ' +
    'high grade small large new traditional certified product good supplier made set piece other similar ' +
    'organico natural fresco artesanal producto exportacion calidad puro organica fresca natural ' +
    'biologique naturel frais artisanal ' +
    'organik asli segar murni produk berkualitas alami ' +
    'sariwang gawang lokal ' +
    'органический натуральный свежий органические натуральные свежие'
  )
    .split(' ')
    .flatMap((word) => readSearchText(word).words.map(({ stem }) => stem)),
);

/** Prepares the search. Takes a few tenths of a second; keep the result. */
export function createHsIndex(source: HsIndexSource): HsIndex {
  const entries = [...source.headings, ...(source.subheadings ?? [])];
  const entryByDigits = new Map(entries.map(({ digits }, entry) => [digits, entry]));
  const phrases = collectPhrases(source, entries, entryByDigits);
  const byStem = postings(phrases, ({ words }) => words.map(({ stem }) => stem));
  const byPair = postings(phrases, ({ run }) => pairsOf(run));
  const weights = weighStems(byStem, phrases, source.headings.length);
  const weightOf = (stem: string): number => weights.get(stem) ?? (paleWords.has(stem) ? 0.4 : 2);
  for (const phrase of phrases) {
    phrase.weight = phrase.words.reduce((sum, { stem }) => sum + weightOf(stem), 0);
  }
  return {
    edition: source.edition,
    entries,
    entryByDigits,
    phrases,
    byStem,
    byPair,
    stemsByLetter: groupByLetter(byStem.keys()),
    formWords: readForms(source.forms ?? []),
    weightOf,
  };
}

function collectPhrases(
  source: HsIndexSource,
  entries: readonly HsEntry[],
  entryByDigits: ReadonlyMap<string, number>,
): HsPhrase[] {
  const phrases: HsPhrase[] = [];
  const add = (entry: number, text: string, language: string, kind: HsPhraseKind): void => {
    phrases.push({ entry, text, language, kind, ...readSearchText(text), weight: 0 });
  };
  for (const { digits, language, phrases: texts } of source.words) {
    const entry = entryByDigits.get(digits);
    if (entry === undefined) throw new RangeError(`Words for ${digits}, which is no heading.`);
    for (const text of texts) add(entry, text, language, 'words');
  }
  for (const [entry, { label }] of entries.entries()) {
    const kind = entry < source.headings.length ? 'label' : 'file';
    for (const text of kind === 'label' ? [label] : label.split(';')) add(entry, text, 'en', kind);
  }
  return phrases;
}

function postings(
  phrases: readonly HsPhrase[],
  keysOf: (phrase: HsPhrase) => readonly string[],
): Map<string, number[]> {
  const map = new Map<string, number[]>();
  for (const [at, phrase] of phrases.entries()) {
    for (const key of new Set(keysOf(phrase))) {
      const list = map.get(key);
      if (list === undefined) map.set(key, [at]);
      else list.push(at);
    }
  }
  return map;
}

/** Rare words decide more: 1 + 0.35 ln(headings / headings with the word), pale words 0.4. */
function weighStems(
  byStem: ReadonlyMap<string, readonly number[]>,
  phrases: readonly HsPhrase[],
  headings: number,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [stem, list] of byStem) {
    const entries = new Set(list.map((at) => phrases[at]?.entry)).size;
    const rare = 1 + 0.35 * Math.max(0, Math.log(headings / entries));
    weights.set(stem, paleWords.has(stem) ? 0.4 : rare);
  }
  return weights;
}

function groupByLetter(stems: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const stem of stems) {
    const letter = stem.charAt(0);
    const group = groups.get(letter);
    if (group === undefined) groups.set(letter, [stem]);
    else group.push(stem);
  }
  return groups;
}
