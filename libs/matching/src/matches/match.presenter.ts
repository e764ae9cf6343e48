import { ONE, type PairScore, renderReason, type ScoredCriterion } from '#match-engine';
import {
  isPrivateShare,
  type Reader,
  showCriteria,
  type ShownCriterion,
  verdictOf,
} from '../domain/shown-criteria.js';
import type { MatchCriterionDto, MatchDto, PairExplanationDto } from '../dto/match.dto.js';
import type { Match } from './match.entity.js';

/** Scores are kept in millionths and shown from 0 to 1. */
const shown = (millionths: number): number => millionths / ONE;

/** A match with its reasons, kept or computed. */
export type ExplainedMatch = Match & { readonly criteria: readonly ScoredCriterion[] };

/** Shows a match as a reader may see it. */
export function presentMatch(match: ExplainedMatch, reader: Reader): MatchDto {
  return {
    needId: match.needId,
    supplierId: match.supplierId,
    score: shown(match.score),
    supplierServesNeed: shown(match.supplierServesNeed),
    needSuitsSupplier: shown(match.needSuitsSupplier),
    needRank: match.needRank,
    offerId: match.offerId,
    criteria: showCriteria(match.criteria, reader).map(presentCriterion),
    computedAt: match.computedAt,
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
    match: presentMatch(
      {
        needId: pair.needId,
        supplierId: pair.supplierId,
        score: pair.fused,
        supplierServesNeed: pair.supplierServesNeed,
        needSuitsSupplier: pair.needSuitsSupplier,
        needRank: null,
        offerId: pair.offerId ?? null,
        criteria: pair.criteria,
        computedAt,
      },
      reader,
    ),
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
