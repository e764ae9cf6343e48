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

/**
 * What fuses to less than a score, without dividing: scores with
 * `both × need × supplier + ofNeed × need + ofSupplier × supplier < below`.
 */
export interface FusionBound {
  readonly both: number;
  readonly ofNeed: number;
  readonly ofSupplier: number;
  readonly below: number;
}

/** Fused scores are whole: what is half a millionth below one is below it, however sums are rounded. */
const ROUNDING = 0.5;

/**
 * The bound below which no fusion reaches a score; the scores compared need not be whole.
 * @param least whole millionths; below 1 every fusion reaches it.
 * @param served which of the two scores was lowered last: of a minimum only this one is compared.
 */
export function boundOf(fusion: Fusion, least: number, served: boolean): FusionBound {
  const score = least - ROUNDING;
  if (score < 0) return { both: 0, ofNeed: 0, ofSupplier: 0, below: 0 };
  switch (fusion.kind) {
    case 'product':
      return { both: 1, ofNeed: 0, ofSupplier: 0, below: score * ONE };
    case 'harmonicMean':
      return { both: 2, ofNeed: -score, ofSupplier: -score, below: 0 };
    case 'minimum':
      return { both: 0, ofNeed: Number(served), ofSupplier: Number(!served), below: score };
    case 'buyerWeighted': {
      const { buyerShare } = fusion;
      return {
        both: 0,
        ofNeed: buyerShare,
        ofSupplier: 1_000 - buyerShare,
        below: score * 1_000,
      };
    }
  }
}
