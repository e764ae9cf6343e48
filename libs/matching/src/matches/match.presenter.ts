import { ONE, type PairScore, renderReason, type ScoredCriterion } from '#match-engine';
import {
  isPrivateShare,
  type Reader,
  showCriteria,
  type ShownCriterion,
  verdictOf,
} from '../domain/shown-criteria.js';
import type { MatchCriterionDto, MatchDto, PairExplanationDto } from '../dto/match.dto.js';

/** Scores are kept in millionths and shown from 0 to 1. */
const shown = (millionths: number): number => millionths / ONE;

/** A pair with its reasons, and its place among the need's best. */
export interface ExplainedMatch {
  readonly pair: PairScore;
  /** 1 for the need's best; null where the supplier is not among them. */
  readonly needRank: number | null;
  readonly computedAt: Date;
}

/** Shows a match as a reader may see it. */
export function presentMatch(
  { pair, needRank, computedAt }: ExplainedMatch,
  reader: Reader,
): MatchDto {
  return {
    needId: pair.needId,
    supplierId: pair.supplierId,
    score: shown(pair.fused),
    supplierServesNeed: shown(pair.supplierServesNeed),
    needSuitsSupplier: shown(pair.needSuitsSupplier),
    needRank,
    offerId: pair.offerId ?? null,
    criteria: showCriteria(pair.criteria, reader).map(presentCriterion),
    computedAt,
  };
}

/** Shows any pair, also one that does not fit. */
export function presentPair(pair: PairScore, computedAt: Date, reader: Reader): PairExplanationDto {
  const unmet = pair.unmetMusts.filter((must) => reader !== 'buyer' || must.audience === 'both');
  return {
    isEligible: pair.eligible,
    unmetMusts: unmet.map((must) => ({
      criterion: must.criterion,
      subject: must.subject ?? null,
      side: must.side,
      code: must.reason.code,
      text: renderReason(must.reason),
    })),
    match: presentMatch({ pair, needRank: null, computedAt }, reader),
  };
}

function presentCriterion(row: ShownCriterion): MatchCriterionDto {
  if (isPrivateShare(row)) {
    return {
      criterion: 'private',
      subject: null,
      side: row.side,
      verdict: null,
      value: null,
      counted: null,
      weight: null,
      contribution: shown(row.contribution),
      isMust: false,
      code: 'private',
      text: 'Wishes that the supplier keeps to itself',
      args: {},
      evidence: [],
    };
  }
  return presentOpen(row);
}

function presentOpen(row: ScoredCriterion): MatchCriterionDto {
  return {
    criterion: row.criterion,
    subject: row.subject ?? null,
    side: row.side,
    verdict: verdictOf(row),
    value: row.value === 'unknown' ? null : shown(row.value),
    counted: shown(row.counted),
    weight: row.weight,
    contribution: shown(row.contribution),
    isMust: row.must,
    code: row.reason.code,
    text: renderReason(row.reason),
    args: row.reason.args,
    evidence: row.evidence,
  };
}
