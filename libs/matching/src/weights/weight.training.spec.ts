import { DEFAULT_WEIGHTS, FITTED_CRITERIA, ONE, type RecordedOutcome } from '#match-engine';
import { fewestOutcomes, trainWeights } from './weight.training.js';

/** Outcomes of buyers for whom the price decides; values spread evenly, without chance. */
function outcomesOf(count: number, sector: string): RecordedOutcome[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${sector}-${String(index).padStart(4, '0')}`,
    sector,
    values: Object.fromEntries(
      FITTED_CRITERIA.map((criterion, at) => [
        criterion,
        ((index * (at * 2 + 7)) % 97) * (ONE / 97),
      ]),
    ),
    positive: (index * 17) % 97 > 48,
    groups: [index % 3 ? 'economy:PHL' : 'economy:PER'],
  })).map((outcome) => ({ ...outcome, positive: (outcome.values.price ?? 0) > ONE / 2 }));
}

describe('trainWeights', () => {
  const outcomes = outcomesOf(300, 'HS-08');
  const training = trainWeights(outcomes, DEFAULT_WEIGHTS);

  it('reports how both sets do on what was held back, and for every group', () => {
    const general = training?.report.general;
    expect(general?.fittedOrder).toBeGreaterThan(general?.presentOrder ?? 1);
    expect(general?.heldBack).toBe(60);
    expect(general?.groups.map(({ group }) => group)).toEqual(['economy:PER', 'economy:PHL']);
    const price = general?.changes.find(({ criterion }) => criterion === 'price');
    expect(price?.fitted).toBeGreaterThan(price?.present ?? 1000);
  });

  it('gives sectors with outcomes enough weights of their own', () => {
    expect(Object.keys(training?.profile.sectors ?? {})).toEqual(['HS-08']);
    expect(training?.report.sectors.map(({ sector }) => sector)).toEqual(['HS-08']);
    const few = trainWeights(outcomesOf(120, 'HS-09'), DEFAULT_WEIGHTS);
    expect(few?.profile.sectors).toBeUndefined();
  });

  it('gives the same for the same outcomes in another order', () => {
    expect(trainWeights([...outcomes].reverse(), DEFAULT_WEIGHTS)).toEqual(training);
  });

  it('does not learn from few outcomes, or from one kind alone', () => {
    expect(trainWeights(outcomes.slice(0, fewestOutcomes - 1), DEFAULT_WEIGHTS)).toBeUndefined();
    const good = outcomes.map((outcome) => ({ ...outcome, positive: true }));
    expect(trainWeights(good, DEFAULT_WEIGHTS)).toBeUndefined();
  });
});
