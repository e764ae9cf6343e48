import fc from 'fast-check';
import { applyEvent, priceFairness, repairSchedule, solveSchedule } from '#scheduler';
import { generateFair } from '../support/fair-generator.js';
import { arbitraryProblem } from '../support/schedule-arbitrary.js';
import { hardFaults } from '../support/schedule-exhaustive.js';

const shape = { slots: 5, participants: 6, requests: 16, extensions: false };
const fair = generateFair({
  suppliers: 30,
  buyers: 10,
  requests: 200,
  slots: 8,
  places: 10,
  unavailable: 0,
  seed: 5,
});

describe('repair', () => {
  it('keeps every hard rule but what cannot be kept, and moves at most two meetings', () => {
    fc.assert(
      fc.property(arbitraryProblem(shape), fc.nat(), (problem, pick) => {
        const free = { ...problem, maxBreakDifference: undefined };
        const { placed } = solveSchedule(free, { steps: 200, seed: 1, clock: () => 0 });
        if (placed.length === 0) return;
        const gone = placed[pick % placed.length]!.request;
        const cancelled = problem.requests.find((one) => one.id === gone)!;
        const participant = cancelled.a;
        for (const event of [
          { kind: 'request_cancelled', request: gone } as const,
          { kind: 'participant_cancelled', participant } as const,
          { kind: 'participant_away', participant, slots: ['S1', 'S2'] } as const,
          { kind: 'places_lost', slots: ['S1'], places: 1 } as const,
        ]) {
          const changed = applyEvent(free, event);
          const { placed: after, diff, isValid } = repairSchedule(changed, placed);
          expect(diff.moved.filter((one) => one.request !== gone).length).toBeLessThanOrEqual(
            2 + diff.cancelled.length + placed.length - after.length + diff.added.length,
          );
          const faults = hardFaults(
            changed,
            after.map((one) => ({ ...one })),
          );
          if (isValid) expect(faults).toEqual([]);
          else expect(faults.every((fault) => fault.startsWith('required'))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('offers a freed slot to the best standby pair and leaves the rest alone', () => {
    const { placed } = solveSchedule(fair, { steps: 2000, seed: 1, clock: () => 0 });
    const { diff } = repairSchedule(
      applyEvent(fair, { kind: 'request_cancelled', request: placed[0]!.request }),
      placed,
    );
    expect(diff.cancelled).toEqual([placed[0]!.request]);
    expect(diff.added).toHaveLength(1);
    expect(diff.moved.length).toBeLessThanOrEqual(2);
  });
});

describe('exact road', () => {
  it('proves the optimum of a day on which all are available', () => {
    const answer = solveSchedule(fair, { steps: 2000, seed: 1, clock: () => 0 });
    expect(answer.status).toBe('optimal');
    expect(answer.value).toBeCloseTo(answer.valueBound, 9);
    expect(answer.placed).toHaveLength(80);
  });
});

describe('price of fairness', () => {
  it('never falls as the minimum rises, as long as the minimum can be had', () => {
    const all = priceFairness(fair, 6);
    expect(all.at(-1)!.below).toBeGreaterThan(0);
    const prices = all.filter((price) => price.below === 0);
    expect(prices.length).toBeGreaterThan(2);
    expect(prices[0]).toMatchObject({ minimum: 0, price: 0 });
    for (let k = 1; k < prices.length; k++) {
      expect(prices[k]!.price).toBeGreaterThanOrEqual(prices[k - 1]!.price - 1e-9);
    }
    expect(prices.at(-1)!.price).toBeGreaterThan(0);
  });
});
