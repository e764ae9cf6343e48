import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Texts that are written and read at once. */
const groupSize = 16;

/**
 * Texts by number, kept in a file that is gone with the process: any number of them takes a bounded
 * part of memory.
 */
export class TextShelf {
  private readonly file: number;
  /** Where each written group begins, and where the next will. */
  private readonly starts = [0];
  private group: string[] = [];
  /** Groups read lately. */
  private recent = new Map<number, readonly string[]>();
  private recentBytes = 0;
  /** Groups read before these; what is asked for again is recent again, the rest goes. */
  private older: ReadonlyMap<number, readonly string[]> = new Map();

  /** @param mostKept bytes of groups that stay in memory after they were read, at most. */
  constructor(private readonly mostKept = 4 * 2 ** 20) {
    const folder = mkdtempSync(join(tmpdir(), 'iloilo-texts-'));
    this.file = openSync(join(folder, 'texts'), 'w+', 0o600);
    rmSync(folder, { recursive: true });
  }

  /** Adds the text with the next number; the first has 0. */
  add(text: string): void {
    this.group.push(text);
    if (this.group.length < groupSize) return;
    const bytes = Buffer.from(JSON.stringify(this.group));
    const start = this.starts.at(-1) ?? 0;
    writeSync(this.file, bytes, 0, bytes.length, start);
    this.starts.push(start + bytes.length);
    this.group = [];
  }

  /** The text with a number; an empty one where there is none. */
  get(number: number): string {
    const place = Math.floor(number / groupSize);
    const group = place === this.starts.length - 1 ? this.group : this.findGroup(place);
    return group[number % groupSize] ?? '';
  }

  /** Gives the file up. */
  close(): void {
    closeSync(this.file);
  }

  private findGroup(place: number): readonly string[] {
    const size = this.sizeOf(place);
    if (size === 0) return [];
    const recent = this.recent.get(place);
    if (recent) return recent;
    if (this.recentBytes + size > this.mostKept / 2) {
      this.older = this.recent;
      this.recent = new Map();
      this.recentBytes = 0;
    }
    const group = this.older.get(place) ?? this.readGroup(place, size);
    this.recent.set(place, group);
    this.recentBytes += size;
    return group;
  }

  private readGroup(place: number, size: number): readonly string[] {
    const bytes = Buffer.allocUnsafe(size);
    readSync(this.file, bytes, 0, size, this.starts[place] ?? 0);
    return JSON.parse(bytes.toString()) as string[];
  }

  private sizeOf(place: number): number {
    const [start, end] = [this.starts[place], this.starts[place + 1]];
    return start === undefined || end === undefined ? 0 : end - start;
  }
}
