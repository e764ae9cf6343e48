import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import type { HanStyle } from './paper.types.js';

/** Some characters of a family, in a file of their own. */
interface Slice {
  readonly key: string;
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** Thickness of strokes: regular or bold. */
export type Weight = 400 | 700;

/** A stretch of text that one slice has all characters of. */
export interface Run {
  readonly text: string;
  readonly slice: Slice;
}

const families = [
  'noto-sans',
  'noto-sans-thai',
  'noto-sans-jp',
  'noto-sans-kr',
  'noto-sans-sc',
  'noto-sans-tc',
] as const;
type Family = (typeof families)[number];

const require = createRequire(import.meta.url);

/**
 * Fonts of all scripts that papers know, read slice by slice: a paper in three scripts loads some
 * hundred kilobytes of them and not thirty megabytes.
 */
export class FontShelf {
  private readonly slices = new Map<Family, readonly Slice[]>();
  private readonly made = new Map<string, Buffer>();
  /** Slices by style and character, since texts use few characters many times. */
  private readonly found = new Map<string, Slice | undefined>();

  /** Cuts a text into runs; what no font has is left out. */
  cut(text: string, han: HanStyle): Run[] {
    const style = styleOf(text, han);
    const runs: { text: string; slice: Slice }[] = [];
    for (const character of text.normalize('NFC')) {
      const last = runs.at(-1);
      const code = character.codePointAt(0) ?? 0;
      // Spaces and marks stay with the letters before them.
      if (last && /\p{M}|\s/u.test(character) && has(last.slice, code)) {
        last.text += character;
        continue;
      }
      const slice = this.findFor(style, character, code);
      if (!slice) continue;
      if (last?.slice === slice) last.text += character;
      else runs.push({ text: character, slice });
    }
    return runs;
  }

  /** The font of a slice in one weight, as TrueType that can be embedded; made once. */
  async load(slice: Slice, weight: Weight): Promise<Buffer> {
    const key = fontKey(slice, weight);
    const known = this.made.get(key);
    if (known) return known;
    const text = slice.ranges.map(charactersIn).join('');
    const font = await subsetFont(readFileSync(slice.file), text, {
      targetFormat: 'truetype',
      variationAxes: { wght: weight },
    });
    this.made.set(key, font);
    return font;
  }

  private findFor(style: HanStyle, character: string, code: number): Slice | undefined {
    const key = `${style}${character}`;
    if (this.found.has(key)) return this.found.get(key);
    const slice = this.find(code, orderOf(style));
    this.found.set(key, slice);
    return slice;
  }

  private find(code: number, order: readonly Family[]): Slice | undefined {
    for (const family of order) {
      const slice = this.slicesOf(family).find((one) => has(one, code));
      if (slice) return slice;
    }
    return undefined;
  }

  private slicesOf(family: Family): readonly Slice[] {
    const known = this.slices.get(family);
    if (known) return known;
    const folder = dirname(require.resolve(`@fontsource-variable/${family}/unicode.json`));
    const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<
      string,
      string
    >;
    const slices = Object.entries(ranges).map(([name, text]) => ({
      key: `${family} ${name}`,
      file: join(folder, `files/${family}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
      ranges: text.split(',').map(readRange),
    }));
    this.slices.set(family, slices);
    return slices;
  }
}

/** Name of a font within a paper. */
export const fontKey = (slice: Slice, weight: Weight): string => `${slice.key} ${weight}`;

const has = ({ ranges }: Slice, code: number): boolean =>
  ranges.some(([from, to]) => code >= from && code <= to);

/** `U+25ee8` or `U+285c8-285c9`. */
function readRange(text: string): readonly [number, number] {
  const [from = '', to = from] = text.trim().slice(2).split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

const charactersIn = ([from, to]: readonly [number, number]): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

/** Kana are of Japanese and hangul of Korean, whatever the economy; Han alone follows the hint. */
function styleOf(text: string, han: HanStyle): HanStyle {
  if (/[\u3040-\u30ff]/.test(text)) return 'jp';
  return /\p{Script=Hangul}/u.test(text) ? 'kr' : han;
}

function orderOf(style: HanStyle): readonly Family[] {
  const first: Family = `noto-sans-${style}`;
  return ['noto-sans', 'noto-sans-thai', first, ...families.filter((one) => one !== first)];
}
