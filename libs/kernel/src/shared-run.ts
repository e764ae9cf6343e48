/**
 * Runs work one run after another. Calls that come before a run begins share it, so each sees all
 * that was so when it called, and no run is made twice for callers who wait at the same time.
 */
export class SharedRun {
  private last: Promise<unknown> = Promise.resolve();
  private waiting: Promise<void> | undefined;

  constructor(private readonly work: () => Promise<void>) {}

  /** Runs the work, after the run under way. @throws what the work throws, to all who share it. */
  run(): Promise<void> {
    this.waiting ??= this.begin();
    return this.waiting;
  }

  private begin(): Promise<void> {
    const run = this.last.then(() => {
      this.waiting = undefined;
      return this.work();
    });
    this.last = run.catch(() => undefined);
    return run;
  }
}
