import type { FailureText } from '#kernel';

/** One thing that is wrong, and where. */
export interface Problem extends FailureText {
  /** Such as `offers.0.price.lowest`. */
  readonly path: string;
}

/** Collects all that is wrong, so that a person hears of it at once. */
export class Problems {
  readonly all: Problem[] = [];

  add(path: string, text: FailureText): void {
    this.all.push({ path, ...text });
  }

  /** Adds the failure when the condition is not met; null and undefined count as not stated. */
  require(met: boolean, path: string, text: () => FailureText): void {
    if (!met) this.add(path, text());
  }
}
