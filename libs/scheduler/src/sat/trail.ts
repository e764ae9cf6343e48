import { ClauseStore } from './clause-store.js';
import { IntList } from '../model/int-list.js';

/** Reason of a literal that was decided or is a fact. */
export const noReason = -1;

/** A reason or conflict that is a binary clause is stored as `-2 - otherLiteral`. */
export const binaryReason = (other: number): number => -2 - other;

/**
 * The partial assignment and its unit propagation with two watched literals and blockers
 * (Moskewicz and others, Chaff, DAC 2001). Literal `2v` says that variable v is true, `2v + 1`
 * that it is false. Binary clauses have watch lists of their own.
 */
export class Trail {
  readonly clauses = new ClauseStore();
  /** 1 true, -1 false, 0 open; by literal. */
  value = new Int8Array(0);
  level = new Int32Array(0);
  reason = new Int32Array(0);
  /** The value that a variable had last, as the sign bit of its literal. */
  phase = new Uint8Array(0);
  literals = new Int32Array(0);
  size = 0;
  readonly limits: number[] = [];
  propagations = 0;
  /** After a conflict in a binary clause: its first literal. */
  conflictLiteral = 0;
  private head = 0;
  private readonly watches: IntList[] = [];
  private readonly pairs: IntList[] = [];

  resize(variables: number): void {
    while (this.watches.length < 2 * variables) {
      this.watches.push(new IntList());
      this.pairs.push(new IntList());
    }
    if (variables <= this.level.length) return;
    const room = Math.max(64, 2 * variables);
    const grow = <T extends Int8Array | Int32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.value = grow(this.value, new Int8Array(2 * room));
    this.level = grow(this.level, new Int32Array(room));
    this.reason = grow(this.reason, new Int32Array(room));
    this.phase = grow(this.phase, new Uint8Array(room).fill(1));
    this.literals = grow(this.literals, new Int32Array(room));
  }

  get decisionLevel(): number {
    return this.limits.length;
  }

  assign(literal: number, reason: number): void {
    this.value[literal] = 1;
    this.value[literal ^ 1] = -1;
    const variable = literal >> 1;
    this.level[variable] = this.limits.length;
    this.reason[variable] = reason;
    this.literals[this.size++] = literal;
  }

  watchPair(first: number, second: number): void {
    this.pairs[first]!.push(second);
    this.pairs[second]!.push(first);
  }

  watchClause(ref: number): void {
    const at = ref + ClauseStore.header;
    const { words } = this.clauses;
    this.watches[words[at]!]!.pushTwo(ref, words[at + 1]!);
    this.watches[words[at + 1]!]!.pushTwo(ref, words[at]!);
  }

  /** Undoes every level above `level`; calls `free` with each variable that opens. */
  backtrack(level: number, free: (variable: number) => void): void {
    if (this.limits.length <= level) return;
    const keep = this.limits[level]!;
    for (let i = this.size - 1; i >= keep; i--) {
      const literal = this.literals[i]!;
      this.value[literal] = 0;
      this.value[literal ^ 1] = 0;
      this.phase[literal >> 1] = literal & 1;
      free(literal >> 1);
    }
    this.size = keep;
    this.head = keep;
    this.limits.length = level;
  }

  /** Propagates; returns `noReason`, or the conflicting clause (`binaryReason` for a pair). */
  propagate(): number {
    while (this.head < this.size) {
      const falseLiteral = this.literals[this.head++]! ^ 1;
      this.propagations++;
      const conflict = this.propagatePairs(falseLiteral);
      if (conflict !== noReason) return conflict;
      const other = this.propagateClauses(falseLiteral);
      if (other !== noReason) return other;
    }
    return noReason;
  }

  /** Drops watches of deleted clauses and renames the rest after a compaction. */
  rewatch(rename: (ref: number) => number): void {
    for (const list of this.watches) list.renamePairs(rename);
    for (let i = 0; i < this.size; i++) {
      const variable = this.literals[i]! >> 1;
      if (this.reason[variable]! >= 0) this.reason[variable] = rename(this.reason[variable]!);
    }
  }

  private propagatePairs(falseLiteral: number): number {
    const { items, length } = this.pairs[falseLiteral]!;
    const { value } = this;
    for (let i = 0; i < length; i++) {
      const other = items[i]!;
      const now = value[other]!;
      if (now > 0) continue;
      if (now < 0) {
        this.conflictLiteral = other;
        return binaryReason(falseLiteral);
      }
      this.assign(other, binaryReason(falseLiteral));
    }
    return noReason;
  }

  private propagateClauses(falseLiteral: number): number {
    const list = this.watches[falseLiteral]!;
    const items = list.items;
    const end = list.length;
    const { value } = this;
    const { words } = this.clauses;
    let from = 0;
    let to = 0;
    let conflict = noReason;
    while (from < end) {
      const ref = items[from]!;
      const blocker = items[from + 1]!;
      from += 2;
      if (value[blocker]! > 0) {
        items[to] = ref;
        items[to + 1] = blocker;
        to += 2;
        continue;
      }
      const at = ref + ClauseStore.header;
      let first = words[at]!;
      if (first === falseLiteral) {
        first = words[at + 1]!;
        words[at] = first;
        words[at + 1] = falseLiteral;
      }
      if (value[first]! <= 0) {
        const stop = at + words[ref]!;
        let next = at + 2;
        while (next < stop && value[words[next]!]! < 0) next++;
        if (next < stop) {
          const watched = words[next]!;
          words[at + 1] = watched;
          words[next] = falseLiteral;
          this.watches[watched]!.pushTwo(ref, first);
          continue;
        }
        if (value[first]! < 0) conflict = ref;
        else this.assign(first, ref);
      }
      items[to] = ref;
      items[to + 1] = first;
      to += 2;
      if (conflict !== noReason) {
        items.copyWithin(to, from, end);
        to += end - from;
        break;
      }
    }
    list.length = to;
    return conflict;
  }
}
