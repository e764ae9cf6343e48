import type { HsCode } from './hs-code.js';
import type { HsIndex, HsPhrase, HsPhraseKind } from './hs-index.js';
import { dropAccents, editDistance, pairsOf, type SearchText } from './search-text.js';

export interface HsSuggestion {
  readonly code: HsCode;
  readonly label: string;
  /** 0 to 1, comparable within one answer only. */
  readonly score: number;
  readonly why: HsSuggestionReason;
}

export interface HsSuggestionReason {
  /** `code` when the text is an HS code itself. */
  readonly kind: HsPhraseKind | 'code';
  /** The phrase of the index that fits best. */
  readonly phrase: string;
  readonly language?: string;
  /** The treatment that leads from the goods of the phrase to this heading, such as "frozen". */
  readonly form?: string;
  /** Spelling that was taken for a word of the phrase, as [written, taken as]. */
  readonly corrected?: readonly (readonly [string, string])[];
}

/** How much a match in each kind of text counts. */
const kindFactor: Readonly<Record<HsPhraseKind, number>> = { words: 1, label: 0.88, file: 0.72 };

/** Languages whose main word of a compound comes last: "mango juice"; the others say "jus de mangue". */
const headLast = new Set(['en', 'zh', 'ja', 'ko', 'ru']);
const headBoost = 1.5;
const lowestScore = 0.2;

/** Ranked before forms are added and the list is cut. */
const ranked = 30;

/** Codes of the index by how well their phrases fit the text, best first. */
export function rank(
  index: HsIndex,
  query: SearchText,
  language: string | undefined,
): readonly HsSuggestion[] {
  const scores = new Scores(index, language);
  scoreWords(index, query, scores);
  scoreRun(index, query, scores);
  return scores.best(ranked);
}

export function codeOf(digits: string, index: HsIndex): HsCode {
  return { edition: index.edition, digits, level: digits.length === 4 ? 'heading' : 'subheading' };
}

/** A word of the query with the stems of the index that it may stand for. */
interface QueryWord {
  readonly written: string;
  readonly accented: boolean;
  readonly weight: number;
  /** Stem of the index to the quality of the match, 0 to 1. */
  readonly stems: ReadonlyMap<string, number>;
}

function scoreWords(index: HsIndex, query: SearchText, scores: Scores): void {
  const words = query.words.map((word, at) => ({
    written: word.written,
    accented: dropAccents(word.written) !== word.written,
    weight: index.weightOf(word.stem),
    stems: stemsFor(index, word.stem, at === query.words.length - 1),
  }));
  const touched = new Set<number>();
  for (const { stems } of words) {
    for (const stem of stems.keys()) {
      for (const at of index.byStem.get(stem) ?? []) touched.add(at);
    }
  }
  for (const at of touched) {
    const phrase = index.phrases[at];
    if (phrase !== undefined) scores.addWords(phrase, words);
  }
}

/** The stem itself where the index knows it, else longer words that it begins and likely spellings. */
function stemsFor(index: HsIndex, stem: string, isLast: boolean): ReadonlyMap<string, number> {
  if (index.byStem.has(stem)) return new Map([[stem, 1]]);
  const stems = new Map<string, number>();
  if (stem.length < 4 || /\d/.test(stem)) return stems;
  const limit = stem.length >= 8 ? 2 : 1;
  for (const known of index.stemsByLetter.get(stem.charAt(0)) ?? []) {
    if (isLast && known.startsWith(stem)) stems.set(known, 0.65);
    const distance = /\d/.test(known) ? Infinity : editDistance(stem, known, limit);
    if (distance <= limit) stems.set(known, distance === 1 ? 0.8 : 0.65);
  }
  return stems;
}

function scoreRun(index: HsIndex, query: SearchText, scores: Scores): void {
  if (query.run === '') return;
  const pairs = new Set(pairsOf(query.run));
  const characters = new Set(query.run);
  const shared = new Map<number, number>();
  for (const key of [...pairs, ...characters]) {
    for (const at of index.byPair.get(key) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  for (const [at, count] of shared) {
    const phrase = index.phrases[at];
    if (phrase !== undefined)
      scores.addRun(phrase, runQuality(phrase, query.run, count, pairs.size));
  }
}

/** Same run 1; one inside the other by length, a little more at the head; else shared pairs (Dice). */
function runQuality(phrase: HsPhrase, run: string, shared: number, queryPairs: number): number {
  if (phrase.run === run) return 1;
  if (run.includes(phrase.run)) {
    const last = headLast.has(baseLanguage(phrase.language));
    const atHead = last ? run.endsWith(phrase.run) : run.startsWith(phrase.run);
    return 0.45 + (0.4 * phrase.run.length) / run.length + (atHead ? 0.1 : 0);
  }
  if (phrase.run.includes(run)) return 0.5 + (0.4 * run.length) / phrase.run.length;
  return (0.6 * 2 * shared) / (queryPairs + Math.max(1, phrase.run.length - 1));
}

/** es for es-419; Malay shares the word list of Indonesian. */
function baseLanguage(tag: string): string {
  const base = tag.split('-')[0] ?? tag;
  return base === 'ms' ? 'id' : base;
}

interface EntryScore {
  phrase: HsPhrase;
  quality: number;
  /** Best match of each word of the query in any phrase of the entry. */
  readonly covered: number[];
  corrected: readonly (readonly [string, string])[];
}

/** Collects the best phrase of each entry and how much of the query the entry covers in all. */
class Scores {
  private readonly byEntry = new Map<number, EntryScore>();
  private total = 0;
  private queryWords: readonly QueryWord[] = [];
  private readonly language: string | undefined;

  constructor(
    private readonly index: HsIndex,
    language: string | undefined,
  ) {
    this.language = language === undefined ? undefined : baseLanguage(language);
  }

  addWords(phrase: HsPhrase, words: readonly QueryWord[]): void {
    this.queryWords = words;
    const head = headLast.has(baseLanguage(phrase.language)) ? words.length - 1 : 0;
    const score = this.of(phrase);
    const corrected: (readonly [string, string])[] = [];
    let matched = 0;
    let asked = 0;
    for (const [at, word] of words.entries()) {
      const weight = word.weight * (at === head && words.length > 1 ? headBoost : 1);
      const match = matchWord(phrase, word);
      asked += weight;
      matched += weight * match.quality;
      score.covered[at] = Math.max(score.covered[at] ?? 0, match.quality);
      if (match.corrected !== undefined) corrected.push([word.written, match.corrected]);
    }
    this.total = words.reduce((sum, { weight }) => sum + weight, 0);
    const ofPhrase = Math.min(1, matched / Math.max(phrase.weight, 0.1));
    const quality = this.factor(phrase) * (0.6 * (matched / asked) + 0.4 * ofPhrase);
    if (quality > score.quality) Object.assign(score, { phrase, quality, corrected });
  }

  addRun(phrase: HsPhrase, quality: number): void {
    const score = this.of(phrase);
    const weighed = this.factor(phrase) * quality;
    if (weighed > score.quality) Object.assign(score, { phrase, quality: weighed, corrected: [] });
  }

  best(limit: number): readonly HsSuggestion[] {
    return [...this.byEntry]
      .map(([entry, score]) => ({ entry, score, value: this.value(score) }))
      .filter(({ value }) => value >= lowestScore)
      .sort((a, b) => b.value - a.value || a.entry - b.entry)
      .slice(0, limit)
      .map(({ entry, score, value }) => this.suggestion(entry, score, value));
  }

  private value(score: EntryScore): number {
    if (this.total === 0) return score.quality;
    const covered = this.queryWords.reduce(
      (sum, { weight }, at) => sum + weight * (score.covered[at] ?? 0),
      0,
    );
    const factor = this.factor(score.phrase);
    return Math.min(1, 0.75 * score.quality + 0.25 * factor * (covered / this.total));
  }

  private factor(phrase: HsPhrase): number {
    return kindFactor[phrase.kind] * (this.language === baseLanguage(phrase.language) ? 1.05 : 1);
  }

  private of(phrase: HsPhrase): EntryScore {
    const known = this.byEntry.get(phrase.entry);
    if (known !== undefined) return known;
    const fresh: EntryScore = { phrase, quality: 0, covered: [], corrected: [] };
    this.byEntry.set(phrase.entry, fresh);
    return fresh;
  }

  private suggestion(entry: number, score: EntryScore, value: number): HsSuggestion {
    const { digits, label } = this.index.entries[entry] ?? { digits: '', label: '' };
    return {
      code: codeOf(digits, this.index),
      label,
      score: Math.round(value * 1000) / 1000,
      why: {
        kind: score.phrase.kind,
        phrase: score.phrase.text.trim(),
        language: score.phrase.language,
        ...(score.corrected.length > 0 ? { corrected: score.corrected } : {}),
      },
    };
  }
}

/** Accents that the writer took the trouble to set must fit, or the match counts less. */
function matchWord(phrase: HsPhrase, word: QueryWord): { quality: number; corrected?: string } {
  let quality = 0;
  let corrected: string | undefined;
  for (const { stem, written } of phrase.words) {
    const found = word.stems.get(stem) ?? 0;
    const other = found === 1 && word.accented && written !== word.written;
    const value = other ? 0.75 : found;
    if (value > quality) {
      quality = value;
      corrected = found < 1 ? written : undefined;
    }
  }
  return corrected === undefined ? { quality } : { quality, corrected };
}
