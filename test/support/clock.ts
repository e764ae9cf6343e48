/** A clock that stands still until a test moves it. */
export class FakeClock {
  private time = new Date('2026-03-02T09:00:00Z').getTime();

  /** What services get for `CLOCK`. */
  readonly now = (): Date => new Date(this.time);

  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = by;
    this.time += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }
}
