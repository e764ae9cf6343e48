import fc from 'fast-check';
import { compareScored } from '../rank/ranking.js';
import { ONE } from '../score/fixed-point.js';
import { Random, shuffle } from '../testing/random-facts.js';
import { placeWorth } from './exposure-lists.js';
import type { ExposureAnswer, ExposureRequest } from './exposure.types.js';
import { shareExposure } from './fair-exposure.js';

const suppliers = Array.from({ length: 12 }, (_, index) => `s${index}`);

const request = (fairness: fc.Arbitrary<number>) =>
  fc
    .record({
      fairness,
      places: fc.integer({ min: 1, max: 4 }),
      share: fc.constantFrom(0, 100, 300, 900),
      lists: fc.array(
        fc.uniqueArray(
          fc.record({
            supplierId: fc.constantFrom(...suppliers),
            value: fc.integer({ min: 0, max: 20 }).map((value) => value * 50_000),
          }),
          { selector: ({ supplierId }) => supplierId, maxLength: 12 },
        ),
        { maxLength: 6 },
      ),
    })
    .map(({ lists, share, ...rest }): ExposureRequest => ({
      ...rest,
      needs: lists.map((candidates, index) => ({ needId: `n${index}`, candidates })),
      floors: [{ group: 'womenLed', members: suppliers.slice(8), share }],
    }));

const exposureIn = ({ lists }: ExposureAnswer, members: readonly string[]): number => {
  let sum = 0;
  for (const { supplierIds } of lists) {
    supplierIds.forEach((id, place) => (sum += members.includes(id) ? placeWorth(place) : 0));
  }
  return sum;
};

describe('shareExposure', () => {
  it('gives the plain best lists at 0 without floors', () => {
    fc.assert(
      fc.property(request(fc.constant(0)), (one) => {
        const answer = shareExposure({ ...one, floors: [] });
        const plain = one.needs.map(({ needId, candidates }) => ({
          needId,
          supplierIds: candidates
            .map(({ supplierId, value }) => ({ id: supplierId, fused: value }))
            .sort(compareScored)
            .slice(0, one.places)
            .map(({ id }) => id),
        }));
        expect(answer.lists).toEqual(plain);
        expect(answer.price).toMatchObject({ givenUp: 0, gaining: [], losing: [] });
      }),
    );
  });

  it('keeps every promise or names it, with eligible suppliers only and no place lost', () => {
    fc.assert(
      fc.property(request(fc.constantFrom(0, 200, 500, 1000)), (one) => {
        const answer = shareExposure(one);
        const total = exposureIn(answer, suppliers);
        for (const { supplierId, fair } of answer.exposure) {
          expect(fair).toBe(exposureIn(answer, [supplierId]));
        }
        expect(answer.exposure.reduce((sum, { plain }) => sum + plain, 0)).toBe(total);
        const eligible = new Set(
          one.needs.flatMap(({ candidates }) => candidates.map(({ supplierId }) => supplierId)),
        );
        for (const id of eligible) {
          const lists = one.needs.filter(({ candidates }) =>
            candidates.some(({ supplierId }) => supplierId === id),
          ).length;
          const equal = Math.min(total / eligible.size, lists * ONE);
          const kept = exposureIn(answer, [id]) >= Math.floor((equal * one.fairness) / 1000);
          const named = answer.unmet.some((promise) => promise.id === id);
          expect(kept).toBe(!named);
        }
        for (const { group, members, share } of one.floors) {
          const kept = exposureIn(answer, members) >= Math.floor((total * share) / 1000);
          expect(kept).toBe(!answer.unmet.some((promise) => promise.id === group));
        }
        for (const [index, { supplierIds }] of answer.lists.entries()) {
          const candidates = one.needs[index]!.candidates.map(({ supplierId }) => supplierId);
          expect(supplierIds).toHaveLength(Math.min(one.places, candidates.length));
          expect(new Set(supplierIds).size).toBe(supplierIds.length);
          for (const id of supplierIds) expect(candidates).toContain(id);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of needs and candidates', () => {
    fc.assert(
      fc.property(request(fc.constantFrom(300, 1000)), fc.integer(), (one, seed) => {
        const random = new Random(seed);
        const needs = shuffle(random, one.needs).map((need) => ({
          ...need,
          candidates: shuffle(random, need.candidates),
        }));
        expect(shareExposure({ ...one, needs })).toEqual(shareExposure(one));
      }),
    );
  });

  it('shows the price of letting a newcomer in', () => {
    const needs = ['n1', 'n2'].map((needId) => ({
      needId,
      candidates: [
        { supplierId: 'a', value: 900_000 },
        { supplierId: 'b', value: 400_000 },
      ],
    }));
    const answer = shareExposure({ needs, places: 1, fairness: 1000, floors: [] });
    expect(answer.lists.map(({ supplierIds }) => supplierIds[0]).sort()).toEqual(['a', 'b']);
    expect(answer.price).toEqual({
      plainValue: 1_800_000,
      value: 1_300_000,
      givenUp: 500_000,
      gaining: ['b'],
      losing: ['a'],
    });
  });

  it('says that a floor is out of reach', () => {
    const answer = shareExposure({
      needs: [{ needId: 'n1', candidates: [{ supplierId: 'a', value: 1 }] }],
      places: 1,
      fairness: 0,
      floors: [{ group: 'womenLed', members: ['z'], share: 500 }],
    });
    expect(answer.unmet).toEqual([
      { kind: 'group', id: 'womenLed', promised: 500_000, given: 0, why: 'notEnoughPlaces' },
    ]);
  });
});
