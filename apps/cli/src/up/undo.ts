/** Something that was started: how to end it with care, and how to end it at once. */
export interface Started {
  stop(): Promise<void> | void;
  abandon?(): void;
}

/** What a run has started, ended in the opposite order; what started later uses what came before. */
export class Undo {
  private readonly started: Started[] = [];

  add(started: Started): void {
    this.started.push(started);
  }

  /** Ends everything with care; goes on past what cannot be ended and reports it. */
  async stopAll(report: (line: string) => void): Promise<void> {
    for (let last = this.started.at(-1); last; last = this.started.at(-1)) {
      try {
        await last.stop();
      } catch (error) {
        report(error instanceof Error ? error.message : String(error));
      }
      this.started.splice(this.started.indexOf(last), 1);
    }
  }

  /** Ends everything this instant. */
  abandonAll(): void {
    for (const started of this.started.toReversed()) started.abandon?.();
  }
}
