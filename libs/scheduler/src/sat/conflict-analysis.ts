import { ClauseStore } from './clause-store.js';
import type { OrderHeap } from './order-heap.js';
import { noReason, type Trail } from './trail.js';

/**
 * Learns the first-unique-implication-point clause of a conflict (Marques-Silva and Sakallah,
 * GRASP, 1999), shortened by recursive minimisation (Sörensson and Biere, SAT 2009).
 */
export class ConflictAnalysis {
  /** The clause learnt last; its first literal is the one to assert. */
  readonly learnt: number[] = [];
  backtrackLevel = 0;
  lbd = 0;
  private seen = new Uint8Array(0);
  private readonly toClear: number[] = [];
  private readonly stack: number[] = [];
  private levelMark = new Int32Array(0);
  private mark = 0;

  constructor(
    private readonly trail: Trail,
    private readonly order: OrderHeap,
    private readonly bumpClause: (ref: number) => void,
  ) {}

  analyse(conflict: number): void {
    this.makeRoom();
    const { trail, seen, learnt } = this;
    learnt.length = 1;
    let open = 0;
    let index = trail.size - 1;
    let reason = conflict;
    let literal = -1;
    const visit = (other: number): void => {
      const variable = other >> 1;
      if (seen[variable] || trail.level[variable] === 0) return;
      seen[variable] = 1;
      this.toClear.push(variable);
      this.order.bump(variable);
      if (trail.level[variable]! >= trail.decisionLevel) open++;
      else learnt.push(other);
    };
    for (;;) {
      if (reason < noReason) {
        if (literal < 0) visit(trail.conflictLiteral);
        visit(-2 - reason);
      } else {
        this.bumpClause(reason);
        const { words } = trail.clauses;
        const at = reason + ClauseStore.header;
        const end = at + words[reason]!;
        for (let i = literal < 0 ? at : at + 1; i < end; i++) visit(words[i]!);
      }
      while (!seen[trail.literals[index]! >> 1]) index--;
      literal = trail.literals[index--]!;
      if (--open === 0) break;
      reason = this.reasonWithFirst(literal);
    }
    learnt[0] = literal ^ 1;
    this.minimise();
    this.finish();
  }

  /** The assumptions from which `literal`, which is true, follows; itself where it is one. */
  causesOf(literal: number): number[] {
    this.makeRoom();
    const { trail, seen } = this;
    const causes: number[] = [];
    if (trail.decisionLevel === 0) return causes;
    seen[literal >> 1] = 1;
    for (let i = trail.size - 1; i >= trail.limits[0]!; i--) {
      const variable = trail.literals[i]! >> 1;
      if (!seen[variable]) continue;
      const reason = trail.reason[variable]!;
      if (reason === noReason) causes.push(trail.literals[i]!);
      else
        this.forEachCause(trail.literals[i]!, (other) => {
          if (trail.level[other >> 1]! > 0) seen[other >> 1] = 1;
        });
      seen[variable] = 0;
    }
    seen[literal >> 1] = 0;
    return causes;
  }

  private makeRoom(): void {
    if (this.seen.length < this.trail.level.length) {
      this.seen = new Uint8Array(this.trail.level.length);
      this.levelMark = new Int32Array(this.trail.level.length + 1);
    }
  }

  /** The reason of a true literal; a clause is turned so that the literal stands first. */
  private reasonWithFirst(literal: number): number {
    const reason = this.trail.reason[literal >> 1]!;
    if (reason >= 0) {
      const { words } = this.trail.clauses;
      const at = reason + ClauseStore.header;
      if (words[at] !== literal) {
        words[at + 1] = words[at]!;
        words[at] = literal;
      }
    }
    return reason;
  }

  private forEachCause(literal: number, call: (other: number) => void): void {
    const reason = this.reasonWithFirst(literal);
    if (reason < noReason) call(-2 - reason);
    else {
      const { words } = this.trail.clauses;
      const at = reason + ClauseStore.header;
      for (let i = at + 1; i < at + words[reason]!; i++) call(words[i]!);
    }
  }

  private minimise(): void {
    let levels = 0;
    for (let i = 1; i < this.learnt.length; i++) levels |= this.levelBit(this.learnt[i]! >> 1);
    let kept = 1;
    for (let i = 1; i < this.learnt.length; i++) {
      const literal = this.learnt[i]!;
      if (this.trail.reason[literal >> 1] === noReason || !this.isRedundant(literal, levels))
        this.learnt[kept++] = literal;
    }
    this.learnt.length = kept;
  }

  private levelBit(variable: number): number {
    return 1 << (this.trail.level[variable]! & 31);
  }

  private isRedundant(start: number, levels: number): boolean {
    const { trail, seen, stack, toClear } = this;
    stack.length = 0;
    stack.push(start);
    const undo = toClear.length;
    let failed = false;
    const visit = (other: number): void => {
      const variable = other >> 1;
      if (failed || seen[variable] || trail.level[variable] === 0) return;
      if (trail.reason[variable] === noReason || (this.levelBit(variable) & levels) === 0) {
        failed = true;
        return;
      }
      seen[variable] = 1;
      toClear.push(variable);
      stack.push(other);
    };
    while (stack.length > 0 && !failed) this.forEachCause(stack.pop()! ^ 1, visit);
    if (failed) while (toClear.length > undo) seen[toClear.pop()!] = 0;
    return !failed;
  }

  private finish(): void {
    const { learnt, trail } = this;
    let highest = 1;
    this.mark++;
    this.lbd = 0;
    for (let i = 0; i < learnt.length; i++) {
      const level = trail.level[learnt[i]! >> 1]!;
      if (this.levelMark[level] !== this.mark) {
        this.levelMark[level] = this.mark;
        this.lbd++;
      }
      if (i > 0 && level > trail.level[learnt[highest]! >> 1]!) highest = i;
    }
    this.backtrackLevel = learnt.length > 1 ? trail.level[learnt[highest]! >> 1]! : 0;
    if (learnt.length > 1) {
      const second = learnt[highest]!;
      learnt[highest] = learnt[1]!;
      learnt[1] = second;
    }
    for (const variable of this.toClear) this.seen[variable] = 0;
    this.toClear.length = 0;
  }
}
