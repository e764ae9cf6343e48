import fc from 'fast-check';
import { validateProblem } from '../format/validate-problem.js';
import { buildModel } from '../model/build-model.js';
import { relaxValue } from './b-matching.js';
import { colourEdges } from './edge-colouring.js';

const edges = fc.uniqueArray(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), {
  maxLength: 11,
  selector: ([u, v]) => u * 5 + v,
});

describe('colourEdges', () => {
  it('gives proper, balanced colours with as many as the largest degree', () => {
    fc.assert(
      fc.property(edges, fc.nat({ max: 2 }), (pairs, spare) => {
        const list = pairs.map(([u, v]) => [u, v + 5] as const);
        const degree = new Array<number>(10).fill(0);
        for (const pair of list) for (const vertex of pair) degree[vertex]!++;
        const colours = Math.max(1, ...degree) + spare;
        const colour = colourEdges(10, list, colours);
        const sizes = new Array<number>(colours).fill(0);
        const seen = new Set<string>();
        list.forEach((pair, edge) => {
          sizes[colour[edge]!]!++;
          for (const vertex of pair) {
            const key = `${vertex} ${colour[edge]!}`;
            expect(seen.has(key)).toBe(false);
            seen.add(key);
          }
        });
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('relaxValue', () => {
  it('is the largest weight of a b-matching where the graph is bipartite', () => {
    fc.assert(
      fc.property(
        edges,
        fc.array(fc.nat({ max: 100 }), { minLength: 11, maxLength: 11 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        (pairs, values, slots, places) => {
          const model = buildModel(
            validateProblem({
              format: 'iloilo.schedule/1',
              slots: Array.from({ length: slots }, (_, s) => ({ id: `S${s}` })),
              placesPerSlot: places,
              participants: Array.from({ length: 10 }, (_, p) => ({ id: `P${p}` })),
              requests: pairs.map(([u, v], r) => ({
                id: `M${r}`,
                a: `P${u}`,
                b: `P${v + 5}`,
                value: values[r],
              })),
            }),
          );
          let best = 0;
          for (let choice = 0; choice < 1 << pairs.length; choice++) {
            const degree = new Array<number>(10).fill(0);
            let value = 0;
            let count = 0;
            pairs.forEach(([u, v], r) => {
              if (!((choice >> r) & 1)) return;
              degree[u]!++;
              degree[v + 5]!++;
              value += values[r]!;
              count++;
            });
            if (Math.max(...degree) <= slots && count <= slots * places)
              best = Math.max(best, value);
          }
          const relaxed = relaxValue(model);
          expect(relaxed.exact).toBe(true);
          expect(relaxed.bound).toBeCloseTo(best, 6);
        },
      ),
      { numRuns: 60 },
    );
  });
});
