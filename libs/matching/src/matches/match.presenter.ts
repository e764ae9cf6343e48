import {
  NEWCOMER_EVERY,
  ONE,
  type PairScore,
  type Reason,
  renderReason,
  type ScoredCriterion,
} from '#match-engine';
import {
  hasNearCode,
  isPrivateShare,
  type Reader,
  showCriteria,
  showMusts,
  type ShownCriterion,
  verdictOf,
} from '../domain/shown-criteria.js';
import type {
  MatchCriterionDto,
  MatchDto,
  PairExplanationDto,
  UnmetMustDto,
} from '../dto/match.dto.js';
import { reasonWords } from '../facts/reason.words.js';

/** Scores are kept in millionths and shown from 0 to 1. */
const shown = (millionths: number): number => millionths / ONE;

/** A pair with its reasons, and its place among the need's best. */
export interface ExplainedMatch {
  readonly pair: PairScore;
  /** 1 for the need's best; null where the supplier is not among them. */
  readonly needRank: number | null;
  /** Its place in the list that is shown to the need's buyer. */
  readonly place?: number;
  /** Whether it has this place by the share kept for newcomers. */
  readonly isNewcomerPlace?: boolean;
  readonly computedAt: Date;
}

/** Shows a match as a reader may see it. */
export function presentMatch(
  { pair, needRank, place, isNewcomerPlace = false, computedAt }: ExplainedMatch,
  reader: Reader,
): MatchDto {
  const criteria = showCriteria(pair.criteria, reader);
  const isNear = hasNearCode(criteria);
  return {
    needId: pair.needId,
    supplierId: pair.supplierId,
    score: shown(pair.fused),
    supplierServesNeed: shown(pair.supplierServesNeed),
    needSuitsSupplier: shown(pair.needSuitsSupplier),
    needRank,
    offerId: pair.offerId ?? null,
    line: pair.line,
    lines: pair.lines.map(({ name, isCovered, offerId }) => ({
      title: name,
      isCovered,
      offerId: offerId ?? null,
    })),
    place: place ?? null,
    isNewcomerPlace,
    criteria: [
      ...criteria.map((row) => presentCriterion(row, isNear)),
      ...(isNewcomerPlace ? [newcomerPlace] : []),
    ],
    computedAt,
    reader,
  };
}

/** Shows any pair, also one that does not fit. */
export function presentPair(pair: PairScore, computedAt: Date, reader: Reader): PairExplanationDto {
  const { open, takesNoPart } = showMusts(pair.unmetMusts, reader);
  const unmetMusts = open.map((must) => ({
    criterion: must.criterion,
    subject: must.subject ?? null,
    side: must.side,
    code: must.reason.code,
    text: renderReason(must.reason, reasonWords),
    args: must.reason.args,
  }));
  return {
    isEligible: pair.eligible,
    unmetMusts: takesNoPart ? [...unmetMusts, noPart] : unmetMusts,
    match: presentMatch({ pair, needRank: null, computedAt }, reader),
  };
}

const newcomerReason: Reason = { code: 'place.newcomer', args: { every: NEWCOMER_EVERY } };

/** Says of a place that it is a newcomer's; it adds nothing to the score. */
const newcomerPlace: MatchCriterionDto = {
  criterion: 'newcomerPlace',
  subject: null,
  side: 'supplierServesNeed',
  verdict: null,
  value: null,
  counted: null,
  weight: null,
  contribution: 0,
  isMust: false,
  code: newcomerReason.code,
  text: renderReason(newcomerReason, reasonWords),
  args: newcomerReason.args,
  evidence: [],
};

/** Stands for every wish of the supplier that the reader may not see, whichever it is. */
const noPart: UnmetMustDto = {
  criterion: 'private',
  subject: null,
  side: 'needSuitsSupplier',
  code: 'supplier.takesNoPart',
  text: 'This supplier does not take part in this need',
  args: {},
};

function presentCriterion(row: ShownCriterion, isNear: boolean): MatchCriterionDto {
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
      text: 'What the supplier looks for, as one sum',
      args: {},
      evidence: [],
    };
  }
  return presentOpen(row, isNear);
}

function presentOpen(row: ScoredCriterion, isNear: boolean): MatchCriterionDto {
  return {
    criterion: row.criterion,
    subject: row.subject ?? null,
    side: row.side,
    verdict: verdictOf(row, isNear),
    value: row.value === 'unknown' ? null : shown(row.value),
    counted: shown(row.counted),
    weight: row.weight,
    contribution: shown(row.contribution),
    isMust: row.must,
    code: row.reason.code,
    text: renderReason(row.reason, reasonWords),
    args: row.reason.args,
    evidence: row.evidence,
  };
}
