import { grown } from '../text/term-table.js';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;

/**
 * Values that become a typed array. They are gathered as doubles, so that appending is one and the
 * same code for every packed type, in memory that is used again by the next segment.
 */
export class Column<T extends Numbers> {
  private values = new Float64Array(1 << 6);
  private used = 0;

  constructor(private readonly type: new (from: Float64Array) => T) {}

  push(value: number): void {
    if (this.used === this.values.length) this.values = grown(this.values, this.used * 2);
    this.values[this.used++] = value;
  }

  get size(): number {
    return this.used;
  }

  /** Whether a value was pushed since there were `start` values. */
  hasSince(start: number, value: number): boolean {
    for (let at = start; at < this.used; at++) if (this.values[at] === value) return true;
    return false;
  }

  /** The values as one array; the column begins anew. */
  freeze(): T {
    const data = new this.type(this.values.subarray(0, this.used));
    this.used = 0;
    return data;
  }
}

export const bytes = (): Column<Uint8Array> => new Column<Uint8Array>(Uint8Array);
export const shorts = (): Column<Uint16Array> => new Column<Uint16Array>(Uint16Array);
export const words = (): Column<Uint32Array> => new Column<Uint32Array>(Uint32Array);
export const integers = (): Column<Int32Array> => new Column<Int32Array>(Int32Array);
export const floats = (): Column<Float32Array> => new Column<Float32Array>(Float32Array);

/** Rows of lists: row `i` holds `values[starts[i] .. starts[i + 1]]`. */
export interface Lists<T extends Numbers> {
  readonly starts: Uint32Array;
  readonly values: T;
}

/** Builds {@link Lists}, one row after another. */
export class ListsBuilder<T extends Numbers> {
  private readonly starts = words();

  constructor(private readonly values: Column<T>) {
    this.starts.push(0);
  }

  /** Adds a row of the numbers of items; without items it is empty. */
  addRowOf<I>(items: readonly I[] | undefined, numberOf: (item: I) => number): void {
    if (items) for (const item of items) this.values.push(numberOf(item));
    this.endRow();
  }

  /** As {@link addRowOf}, each number once. */
  addSetOf<I>(items: readonly I[], numberOf: (item: I) => number): void {
    const { values } = this;
    const start = values.size;
    for (const item of items) {
      const value = numberOf(item);
      if (!values.hasSince(start, value)) values.push(value);
    }
    this.endRow();
  }

  /** Adds to the row under way. */
  push(value: number): void {
    this.values.push(value);
  }

  endRow(): void {
    this.starts.push(this.values.size);
  }

  /** The rows; the next ones begin anew. */
  freeze(): Lists<T> {
    const lists = { starts: this.starts.freeze(), values: this.values.freeze() };
    this.starts.push(0);
    return lists;
  }
}

/** Whether a row holds a value. */
export function rowHas(lists: Lists<Numbers>, row: number, value: number): boolean {
  const end = lists.starts[row + 1] ?? 0;
  for (let index = lists.starts[row] ?? 0; index < end; index++) {
    if (lists.values[index] === value) return true;
  }
  return false;
}

/** Whether a row holds any of some values. A loop: it is asked for each row, and a closure would be garbage. */
export function rowHasAny(lists: Lists<Numbers>, row: number, values: readonly number[]): boolean {
  for (let at = 0; at < values.length; at++) {
    if (rowHas(lists, row, values[at] as number)) return true;
  }
  return false;
}

/** Numbers for strings, in order of first use. */
export class Interner {
  private readonly ids = new Map<string, number>();
  readonly names: string[] = [];

  /** The number of a string, given now if it is new. */
  intern(name: string): number {
    let id = this.ids.get(name);
    if (id === undefined) {
      id = this.names.length;
      this.ids.set(name, id);
      this.names.push(name);
    }
    return id;
  }

  /** The number of a string that was seen, else -1. */
  find(name: string): number {
    return this.ids.get(name) ?? -1;
  }
}

/** Numbers for strings that count as equal once they are folded; each spelling is folded once. */
export class SpellingInterner {
  private readonly ids = new Map<string, number>();

  constructor(
    private readonly folded: Interner,
    private readonly fold: (spelling: string) => string,
  ) {}

  intern(spelling: string): number {
    let id = this.ids.get(spelling);
    if (id === undefined) {
      id = this.folded.intern(this.fold(spelling));
      this.ids.set(spelling, id);
    }
    return id;
  }
}

/** Turns (key, row) pairs into rows by key (a counting sort). */
export function groupRows(
  keys: Uint32Array,
  rows: Uint32Array,
  keyCount: number,
): Lists<Uint32Array> {
  const starts = new Uint32Array(keyCount + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < keyCount; key++) {
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  }
  const next = starts.slice(0, keyCount);
  const values = new Uint32Array(keys.length);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? 0;
    const at = next[key] ?? 0;
    values[at] = rows[index] ?? 0;
    next[key] = at + 1;
  }
  return { starts, values };
}
