import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#accounts';
import { DEFAULT_WEIGHTS } from '#match-engine';
import {
  CLOCK,
  type Clock,
  InvalidInput,
  newId,
  NotFound,
  Outbox,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { matchingFailures } from '../matching.errors.js';
import { comparisonSwitched, trainingAsked } from '../matching.events.js';
import { MatchWeights, MatchWeightSwitch } from './match-weights.entity.js';

const longestReason = 1_000;

/** Puts weights to use. Resolvers let platform administrators alone call it. */
@Injectable()
export class WeightsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Has the worker fit weights to the outcomes so far. */
  async askTraining(viewer: Viewer): Promise<Date> {
    await this.transactions.run(async (tx) => {
      await this.outbox.append(tx, trainingAsked, {});
      await this.audit.record(tx, {
        act: 'matching.training-asked',
        actorId: viewer.userId,
      });
    });
    return this.clock();
  }

  /**
   * Puts a version to use from now on, and has all open needs matched anew. Going back is switching
   * to the version before.
   * @param version of fitted weights, or that of the engine's own.
   * @throws Refused with NotFound for no such version, InvalidInput without a reason.
   */
  async switchTo(viewer: Viewer, version: string, reason: string): Promise<MatchWeightSwitch> {
    const why = reason.trim();
    if (why === '' || why.length > longestReason) {
      const failure =
        why === ''
          ? matchingFailures.MATCH_REASON_MISSING()
          : matchingFailures.MATCH_TEXT_TOO_LONG({ most: longestReason });
      refuse(new InvalidInput([problemAt('reason', failure)]));
    }
    return this.transactions.run(async (tx) => {
      const weights = await tx.findOneBy(MatchWeights, { version });
      if (!weights && version !== DEFAULT_WEIGHTS.version) {
        refuse(new NotFound(matchingFailures.MATCH_WEIGHTS_NOT_FOUND()));
      }
      const turn: MatchWeightSwitch = {
        id: newId(),
        weightsId: weights?.id ?? null,
        version,
        switchedBy: viewer.userId,
        reason: why,
        switchedAt: this.clock(),
      };
      await tx.insert(MatchWeightSwitch, turn);
      await this.outbox.append(tx, comparisonSwitched, {});
      await this.audit.record(tx, {
        act: 'matching.weights-switched',
        actorId: viewer.userId,
        details: { version, reason: why },
      });
      return turn;
    });
  }
}
