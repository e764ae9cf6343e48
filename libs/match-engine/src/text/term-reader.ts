import { CHARACTER, foldedIn, foldText, kindIn, pageOf, runsOf } from './characters.js';

/** Longest text that is read, in UTF-16 units, and most terms that are kept of it. */
export const TEXT_LIMITS = { characters: 20_000, tokens: 1_000 } as const;

const codeOf = (letter: string): number => letter.charCodeAt(0);
const [c, e, h, i, o, s, u, x, y, z] = [
  codeOf('c'),
  codeOf('e'),
  codeOf('h'),
  codeOf('i'),
  codeOf('o'),
  codeOf('s'),
  codeOf('u'),
  codeOf('x'),
  codeOf('y'),
  codeOf('z'),
];

/**
 * Reads texts into terms without making a string of any: lower case, accents and plural endings
 * dropped, numbers parted from letters, scripts without spaces as bigrams. The terms of one text
 * are overwritten by the next.
 */
export class TermReader {
  /** The terms one behind the other: term `i` ends before `ends[i]`, where the next one starts. */
  readonly units = new Uint16Array(TEXT_LIMITS.characters + 4 * TEXT_LIMITS.tokens);
  readonly ends = new Uint32Array(TEXT_LIMITS.tokens);
  /** Terms of the text read last. */
  count = 0;
  private size = 0;
  private dropsPlurals = false;

  /** Reads a text, bounded by {@link TEXT_LIMITS}. */
  read(text: string, dropsPlurals: boolean): void {
    this.dropsPlurals = dropsPlurals;
    this.count = 0;
    this.size = 0;
    if (this.readPlain(text)) return;
    this.count = 0;
    this.size = 0;
    this.readFolded(foldText(text.slice(0, TEXT_LIMITS.characters)));
  }

  /**
   * Folds unit by unit, which is right for nearly all texts.
   * @returns false when a character depends on its neighbours.
   */
  private readPlain(text: string): boolean {
    const { units } = this;
    const length = Math.min(text.length, TEXT_LIMITS.characters);
    let number = 0;
    let page = pageOf(0);
    let kind: number = CHARACTER.separator;
    let start = 0;
    for (let index = 0; index < length; index++) {
      const unit = text.charCodeAt(index);
      if (unit >>> 8 !== number) {
        number = unit >>> 8;
        page = pageOf(number);
      }
      const entry = page[unit & 255] as number;
      const next = kindIn(entry);
      if (next !== kind) {
        if (next === CHARACTER.entangled) return false;
        if (kind !== CHARACTER.separator) this.endRun(kind, start);
        if (this.count === TEXT_LIMITS.tokens) return true;
        kind = next;
        start = this.size;
      }
      if (kind !== CHARACTER.separator) units[this.size++] = foldedIn(entry);
    }
    if (kind !== CHARACTER.separator) this.endRun(kind, start);
    return true;
  }

  /** Reads a text that was folded as a whole. */
  private readFolded(folded: string): void {
    for (const { groups } of folded.slice(0, TEXT_LIMITS.characters).matchAll(runsOf)) {
      if (this.count === TEXT_LIMITS.tokens) return;
      const start = this.size;
      if (groups?.unspaced !== undefined) {
        this.addPairs([...groups.unspaced]);
        continue;
      }
      this.append(groups?.word ?? groups?.digits ?? '');
      this.endRun(groups?.word === undefined ? CHARACTER.digit : CHARACTER.word, start);
    }
  }

  private append(text: string): void {
    for (let index = 0; index < text.length; index++) {
      this.units[this.size++] = text.charCodeAt(index);
    }
  }

  private addPairs(characters: readonly string[]): void {
    const last = Math.max(1, characters.length - 1);
    for (let index = 0; index < last && this.count < TEXT_LIMITS.tokens; index++) {
      this.append(`${characters[index] ?? ''}${characters[index + 1] ?? ''}`);
      this.ends[this.count++] = this.size;
    }
  }

  /** Makes terms of the units from `start` on. */
  private endRun(kind: number, start: number): void {
    if (kind === CHARACTER.unspaced) {
      this.endUnspaced(start);
      return;
    }
    if (kind === CHARACTER.word && this.dropsPlurals) this.dropPlural(start);
    this.ends[this.count++] = this.size;
  }

  /** Turns a run into the overlapping pairs of its units, from the last to the first, in place. */
  private endUnspaced(start: number): void {
    const { units } = this;
    const pairs = Math.min(this.size - start - 1, TEXT_LIMITS.tokens - this.count);
    if (pairs < 1) {
      this.ends[this.count++] = this.size;
      return;
    }
    for (let pair = pairs - 1; pair >= 0; pair--) {
      units[start + 2 * pair + 1] = units[start + pair + 1] ?? 0;
      units[start + 2 * pair] = units[start + pair] ?? 0;
    }
    for (let pair = 1; pair <= pairs; pair++) this.ends[this.count++] = start + 2 * pair;
    this.size = start + 2 * pairs;
  }

  /** Drops a plural ending: `mangoes` and `mango`, `berries` and `berry` become one term. */
  private dropPlural(start: number): void {
    const { units, size } = this;
    const length = size - start;
    if (length < 4 || units[size - 1] !== s) return;
    const [third, second] = [units[size - 3], units[size - 2]];
    if (second === s || second === u) return;
    if (second !== e) {
      this.size -= 1;
      return;
    }
    if (third === i && length > 4) {
      units[size - 3] = y;
      this.size -= 2;
      return;
    }
    this.size -= this.isLongPlural(third, units[size - 4]) ? 2 : 1;
  }

  /** Whether an ending in `es` is a plural of two letters, by the letters before it. */
  private isLongPlural(before: number | undefined, earlier: number | undefined): boolean {
    if (before === h) return earlier === c || earlier === s;
    if (before === s) return earlier === s;
    return before === o || before === x || before === z;
  }
}
