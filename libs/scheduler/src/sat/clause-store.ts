/**
 * Clauses of three literals and more, in one flat array: size, LBD (0 marks a clause of the
 * problem, -1 a deleted one), activity (a float seen through `activity`), then the literals.
 */
export class ClauseStore {
  static readonly header = 3;

  words = new Int32Array(1 << 16);
  activity = new Float32Array(this.words.buffer);
  private used = 0;
  private wasted = 0;

  /** Copies the literals in and returns the reference of the new clause. */
  add(literals: ArrayLike<number>, size: number, lbd: number): number {
    const needed = this.used + ClauseStore.header + size;
    if (needed > this.words.length) this.grow(needed);
    const ref = this.used;
    this.words[ref] = size;
    this.words[ref + 1] = lbd;
    this.activity[ref + 2] = 0;
    for (let i = 0; i < size; i++) this.words[ref + ClauseStore.header + i] = literals[i]!;
    this.used = needed;
    return ref;
  }

  remove(ref: number): void {
    this.words[ref + 1] = -1;
    this.wasted += ClauseStore.header + this.words[ref]!;
  }

  isDeleted(ref: number): boolean {
    return this.words[ref + 1] === -1;
  }

  get needsCompaction(): boolean {
    return this.wasted * 3 > this.used;
  }

  /** Moves live clauses together; the returned function maps an old reference to the new one. */
  compact(): (ref: number) => number {
    const moved = new Map<number, number>();
    let to = 0;
    for (let from = 0; from < this.used;) {
      const length = ClauseStore.header + this.words[from]!;
      if (!this.isDeleted(from)) {
        moved.set(from, to);
        this.words.copyWithin(to, from, from + length);
        to += length;
      }
      from += length;
    }
    this.used = to;
    this.wasted = 0;
    return (ref) => moved.get(ref) ?? -1;
  }

  private grow(needed: number): void {
    const words = new Int32Array(Math.max(needed, this.words.length * 2));
    words.set(this.words);
    this.words = words;
    this.activity = new Float32Array(words.buffer);
  }
}
