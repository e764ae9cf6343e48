import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { valuesOf } from '#match-engine';
import {
  CLOCK,
  type Clock,
  type InputProblem,
  InvalidInput,
  newId,
  NotAllowed,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { type DeclineReason, type FeedbackKind, groupsOf } from '../domain/outcomes.js';
import { sectorOf } from '../domain/sector.js';
import { ContextSource } from '../facts/match-context.source.js';
import { MatchAccess } from '../matches/match.access.js';
import { MatchExplainer } from '../matches/match.explainer.js';
import { matchingFailures } from '../matching.errors.js';
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

const longestComment = 1_000;

/** What only the buyer can know. */
const buyersKinds: ReadonlySet<FeedbackKind> = new Set(['quotation', 'award']);

/** Records what came of matches. */
@Injectable()
export class FeedbackService {
  constructor(
    @InjectRepository(MatchFeedback) private readonly feedback: Repository<MatchFeedback>,
    private readonly access: MatchAccess,
    private readonly explainer: MatchExplainer,
    private readonly contexts: ContextSource,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
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
    const pair = await this.explainer.explainPair(need, profile);
    const { weights } = await this.contexts.load();
    const row: MatchFeedback = {
      id: newId(),
      needId,
      supplierId,
      side: reader,
      givenBy: viewer.userId,
      kind,
      reason: kind === 'declined' ? (given.reason ?? null) : null,
      comment: given.comment?.trim() || null,
      meetingValue: kind === 'meeting' ? (given.meetingValue ?? null) : null,
      score: pair.fused,
      values: valuesOf(pair),
      sector: sectorOf(need.content.codes) ?? null,
      groups: groupsOf(profile),
      weightsVersion: weights.version,
      givenAt: this.clock(),
    };
    return this.transactions.run(async (tx) => {
      await tx.delete(MatchFeedback, { needId, supplierId, side: reader, kind });
      await tx.insert(MatchFeedback, row as object);
      return row;
    });
  }

  /** What the viewer's own side has said of a pair, oldest first. */
  async listOwn(viewer: Viewer, needId: string, supplierId: string): Promise<MatchFeedback[]> {
    const { reader } = await this.access.readPair(viewer, needId, supplierId);
    return this.feedback.find({
      where: { needId, supplierId, side: reader },
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
