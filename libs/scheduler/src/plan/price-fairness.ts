import type { ScheduleProblem } from '../format/problem.js';
import { relaxValue, roomOf } from '../flow/b-matching.js';
import { buildModel } from '../model/build-model.js';
import { rowOf } from '../model/model.js';

/** What it costs in value to give every participant at least so many meetings. */
export interface FairnessPrice {
  readonly minimum: number;
  /** Largest value with as many of the minimums met as can be. */
  readonly value: number;
  /** Value given up against no minimum. */
  readonly price: number;
  /** Participants who stay below the minimum, or below all they could have where that is less. */
  readonly below: number;
}

/**
 * The price of fairness for minimums from 0 to `most`: the b-matching optimum in which the first k
 * meetings of each participant come before all value. Slots are not looked at; where all are
 * available and places suffice, König's theorem makes every line exact, elsewhere it is the value
 * of the relaxation. As long as nobody stays below, the price never falls as the minimum rises;
 * after that the minimum cannot be had at any price, and the line only shows how near one comes.
 */
export function priceFairness(problem: ScheduleProblem, most: number): FairnessPrice[] {
  const model = buildModel(problem);
  const free = relaxValue(model).value;
  return Array.from({ length: most + 1 }, (_, minimum) => {
    const least = (p: number): number => Math.max(minimum, model.minMeetings[p]!);
    const relaxed = minimum === 0 ? relaxValue(model) : relaxValue(model, undefined, least);
    const meetings = new Float64Array(model.participants);
    relaxed.share.forEach((share, r) => {
      meetings[model.a[r]!]! += share;
      meetings[model.b[r]!]! += share;
    });
    const below = meetings.reduce((count, has, p) => {
      const requests = rowOf(model.requestsOf, p).length;
      const attainable = Math.min(
        minimum,
        requests,
        roomOf(model, p, () => true),
      );
      return has < attainable - 1e-9 ? count + 1 : count;
    }, 0);
    return { minimum, value: relaxed.value, price: Math.max(0, free - relaxed.value), below };
  });
}
