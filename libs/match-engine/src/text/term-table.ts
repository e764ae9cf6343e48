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
  /** Number of a term + 1 by hash; 0 is free. Never more than half full. */
  private slots = new Uint32Array(1 << 8);
  private hashes = new Uint32Array(1 << 7);
  /** Term `i` is `units[starts[i] .. starts[i + 1]]`. */
  private starts = new Uint32Array((1 << 7) + 1);
  private units = new Uint16Array(1 << 10);
  private used = 0;

  get size(): number {
    return this.used;
  }

  get bytes(): number {
    const { slots, hashes, starts, units } = this;
    return slots.byteLength + hashes.byteLength + starts.byteLength + units.byteLength;
  }

  /** The number of the term `units[start .. end]`, given now if it is new. */
  intern(units: Uint16Array, start: number, end: number): number {
    const hash = hashOf(units, start, end);
    const slot = this.slotOf(hash, units, start, end);
    const known = this.slots[slot] as number;
    return known > 0 ? known - 1 : this.add(hash, slot, units.subarray(start, end));
  }

  /** The number of a term that was seen, else -1. */
  find(term: string): number {
    const { length } = term;
    const units = new Uint16Array(length);
    for (let index = 0; index < length; index++) units[index] = term.charCodeAt(index);
    return (this.slots[this.slotOf(hashOf(units, 0, length), units, 0, length)] ?? 0) - 1;
  }

  termOf(id: number): string {
    return String.fromCharCode(...this.units.subarray(this.starts[id], this.starts[id + 1]));
  }

  /** Where a term is, or belongs. */
  private slotOf(hash: number, units: Uint16Array, start: number, end: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const known = this.slots[slot] as number;
      if (known === 0) return slot;
      if (this.hashes[known - 1] === hash && this.equals(known - 1, units, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private equals(id: number, units: Uint16Array, start: number, end: number): boolean {
    const own = this.starts[id] as number;
    if ((this.starts[id + 1] as number) - own !== end - start) return false;
    for (let index = start; index < end; index++) {
      if (this.units[own + index - start] !== units[index]) return false;
    }
    return true;
  }

  private add(hash: number, slot: number, term: Uint16Array): number {
    const id = this.used++;
    const start = this.starts[id] as number;
    if (start + term.length > this.units.length) {
      this.units = grown(this.units, Math.max(this.units.length * 2, start + term.length));
    }
    this.units.set(term, start);
    this.starts[id + 1] = start + term.length;
    this.hashes[id] = hash;
    this.slots[slot] = id + 1;
    if (this.used === this.hashes.length) this.grow();
    return id;
  }

  private grow(): void {
    this.hashes = grown(this.hashes, this.hashes.length * 2);
    this.starts = grown(this.starts, this.hashes.length + 1);
    this.slots = new Uint32Array(this.hashes.length * 2);
    const mask = this.slots.length - 1;
    for (let id = 0; id < this.used; id++) {
      let slot = (this.hashes[id] as number) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = id + 1;
    }
  }
}

/** A longer copy of an array. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array>(
  array: T,
  length: number,
): T {
  const longer = new (array.constructor as new (length: number) => T)(length);
  longer.set(array);
  return longer;
}
