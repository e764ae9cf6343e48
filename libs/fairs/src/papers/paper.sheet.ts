import PDFDocument from 'pdfkit';
import { fontKey, type FontShelf, type Run, type Weight } from './font.shelf.js';
import type { HanStyle } from './paper.types.js';

/** How a text is set. */
export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly han?: HanStyle;
  readonly colour?: string;
  /** Lines after which the rest is left out, with an ellipsis. */
  readonly most?: number;
}

const lineHeight = 1.35;
const ascent = 1.07;
const longestText = 2_000;

/** A document in A4 on which texts of many scripts are set, wrapped by the words of each. */
export class PaperSheet {
  readonly doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
  readonly width = 595.28;
  readonly height = 841.89;
  readonly margin = 45;
  private readonly known = new Set<string>();
  private readonly wrapped = new Map<string, readonly string[]>();
  private readonly widths = new Map<string, number>();
  private readonly words = new Intl.Segmenter(undefined, { granularity: 'word' });
  private readonly chunks: Buffer[] = [];
  private readonly ended: Promise<void>;

  constructor(
    private readonly shelf: FontShelf,
    title: string,
  ) {
    this.doc.info.Title = title;
    this.ended = new Promise((resolve) => this.doc.on('end', resolve));
    this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
  }

  /** Width between the margins. */
  get inner(): number {
    return this.width - 2 * this.margin;
  }

  addPage(): void {
    this.doc.addPage();
  }

  /** Sets a text at a place, wrapped to a width. @returns the height that it takes. */
  async write(
    text: string,
    x: number,
    y: number,
    width: number,
    style: TextStyle,
  ): Promise<number> {
    const lines = await this.wrap(text, width, style);
    const step = style.size * lineHeight;
    for (const [index, line] of lines.entries()) {
      await this.writeLine(line, x, y + index * step, style);
    }
    return lines.length * step;
  }

  /** How high a text would be. */
  async measure(text: string, width: number, style: TextStyle): Promise<number> {
    return (await this.wrap(text, width, style)).length * style.size * lineHeight;
  }

  async widthOf(text: string, style: TextStyle): Promise<number> {
    const key = `${style.size} ${style.weight} ${style.han} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    let width = 0;
    for (const run of this.cut(text, style)) {
      await this.useFont(run, style);
      width += this.doc.widthOfString(run.text);
    }
    remember(this.widths, key, width);
    return width;
  }

  line(y: number, colour = '#cccccc'): void {
    const { margin, width } = this;
    this.doc
      .moveTo(margin, y)
      .lineTo(width - margin, y)
      .lineWidth(0.5)
      .stroke(colour);
  }

  async end(): Promise<Buffer> {
    this.doc.end();
    await this.ended;
    return Buffer.concat(this.chunks);
  }

  private cut(text: string, { han = 'sc' }: TextStyle): Run[] {
    return this.shelf.cut(text, han);
  }

  private async writeLine(text: string, x: number, y: number, style: TextStyle): Promise<void> {
    let at = x;
    for (const run of this.cut(text, style)) {
      await this.useFont(run, style);
      // By the baseline, since fonts of different scripts have different ascents.
      const options = { lineBreak: false, baseline: 'alphabetic' as const };
      this.doc.fillColor(style.colour ?? '#111111');
      this.doc.text(run.text, at, y + style.size * ascent, options);
      at += this.doc.widthOfString(run.text);
    }
  }

  private async useFont({ slice }: Run, { size, weight = 400 }: TextStyle): Promise<void> {
    const key = fontKey(slice, weight);
    if (!this.known.has(key)) {
      this.doc.registerFont(key, await this.shelf.load(slice, weight));
      this.known.add(key);
    }
    this.doc.font(key, size);
  }

  private async wrap(text: string, width: number, style: TextStyle): Promise<readonly string[]> {
    const { size, weight, han, most } = style;
    const key = `${width} ${size} ${weight} ${han} ${most} ${text}`;
    const known = this.wrapped.get(key);
    if (known) return known;
    const lines = await this.breakLines(text, width, style);
    remember(this.wrapped, key, lines);
    return lines;
  }

  /** Breaks between words, as each script knows them, and within one that is longer than a line. */
  private async breakLines(text: string, width: number, style: TextStyle): Promise<string[]> {
    const lines: string[] = [];
    for (const paragraph of text.slice(0, longestText).split('\n')) {
      let line = '';
      let taken = 0;
      for (const { segment } of this.words.segment(paragraph)) {
        for (const piece of await this.fit(segment, width, style)) {
          const wide = await this.widthOf(piece, style);
          if (taken + wide > width && line.trim() !== '') {
            lines.push(line.trimEnd());
            [line, taken] = ['', 0];
            if (piece.trim() === '') continue;
          }
          line += piece;
          taken += wide;
        }
      }
      lines.push(line.trimEnd());
    }
    const { most = Infinity } = style;
    if (lines.length <= most) return lines;
    return [...lines.slice(0, most - 1), `${lines[most - 1]?.slice(0, -1)}…`];
  }

  private async fit(word: string, width: number, style: TextStyle): Promise<string[]> {
    return (await this.widthOf(word, style)) <= width ? [word] : [...word];
  }
}

/** Texts measured that are kept: most come many times, as names of tables and firms do. */
const mostKept = 20_000;

function remember<V>(kept: Map<string, V>, key: string, value: V): void {
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, value);
}
