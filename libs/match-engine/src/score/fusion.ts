import type { Fusion } from '../facts/need.facts.js';
import { ONE } from './fixed-point.js';

export const DEFAULT_FUSION: Fusion = { kind: 'harmonicMean' };

/**
 * One score of two, all in millionths. Every rule rises with both scores, which is what keeps
 * upper bounds safe and a newly met criterion from lowering a score.
 */
export function fuseScores(fusion: Fusion, need: number, supplier: number): number {
  switch (fusion.kind) {
    case 'product':
      return Math.floor((need * supplier) / ONE);
    case 'harmonicMean':
      return need + supplier === 0 ? 0 : Math.floor((2 * need * supplier) / (need + supplier));
    case 'minimum':
      return Math.min(need, supplier);
    case 'buyerWeighted':
      return Math.floor(
        (fusion.buyerShare * need + (1_000 - fusion.buyerShare) * supplier) / 1_000,
      );
  }
}
