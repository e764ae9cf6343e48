import type { Model } from '../model/model.js';
import type { Random } from '../model/random.js';
import { compareScores, objectiveOf, type Score, Scorer } from '../model/score.js';
import { Timetable } from '../model/timetable.js';
import type { Budget } from '../search/budget.js';

/** What a run tells while it goes on. */
export interface Progress {
  readonly stage: string;
  readonly seconds: number;
  readonly steps: number;
  readonly value: number;
  readonly valueBound: number;
  /** Distance of the value to its bound, from 0 (proven optimal) to 1. */
  readonly gap: number;
  readonly belowMinimum: number;
  readonly breaks: number;
  readonly breaksBound: number;
}

/** The best timetable and the bounds of one run, shared by the methods in turn. */
export class RunState {
  best: Int32Array | undefined;
  /** A timetable to go on from that may lack required requests. */
  draft: Int32Array | undefined;
  valueBound: number;
  breaksBound = 0;
  isInfeasible = false;
  private bestScore: Score | undefined;
  private readonly scorer: Scorer;

  constructor(
    readonly model: Model,
    readonly budget: Budget,
    readonly random: Random,
    private readonly onProgress: (progress: Progress) => void,
  ) {
    this.scorer = new Scorer(model);
    this.valueBound = model.value.reduce((sum, value) => sum + value, 0);
  }

  /** Takes a timetable if it is valid and better than the best so far. */
  offer(timetable: Timetable, stage: string): void {
    if (timetable.missing > 0 || timetable.excessBreaks > 0) return;
    const score = this.scorer.score(timetable);
    if (this.bestScore && compareScores(score, this.bestScore) >= 0) return;
    this.bestScore = score;
    this.best = timetable.slotOf.slice();
    this.report(stage);
  }

  offerSlots(slotOf: Int32Array, stage: string): void {
    this.offer(this.load(slotOf), stage);
  }

  load(slotOf: Int32Array | undefined): Timetable {
    const timetable = new Timetable(this.model);
    if (slotOf) timetable.load(slotOf);
    return timetable;
  }

  /** True where every objective of the timetable is proven, up to the one named. */
  isProven(timetable: Timetable, upTo?: string): boolean {
    for (const goal of objectiveOf(this.model)) {
      if (goal === upTo) return true;
      if (goal === 'value' && timetable.value < this.valueBound - 1e-7) return false;
      if (goal === 'coverage' && timetable.belowMinimum > this.leastBelowMinimum) return false;
      if (goal === 'breaks' && timetable.breaks > this.breaksBound) return false;
      if (goal === 'keep' && timetable.kept < this.mostKept - 1e-7) return false;
    }
    return true;
  }

  report(stage: string): void {
    if (!this.best) return;
    const timetable = this.load(this.best);
    this.onProgress({
      stage,
      seconds: this.budget.seconds,
      steps: this.budget.steps,
      value: timetable.value,
      valueBound: this.valueBound,
      gap: this.valueBound > 0 ? Math.max(0, 1 - timetable.value / this.valueBound) : 0,
      belowMinimum: timetable.belowMinimum,
      breaks: timetable.breaks,
      breaksBound: this.breaksBound,
    });
  }

  /** Participants who ask for more meetings than they have requests, slots or maximum. */
  private get leastBelowMinimum(): number {
    const { model } = this;
    let count = 0;
    for (let p = 0; p < model.participants; p++) {
      let room = 0;
      for (let s = 0; s < model.slots; s++) room += model.capacity[p * model.slots + s]!;
      const requests = model.requestsOf.start[p + 1]! - model.requestsOf.start[p]!;
      if (model.minMeetings[p]! > Math.min(room, requests, model.maxMeetings[p]!)) count++;
    }
    return count;
  }

  private get mostKept(): number {
    return this.model.keepWeight.reduce(
      (sum, weight, r) =>
        sum + (this.model.allowed[r * this.model.slots + this.model.keepSlot[r]!] ? weight : 0),
      0,
    );
  }
}
