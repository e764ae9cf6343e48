/** What ends a search: a number of steps (the same on every machine) or a time. */
export interface Limits {
  readonly seconds?: number;
  readonly steps?: number;
}

/** Milliseconds, from any origin; the pure library is handed one. */
export type Clock = () => number;

/** Counts steps and looks at the clock now and then. A step is one move tried or one conflict. */
export class Budget {
  steps = 0;
  private readonly start: number;
  private readonly stepLimit: number;
  private readonly timeLimit: number;
  private over = false;

  constructor(
    limits: Limits,
    private readonly clock: Clock,
    private readonly isCancelled: () => boolean = () => false,
  ) {
    this.start = clock();
    this.stepLimit = limits.steps ?? Infinity;
    // A limit in steps alone is reproducible: the clock then has no say.
    this.timeLimit = limits.seconds === undefined ? Infinity : limits.seconds * 1000;
  }

  get seconds(): number {
    return (this.clock() - this.start) / 1000;
  }

  get isOver(): boolean {
    if (!this.over) {
      this.over =
        this.steps >= this.stepLimit ||
        this.isCancelled() ||
        this.clock() - this.start >= this.timeLimit;
    }
    return this.over;
  }

  /** Takes steps; true when the search must end. */
  spend(steps: number): boolean {
    const before = this.steps;
    this.steps += steps;
    if (this.steps >= this.stepLimit) this.over = true;
    // The clock is looked at once in 64 steps.
    return before >> 6 === this.steps >> 6 ? this.over : this.isOver;
  }

  /** A part of this budget: ends with it, or after so many steps or such a share of the time. */
  slice(share: number): () => boolean {
    const stepEnd = this.steps + (this.stepLimit - this.steps) * share;
    const now = this.clock();
    const timeEnd = now + (this.timeLimit - (now - this.start)) * share;
    return () =>
      this.isOver ||
      this.steps >= stepEnd ||
      (this.timeLimit < Infinity && this.clock() >= timeEnd);
  }
}
