import fc from 'fast-check';
import type { Fusion } from '../facts/need.facts.js';
import { boundOf, fuseScores } from './fusion.js';
import { ONE } from './fixed-point.js';

const fusions = fc.oneof(
  fc.constantFrom<Fusion>({ kind: 'product' }, { kind: 'harmonicMean' }, { kind: 'minimum' }),
  fc.integer({ min: 0, max: 1_000 }).map((buyerShare) => ({
    kind: 'buyerWeighted' as const,
    buyerShare,
  })),
);
const scores = fc.integer({ min: 0, max: ONE });

describe('the bound of a fusion', () => {
  it('leaves out nothing that reaches the score, and what is clearly below it', () => {
    fc.assert(
      fc.property(fusions, scores, scores, scores, (fusion, need, supplier, least) => {
        const fused = fuseScores(fusion, need, supplier);
        const isOut = [true, false].some((served) => {
          const { both, ofNeed, ofSupplier, below } = boundOf(fusion, least, served);
          return both * need * supplier + ofNeed * need + ofSupplier * supplier < below;
        });
        if (fused >= least) expect(isOut).toBe(false);
        else if (fused < least - 1) expect(isOut).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});
