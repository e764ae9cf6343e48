/** How long an answer serves the searches of one process, milliseconds. */
const freshness = 1000;

/**
 * Remembers for a second whether any certificate in the index has ended. There hardly ever is one,
 * since a job takes them out every night, and searches need to do more only when there is.
 */
export class EndedCertificates {
  private known: { readonly today: string; readonly at: number; readonly any: boolean } | undefined;

  /** @returns undefined where the index has to be asked. */
  any(today: string): boolean | undefined {
    const { known } = this;
    const isFresh = known?.today === today && performance.now() - known.at < freshness;
    return isFresh ? known.any : undefined;
  }

  note(today: string, any: boolean): void {
    this.known = { today, at: performance.now(), any };
  }

  forget(): void {
    this.known = undefined;
  }
}
