/** Mixes the units of a term into 32 bits (FNV-1a over UTF-16 units, its high bits folded down). */
function hashOf(units: ArrayLike<number>, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) {
    hash = Math.imul(hash ^ (units[index] as number), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * Numbers for terms, in order of first use: an open-addressing hash table over typed arrays, so
 * that a term is looked up without making a string of it, and millions cost the collector nothing.
 */
export class TermTable {
  /** Pairs of a hash and the number of its term + 1, which is 0 where a slot is free. */
  private slots = new Uint32Array(1 << 9);
  /** Term `i` is `units[starts[i] .. starts[i + 1]]`. */
  private starts = new Uint32Array((1 << 7) + 1);
  private units = new Uint16Array(1 << 10);
  private used = 0;

  get size(): number {
    return this.used;
  }

  get bytes(): number {
    const { slots, starts, units } = this;
    return slots.byteLength + starts.byteLength + units.byteLength;
  }

  /** The number of the term `units[start .. end]`, given now if it is new. */
  intern(units: Uint16Array, start: number, end: number): number {
    const hash = hashOf(units, start, end);
    const slot = this.slotOf(hash, units, start, end);
    const known = this.slots[slot + 1] as number;
    return known > 0 ? known - 1 : this.add(hash, slot, units, start, end);
  }

  /** As {@link intern}, of a term that is a string. */
  internTerm(term: string): number {
    return this.intern(unitsOf(term), 0, term.length);
  }

  /** The number of a term that was seen, else -1. */
  find(term: string): number {
    const { length } = term;
    const units = unitsOf(term);
    return (this.slots[this.slotOf(hashOf(units, 0, length), units, 0, length) + 1] ?? 0) - 1;
  }

  termOf(id: number): string {
    return String.fromCharCode(...this.units.subarray(this.starts[id], this.starts[id + 1]));
  }

  /** Where a term is, or belongs. */
  private slotOf(hash: number, units: Uint16Array, start: number, end: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    let slot = (hash << 1) & last;
    for (;;) {
      const known = slots[slot + 1] as number;
      if (known === 0) return slot;
      if (slots[slot] === hash && this.equals(known - 1, units, start, end)) return slot;
      slot = (slot + 2) & last;
    }
  }

  private equals(id: number, units: Uint16Array, start: number, end: number): boolean {
    const { starts, units: known } = this;
    let own = starts[id] as number;
    if ((starts[id + 1] as number) - own !== end - start) return false;
    for (let index = start; index < end; index++) {
      if (known[own++] !== units[index]) return false;
    }
    return true;
  }

  private add(hash: number, slot: number, units: Uint16Array, start: number, end: number): number {
    const id = this.used++;
    let own = this.starts[id] as number;
    const ownEnd = own + end - start;
    if (ownEnd > this.units.length) {
      this.units = grown(this.units, Math.max(this.units.length * 2, ownEnd));
    }
    for (let index = start; index < end; index++) this.units[own++] = units[index] as number;
    if (id + 2 > this.starts.length) this.starts = grown(this.starts, this.starts.length * 2);
    this.starts[id + 1] = ownEnd;
    this.slots[slot] = hash;
    this.slots[slot + 1] = id + 1;
    if (this.used * 4 === this.slots.length) this.grow();
    return id;
  }

  /** Makes room before more than half of the slots are taken. */
  private grow(): void {
    const before = this.slots;
    const slots = new Uint32Array(before.length * 2);
    const last = slots.length - 1;
    for (let from = 0; from < before.length; from += 2) {
      if (before[from + 1] === 0) continue;
      let slot = ((before[from] as number) << 1) & last;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & last;
      slots[slot] = before[from] as number;
      slots[slot + 1] = before[from + 1] as number;
    }
    this.slots = slots;
  }
}

function unitsOf(term: string): Uint16Array {
  const units = new Uint16Array(term.length);
  for (let index = 0; index < term.length; index++) units[index] = term.charCodeAt(index);
  return units;
}

/** One table for each language, by primary subtag. */
export class TermTables {
  private readonly byLanguage = new Map<string, TermTable>();

  of(language: string): TermTable {
    let table = this.byLanguage.get(language);
    if (!table) this.byLanguage.set(language, (table = new TermTable()));
    return table;
  }
}

/**
 * A longer array with the values of one that is whole in its buffer, which is given up: its memory
 * is free at once and does not wait for the collector.
 */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  array: T,
  length: number,
): T {
  const longer = (array.buffer as ArrayBuffer).transfer(length * array.BYTES_PER_ELEMENT);
  return new (array.constructor as new (buffer: ArrayBuffer) => T)(longer);
}
