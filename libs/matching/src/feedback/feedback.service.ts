import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import {
  type InputProblem,
  InvalidInput,
  NotAllowed,
  problemAt,
  refuse,
  type Viewer,
} from '#platform';
import type { DeclineReason, FeedbackKind } from '../domain/outcomes.js';
import { MatchAccess } from '../matches/match.access.js';
import { matchingFailures } from '../matching.errors.js';
import { FeedbackStore } from './feedback.store.js';
import { MatchFeedback } from './match-feedback.entity.js';

/** What somebody says of a match. */
export interface GivenFeedback {
  readonly needId: string;
  readonly supplierId: string;
  readonly kind: FeedbackKind;
  readonly reason?: DeclineReason | null;
  readonly comment?: string | null;
  readonly meetingValue?: number | null;
}

/** A pair, as one side of it sees it. */
export type PairOfSide = Pick<MatchFeedback, 'needId' | 'supplierId' | 'side'>;

const longestComment = 1_000;

/** What only the buyer can know. */
const buyersKinds: ReadonlySet<FeedbackKind> = new Set(['quotation', 'award']);

/** Records what came of matches. */
@Injectable()
export class FeedbackService {
  constructor(
    @InjectRepository(MatchFeedback) private readonly feedback: Repository<MatchFeedback>,
    private readonly access: MatchAccess,
    private readonly store: FeedbackStore,
  ) {}

  /**
   * Records feedback with the match as it stands now. A side that says the same kind again replaces
   * what it said.
   * @throws Refused with NotFound for all but the two sides and the supplier's agency, NotAllowed
   *   for what is the buyer's to say, InvalidInput for feedback that lacks something.
   */
  async record(viewer: Viewer, given: GivenFeedback): Promise<MatchFeedback> {
    const { needId, supplierId, kind } = given;
    const { need, profile, reader } = await this.access.readPair(viewer, needId, supplierId);
    if (reader !== 'buyer' && buyersKinds.has(kind)) {
      refuse(new NotAllowed(matchingFailures.MATCH_FEEDBACK_OF_BUYER()));
    }
    const problems = findProblems(given);
    if (problems.length > 0) refuse(new InvalidInput(problems));
    return this.store.keep(need, profile, { ...given, side: reader, givenBy: viewer.userId });
  }

  /** What the viewer's own side has said of a pair, oldest first. */
  async listOwn(viewer: Viewer, needId: string, supplierId: string): Promise<MatchFeedback[]> {
    const { reader } = await this.access.readPair(viewer, needId, supplierId);
    return this.feedback.find({
      where: { needId, supplierId, side: reader },
      order: { givenAt: 'ASC', id: 'ASC' },
    });
  }

  /** What one side has said of each of many pairs, oldest first. It checks no permission. */
  async findOfPairs(pairs: readonly PairOfSide[]): Promise<MatchFeedback[]> {
    if (pairs.length === 0) return [];
    return this.feedback.find({
      where: pairs.map(({ needId, supplierId, side }) => ({ needId, supplierId, side })),
      order: { givenAt: 'ASC', id: 'ASC' },
    });
  }
}

function findProblems({ kind, reason, comment, meetingValue }: GivenFeedback): InputProblem[] {
  const text = comment?.trim() ?? '';
  const value = meetingValue ?? 0;
  return [
    ...(kind === 'declined' && !reason
      ? [problemAt('reason', matchingFailures.MATCH_FEEDBACK_REASON_MISSING())]
      : []),
    ...(kind === 'declined' && reason === 'other' && text === ''
      ? [problemAt('comment', matchingFailures.MATCH_FEEDBACK_COMMENT_MISSING())]
      : []),
    ...(kind === 'meeting' && !(Number.isInteger(value) && value >= 1 && value <= 5)
      ? [problemAt('meetingValue', matchingFailures.MATCH_FEEDBACK_VALUE_WRONG())]
      : []),
    ...(text.length > longestComment
      ? [problemAt('comment', matchingFailures.MATCH_TEXT_TOO_LONG({ most: longestComment }))]
      : []),
  ];
}
