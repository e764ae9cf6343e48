/** One observed outcome as numbers: features in [0, 1] and whether it went well. */
export interface Observation {
  readonly features: readonly number[];
  readonly positive: boolean;
}

/** A fitted model: probability = 1 / (1 + exp(-(intercept + Σ coefficient × feature))). */
export interface LogisticModel {
  readonly intercept: number;
  readonly coefficients: readonly number[];
}

export interface LogisticOptions {
  /** Strength of the ridge penalty on coefficients, per observation. */
  readonly ridge: number;
  /** Coefficients the penalty draws towards; absent: 0. */
  readonly towards?: readonly number[];
  readonly iterations: number;
}

const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

export const predict = (model: LogisticModel, features: readonly number[]): number =>
  sigmoid(
    features.reduce(
      (sum, feature, index) => sum + feature * (model.coefficients[index] ?? 0),
      model.intercept,
    ),
  );

/** Mean negative log likelihood. */
export function logLoss(model: LogisticModel, observations: readonly Observation[]): number {
  let sum = 0;
  for (const { features, positive } of observations) {
    const probability = Math.min(1 - 1e-12, Math.max(1e-12, predict(model, features)));
    sum -= Math.log(positive ? probability : 1 - probability);
  }
  return sum / observations.length;
}

/**
 * Ridge logistic regression with coefficients of 0 or more, by accelerated projected gradient
 * (Beck and Teboulle, 2009, with a fixed step from the Lipschitz constant). A criterion that is
 * met can then never lower a score. The same observations give the same model.
 */
export function fitLogistic(
  observations: readonly Observation[],
  { ridge, towards, iterations }: LogisticOptions,
): LogisticModel {
  const size = observations[0]?.features.length ?? 0;
  const goal = Array.from({ length: size }, (_, index) => towards?.[index] ?? 0);
  const largest = observations.reduce(
    (most, { features }) => Math.max(most, 1 + features.reduce((sum, one) => sum + one * one, 0)),
    1,
  );
  const step = 1 / (largest / 4 + ridge);
  let [intercept, heldIntercept] = [0, 0];
  let [coefficients, held] = [goal, goal];
  let momentum = 1;
  for (let iteration = 0; iteration < iterations; iteration++) {
    const slope = gradient(observations, { intercept: heldIntercept, coefficients: held });
    const nextIntercept = heldIntercept - step * slope.intercept;
    const next = held.map((value, index) =>
      Math.max(
        0,
        value - step * ((slope.coefficients[index] ?? 0) + ridge * (value - (goal[index] ?? 0))),
      ),
    );
    const nextMomentum = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const pull = (momentum - 1) / nextMomentum;
    const before = coefficients;
    held = next.map((value, index) => value + pull * (value - (before[index] ?? 0)));
    heldIntercept = nextIntercept + pull * (nextIntercept - intercept);
    [intercept, coefficients, momentum] = [nextIntercept, next, nextMomentum];
  }
  return { intercept, coefficients };
}

function gradient(observations: readonly Observation[], model: LogisticModel) {
  const coefficients = model.coefficients.map(() => 0);
  let intercept = 0;
  for (const { features, positive } of observations) {
    const error = predict(model, features) - Number(positive);
    intercept += error;
    for (let index = 0; index < coefficients.length; index++) {
      coefficients[index] = (coefficients[index] ?? 0) + error * (features[index] ?? 0);
    }
  }
  const count = Math.max(1, observations.length);
  return { intercept: intercept / count, coefficients: coefficients.map((sum) => sum / count) };
}
