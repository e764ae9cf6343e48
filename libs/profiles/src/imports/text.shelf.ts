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
  /** Groups read lately, the latest last. */
  private readonly kept = new Map<number, readonly string[]>();
  private keptBytes = 0;

  /** @param mostKept bytes of groups that stay in memory after they were read. */
  constructor(private readonly mostKept = 16 * 2 ** 20) {
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
    const known = this.kept.get(place);
    if (known) {
      this.kept.delete(place);
      this.kept.set(place, known);
      return known;
    }
    const bytes = Buffer.alloc(size);
    readSync(this.file, bytes, 0, size, this.starts[place] ?? 0);
    const group = JSON.parse(bytes.toString()) as string[];
    this.kept.set(place, group);
    this.keptBytes += size;
    for (const oldest of this.kept.keys()) {
      if (this.keptBytes <= this.mostKept || oldest === place) break;
      this.kept.delete(oldest);
      this.keptBytes -= this.sizeOf(oldest);
    }
    return group;
  }

  private sizeOf(place: number): number {
    const [start, end] = [this.starts[place], this.starts[place + 1]];
    return start === undefined || end === undefined ? 0 : end - start;
  }
}
