import type { Trail } from './trail.js';

const unset = 2;

/**
 * Which value a decision tries first. Beside the values that variables had last there are those of
 * the largest assignment without a conflict: since the last change of phases (the target, tried
 * first in stable runs) and since the last return to the best. From time to time all phases are
 * set anew, to the suggested ones, their opposites, the best or random ones, so that no search
 * stays in one corner (Biere and Fleury, CaDiCaL, 2020).
 */
export class Phases {
  private suggested = new Uint8Array(0);
  private target = new Uint8Array(0);
  private best = new Uint8Array(0);
  private targetSize = 0;
  private bestSize = 0;
  private changes = 0;
  private chance = 1;

  constructor(private readonly trail: Trail) {}

  suggest(literal: number): void {
    this.resize();
    this.suggested[literal >> 1] = literal & 1;
    this.trail.phase[literal >> 1] = literal & 1;
  }

  /** The value to try, as the sign bit of the literal. */
  of(variable: number, isStable: boolean): number {
    const target = isStable ? this.target[variable]! : unset;
    return target === unset ? this.trail.phase[variable]! : target;
  }

  /** Forgets the largest assignments: for a new set of assumptions. */
  start(): void {
    this.resize();
    this.target.fill(unset);
    this.targetSize = 0;
    this.bestSize = 0;
    this.best.set(this.trail.phase.subarray(0, this.best.length));
  }

  /** Looks at an assignment just before the decision that led to a conflict. */
  note(): void {
    const size = this.trail.limits.at(-1)!;
    if (size > this.targetSize) {
      this.targetSize = size;
      this.keep(this.target, size);
    }
    if (size > this.bestSize) {
      this.bestSize = size;
      this.keep(this.best, size);
    }
  }

  /** The next of the ways to set all phases anew. */
  change(): void {
    const { phase } = this.trail;
    const way = this.changes++ % 6;
    for (let v = 0; v < this.best.length; v++) {
      if (way === 1) phase[v] = 1 - this.suggested[v]!;
      else if (way === 3) phase[v] = this.random();
      else if (way === 5) phase[v] = this.suggested[v]!;
      else phase[v] = this.best[v]!;
    }
    if (way % 2 === 0) this.bestSize = 0;
    this.target.fill(unset);
    this.targetSize = 0;
  }

  private keep(phases: Uint8Array, size: number): void {
    const { literals } = this.trail;
    for (let i = 0; i < size; i++) phases[literals[i]! >> 1] = literals[i]! & 1;
  }

  /** A bit of xorshift32 (Marsaglia, 2003). */
  private random(): number {
    this.chance ^= this.chance << 13;
    this.chance ^= this.chance >>> 17;
    this.chance ^= this.chance << 5;
    return this.chance & 1;
  }

  private resize(): void {
    const { phase } = this.trail;
    if (this.suggested.length >= phase.length) return;
    const grown = (old: Uint8Array, filler: number): Uint8Array<ArrayBuffer> => {
      const fresh = new Uint8Array(phase.length).fill(filler);
      fresh.set(old);
      return fresh;
    };
    this.suggested = grown(this.suggested, 1);
    this.target = grown(this.target, unset);
    this.best = grown(this.best, 1);
  }
}
