import type { Entry, ZipFile } from 'yauzl';
import { importFailures as failures } from './imports.errors.js';
import { UnreadableFile } from './unreadable.file.js';

/** Most that the parts of a spreadsheet may have unpacked, together. */
export const mostUnpackedMegabytes = 1000;
/** Most parts of a spreadsheet: sheets, pictures and what belongs to them. */
const mostParts = 10_000;
/** Longest piece of a part: a row of a sheet, or a shared text; longer ones are in no table. */
const longestPiece = 4_000_000;
const megabyte = 2 ** 20;

/** What a part of a spreadsheet is read by. */
export interface PartBounds {
  /** What begins each piece, such as `<row`; where there is none the whole part is one piece. */
  readonly pieces?: string;
  /** What ends the part early, such as `</sheetData>`. */
  readonly end?: string;
}

/**
 * The parts of a spreadsheet, which is a zip archive, by their paths. Nothing is unpacked that was
 * not asked for, and nothing past what the archive states, of which there may be so much only.
 */
export class SpreadsheetArchive {
  private unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws Error when the file is no archive. */
  static async open(path: string): Promise<SpreadsheetArchive> {
    const { openPromise } = await import('yauzl');
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    try {
      if (zip.entryCount > mostParts) throw tooLarge();
      const parts = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) parts.set(entry.fileName, entry);
      return new SpreadsheetArchive(zip, parts);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  /**
   * Unpacks a part as text, piece after piece of some kilobytes.
   * @throws UnreadableFile when it unpacks to more than any table has.
   */
  async *read(path: string, bounds: PartBounds = {}): AsyncGenerator<string> {
    const entry = this.parts.get(path);
    if (!entry) throw new Error(`It has no part ${path}.`);
    this.unpacked += entry.uncompressedSize;
    if (this.unpacked > mostUnpackedMegabytes * megabyte) throw tooLarge();
    const stream = await this.zip.openReadStreamPromise(entry);
    const piece = new PieceWatch(bounds);
    const decoder = new TextDecoder();
    try {
      for await (const chunk of stream) {
        const text = decoder.decode(chunk as Buffer, { stream: true });
        const isLast = piece.isLast(text);
        yield text;
        if (isLast) return;
      }
    } finally {
      stream.destroy();
    }
  }

  close(): void {
    this.zip.close();
  }
}

/** Follows a part as it is read: where its pieces begin, and where it ends. */
class PieceWatch {
  /** The end of the text before, in which a mark may have begun. */
  private before = '';
  private length = 0;

  constructor(private readonly bounds: PartBounds) {}

  /** @throws UnreadableFile when a piece is too long. */
  isLast(text: string): boolean {
    const { pieces, end } = this.bounds;
    const seen = this.before + text;
    this.before = seen.slice(-20);
    const start = pieces === undefined ? -1 : seen.lastIndexOf(pieces);
    this.length = start < 0 ? this.length + text.length : seen.length - start;
    if (this.length > longestPiece) throw tooLarge();
    return end !== undefined && seen.includes(end);
  }
}

const tooLarge = (): UnreadableFile =>
  new UnreadableFile(failures.IMPORT_UNPACKS_TOO_LARGE({ megabytes: mostUnpackedMegabytes }));
