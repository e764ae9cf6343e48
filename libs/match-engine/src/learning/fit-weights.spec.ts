import { ONE } from '../score/fixed-point.js';
import { DEFAULT_WEIGHTS } from '../score/weights.js';
import { Random, shuffle } from '../testing/random-facts.js';
import {
  fitSectorWeights,
  fitWeights,
  FITTED_CRITERIA,
  type RecordedOutcome,
} from './fit-weights.js';
import { fitLogistic, logLoss } from './logistic.js';

/** Outcomes of buyers who look at price above all and not at the product's words. */
function priceMinded(count: number, seed: number): RecordedOutcome[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) => {
    const values = Object.fromEntries(
      FITTED_CRITERIA.map((criterion) => [criterion, random.below(ONE)]),
    ) as Record<(typeof FITTED_CRITERIA)[number], number>;
    const score = (6 * values.price + values.capacity) / ONE - 3.5;
    return {
      id: `o${String(index).padStart(5, '0')}`,
      sector: index % 2 ? 'food' : 'textiles',
      values,
      positive: random.next() < 1 / (1 + Math.exp(-score)),
      groups: [index % 3 ? 'economy:PH' : 'economy:PE'],
    };
  });
}

const options = { holdBackEvery: 5, ridge: 0.01 };

describe('fitWeights', () => {
  const outcomes = priceMinded(600, 4);
  const fitted = fitWeights(outcomes, DEFAULT_WEIGHTS, options);

  it('finds what decided, and predicts held-back outcomes better', () => {
    if (!fitted) throw new Error('expected a fit');
    const { weights } = fitted.profile;
    expect(weights.price).toBeGreaterThan(weights.productText * 3);
    expect(fitted.fittedLoss).toBeLessThan(fitted.presentLoss);
    expect(fitted.fittedOrder).toBeGreaterThan(fitted.presentOrder + 0.05);
    expect(fitted.trainedOn + fitted.heldBack).toBe(600);
  });

  it('keeps weights whole, 0 to 1000, and the sum about the same', () => {
    const weights = FITTED_CRITERIA.map((criterion) => fitted?.profile.weights[criterion] ?? -1);
    for (const weight of weights) {
      expect(Number.isInteger(weight)).toBe(true);
      expect(weight).toBeGreaterThanOrEqual(0);
    }
    const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
    const present = FITTED_CRITERIA.map((criterion) => DEFAULT_WEIGHTS.weights[criterion]);
    expect(Math.abs(sum(weights) - sum(present))).toBeLessThan(FITTED_CRITERIA.length);
  });

  it('gives the same version and weights for the same outcomes in any order', () => {
    const again = fitWeights(shuffle(new Random(1), outcomes), DEFAULT_WEIGHTS, options);
    expect(again).toEqual(fitted);
    const other = fitWeights(outcomes.slice(1), DEFAULT_WEIGHTS, options);
    expect(other?.profile.version).not.toBe(fitted?.profile.version);
  });

  it('shows the change per group', () => {
    expect(fitted?.groups.map(({ group, outcomes: count }) => [group, count])).toEqual([
      ['economy:PE', 200],
      ['economy:PH', 400],
    ]);
  });

  it('refuses to learn from one-sided outcomes', () => {
    const good = outcomes.map((outcome) => ({ ...outcome, positive: true }));
    expect(fitWeights(good, DEFAULT_WEIGHTS, options)).toBeUndefined();
  });

  it('fits sectors with enough outcomes only', () => {
    expect([...fitSectorWeights(outcomes, DEFAULT_WEIGHTS, options, 250).keys()].sort()).toEqual([
      'food',
      'textiles',
    ]);
    expect(fitSectorWeights(outcomes, DEFAULT_WEIGHTS, options, 350).size).toBe(0);
  });
});

describe('fitLogistic', () => {
  it('reaches a point that no small step improves', () => {
    const random = new Random(9);
    const observations = Array.from({ length: 200 }, () => {
      const features = [random.next(), random.next()];
      return { features, positive: random.next() < 0.2 + 0.6 * (features[0] ?? 0) };
    });
    const model = fitLogistic(observations, { ridge: 0, iterations: 2000 });
    const loss = logLoss(model, observations);
    for (const change of [-0.02, 0.02]) {
      const moved = model.coefficients.map((one, index) => one + (index === 0 ? change : 0));
      const other = { ...model, coefficients: moved };
      expect(logLoss(other, observations)).toBeGreaterThan(loss);
      expect(
        logLoss({ ...model, intercept: model.intercept + change }, observations),
      ).toBeGreaterThan(loss);
    }
  });
});
