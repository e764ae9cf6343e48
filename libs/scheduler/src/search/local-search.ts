import { rowOf } from '../model/model.js';
import type { Random } from '../model/random.js';
import { compareScores, type Score, Scorer } from '../model/score.js';
import type { Timetable } from '../model/timetable.js';
import { Change } from './change.js';
import { Exchange } from './exchange.js';
import { flip, insertByKempe } from './kempe.js';

export interface LocalSearchOptions {
  readonly random: Random;
  /** Called with the steps taken; true ends the search. */
  readonly spend: (steps: number) => boolean;
  /** True when nothing better is possible. */
  readonly isDone: (timetable: Timetable) => boolean;
  readonly onBetter: (timetable: Timetable) => void;
}

/** Simulated annealing of the breaks: from this temperature to none, again and again. */
const hottest = 0.25;
const coolingRounds = 200_000;

/**
 * Improves a timetable by three moves: an unplaced request forced in by ejection and Kempe chains,
 * two slots exchanged along a chain, and a small part taken out and put back in another order
 * (ruin and recreate; Schrimpf and others, J. Comput. Phys. 159, 2000). It keeps what is not worse, and while hot also a few
 * more breaks (simulated annealing; Kirkpatrick and others, Science 220, 1983).
 */
export class LocalSearch {
  private readonly scorer: Scorer;
  private readonly exchange: Exchange;
  private best: Score;

  constructor(
    private readonly timetable: Timetable,
    private readonly options: LocalSearchOptions,
  ) {
    this.scorer = new Scorer(timetable.model);
    this.exchange = new Exchange(timetable, this.scorer, options.random);
    this.best = this.scorer.score(timetable);
  }

  run(): void {
    const { spend, isDone } = this.options;
    this.forceAllIn();
    this.report();
    for (let round = 0; !isDone(this.timetable) && !spend(1); round++) {
      if (round % 16 === 15) this.report();
      this.exchange.temperature = hottest * (1 - (round % coolingRounds) / coolingRounds);
      const pick = this.options.random.below(10);
      if (this.timetable.excessBreaks > 0 && pick < 2) this.dropOne();
      else if (pick < 3) this.forceOneIn();
      else if (pick < 8) this.exchangeSlots();
      else this.ruinAndRecreate();
    }
    this.report();
  }

  private report(): void {
    const now = this.scorer.score(this.timetable);
    if (compareScores(now, this.best) >= 0) return;
    this.best = now;
    this.options.onBetter(this.timetable);
  }

  /** Forces unplaced requests in, the most valued first, until a pass brings nothing. */
  private forceAllIn(): void {
    const { model, slotOf } = this.timetable;
    const order = [...slotOf.keys()].sort(
      (x, y) =>
        model.required[y]! - model.required[x]! || model.value[y]! - model.value[x]! || x - y,
    );
    for (let gained = true, pass = 0; gained && pass < 10; pass++) {
      gained = false;
      for (const r of order) {
        if (slotOf[r]! >= 0) continue;
        if (this.options.spend(1)) return;
        if (this.exchange.insert(r) || this.exchange.forceIn(r)) gained = true;
      }
      this.report();
    }
  }

  private forceOneIn(): void {
    const { slotOf, model } = this.timetable;
    for (let tries = 0; tries < 20; tries++) {
      const r = this.options.random.below(Math.max(1, model.requests));
      if (model.requests === 0 || slotOf[r]! >= 0) continue;
      this.exchange.forceIn(r, true);
      return;
    }
  }

  /** Where breaks differ too much, leaving a meeting out may be the only way. */
  private dropOne(): void {
    const { slotOf, model } = this.timetable;
    const r = this.options.random.below(model.requests);
    if (slotOf[r]! < 0 || model.required[r]) return;
    this.exchange.attempt((change) => {
      change.remove(r);
      return true;
    });
  }

  private exchangeSlots(): void {
    const { model } = this.timetable;
    const { random } = this.options;
    const p = random.below(model.participants);
    const s = random.below(model.slots);
    const t = random.below(model.slots);
    if (s === t || !this.timetable.isBusy(p, s)) return;
    this.exchange.attempt((change) => flip(change, p, s, t), true);
  }

  private ruinAndRecreate(): void {
    const { model } = this.timetable;
    const { random } = this.options;
    const before = this.scorer.score(this.timetable);
    const change = new Change(this.timetable);
    const pending: number[] = [];
    let centre = random.below(model.participants);
    for (let hops = 0; hops < 3; hops++) {
      const requests = rowOf(model.requestsOf, centre);
      if (requests.length === 0) break;
      for (const r of requests) {
        if (this.timetable.slotOf[r]! >= 0 && random.below(2) === 0) change.remove(r);
        if (this.timetable.slotOf[r]! < 0) pending.push(r);
      }
      const next = requests[random.below(requests.length)]!;
      centre = model.a[next] === centre ? model.b[next]! : model.a[next]!;
    }
    const rank = new Map(pending.map((r) => [r, this.rank(r)]));
    pending.sort((x, y) => rank.get(y)! - rank.get(x)!);
    for (const r of pending.slice(0, 80)) {
      if (this.timetable.slotOf[r]! < 0) insertByKempe(change, r, random.below(model.slots));
    }
    if (compareScores(this.scorer.score(this.timetable), before) > 0) change.undo();
  }

  private rank(request: number): number {
    const { required, value } = this.timetable.model;
    return required[request]! * 1e12 + value[request]! * (0.7 + 0.6 * this.options.random.next());
  }
}
