import type { Timetable } from '../model/timetable.js';

/** Moves on a timetable that can be taken back together. */
export class Change {
  private readonly log: { readonly request: number; readonly from: number }[] = [];

  constructor(readonly timetable: Timetable) {}

  get isEmpty(): boolean {
    return this.log.length === 0;
  }

  remove(request: number): void {
    this.log.push({ request, from: this.timetable.slotOf[request]! });
    this.timetable.remove(request);
  }

  place(request: number, slot: number): void {
    this.log.push({ request, from: -1 });
    this.timetable.place(request, slot);
  }

  /** Number of steps so far, for `undoTo`. */
  get mark(): number {
    return this.log.length;
  }

  undo(): void {
    this.undoTo(0);
  }

  undoTo(mark: number): void {
    while (this.log.length > mark) {
      const { request, from } = this.log.pop()!;
      if (from < 0) this.timetable.remove(request);
      else this.timetable.place(request, from);
    }
  }

  /** Requests touched since `mark`. */
  touchedSince(mark: number): Set<number> {
    return new Set(this.log.slice(mark).map((entry) => entry.request));
  }
}
