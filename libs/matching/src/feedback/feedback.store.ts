import { Inject, Injectable } from '@nestjs/common';
import { valuesOf } from '#match-engine';
import { CLOCK, type Clock, newId, Transactions } from '#platform';
import type { ProfileFacts } from '#profiles';
import type { SourcingNeed } from '#sourcing';
import { type DeclineReason, type FeedbackKind, groupsOf } from '../domain/outcomes.js';
import { sectorOf } from '../domain/sector.js';
import type { Reader } from '../domain/shown-criteria.js';
import { ContextSource } from '../facts/match-context.source.js';
import { MatchExplainer } from '../matches/match.explainer.js';
import { MatchFeedback } from './match-feedback.entity.js';

/** Feedback that is in order, and on whose behalf it is given. */
export interface FeedbackToKeep {
  readonly side: Reader;
  readonly givenBy: string;
  readonly kind: FeedbackKind;
  readonly reason?: DeclineReason | null;
  readonly comment?: string | null;
  readonly meetingValue?: number | null;
}

/** Keeps what came of matches, with the match as it stands now. */
@Injectable()
export class FeedbackStore {
  constructor(
    private readonly explainer: MatchExplainer,
    private readonly contexts: ContextSource,
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A side that says the same kind again replaces what it said. It checks no permission. */
  async keep(
    need: SourcingNeed,
    profile: ProfileFacts,
    { side, givenBy, kind, reason, comment, meetingValue }: FeedbackToKeep,
  ): Promise<MatchFeedback> {
    const pair = await this.explainer.explainPair(need, profile);
    const { weights } = await this.contexts.load();
    const [needId, supplierId] = [need.id, profile.id];
    const row: MatchFeedback = {
      id: newId(),
      needId,
      supplierId,
      side,
      givenBy,
      kind,
      reason: kind === 'declined' ? (reason ?? null) : null,
      comment: comment?.trim() || null,
      meetingValue: kind === 'meeting' ? (meetingValue ?? null) : null,
      score: pair.fused,
      values: valuesOf(pair),
      sector: sectorOf(need.content.codes) ?? null,
      groups: groupsOf(profile),
      weightsVersion: weights.version,
      givenAt: this.clock(),
    };
    return this.transactions.run(async (tx) => {
      await tx.delete(MatchFeedback, { needId, supplierId, side, kind });
      await tx.insert(MatchFeedback, row as object);
      return row;
    });
  }
}
