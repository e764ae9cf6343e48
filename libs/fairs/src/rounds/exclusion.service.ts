import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#accounts';
import {
  CLOCK,
  type Clock,
  findPageById,
  InvalidInput,
  newId,
  type Page,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { DataSource } from 'typeorm';
import { fairFailures } from '../fairs.errors.js';
import { FairRegistration } from '../registrations/registration.entity.js';
import { Round, RoundExclusion } from './round.entity.js';
import { RoundReader } from './round.reader.js';

const limits = { pairs: 5_000, reason: 500 } as const;

/** A buyer's and a supplier's registration. */
export interface Pair {
  readonly buyerId: string;
  readonly supplierId: string;
}

/** Pairs whom an officer keeps apart in a round. */
@Injectable()
export class ExclusionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly rounds: RoundReader,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps a pair apart from now on; a meeting that they have stays. Saying it twice keeps the
   * later reason.
   */
  async exclude(viewer: Viewer, roundId: string, pair: Pair, reason: string): Promise<Round> {
    const { round, fair } = await this.rounds.findForOfficer(viewer, roundId);
    await this.requirePair(fair.id, pair);
    if (reason.length > limits.reason) {
      const text = fairFailures.PREFERENCE_REASON_TOO_LONG({ most: limits.reason });
      refuse(new InvalidInput([problemAt('reason', text)]));
    }
    await this.transactions.run(async (tx) => {
      await tx.findOne(Round, { where: { id: roundId }, lock: { mode: 'pessimistic_write' } });
      if ((await tx.countBy(RoundExclusion, { roundId })) >= limits.pairs) {
        const text = fairFailures.REGISTRATION_TOO_MANY({ what: 'pairs', most: limits.pairs });
        refuse(new InvalidInput([problemAt('buyerId', text)]));
      }
      const by = { createdBy: viewer.userId, createdAt: this.clock() };
      const known = await tx.findOneBy(RoundExclusion, { roundId, ...pair });
      if (known) await tx.update(RoundExclusion, { id: known.id }, { reason, ...by });
      else await tx.insert(RoundExclusion, { id: newId(), roundId, ...pair, reason, ...by });
      await this.audit.record(tx, {
        act: 'fairs.pair-excluded',
        actorId: viewer.userId,
        organisationId: fair.agencyId,
        subjectId: round.id,
        details: { ...pair, reason },
      });
    });
    return round;
  }

  /** Lets a pair meet again. */
  async allow(viewer: Viewer, roundId: string, pair: Pair): Promise<Round> {
    const { round, fair } = await this.rounds.findForOfficer(viewer, roundId);
    await this.transactions.run(async (tx) => {
      await tx.delete(RoundExclusion, { roundId, ...pair });
      await this.audit.record(tx, {
        act: 'fairs.pair-allowed',
        actorId: viewer.userId,
        organisationId: fair.agencyId,
        subjectId: round.id,
        details: { ...pair },
      });
    });
    return round;
  }

  /** The pairs kept apart in a round; one more than the page, where there are more. */
  async listOfRound(viewer: Viewer, roundId: string, page: Page): Promise<RoundExclusion[]> {
    await this.rounds.findForOfficer(viewer, roundId);
    const query = this.dataSource.manager
      .createQueryBuilder(RoundExclusion, 'e')
      .where('e.roundId = :roundId', { roundId });
    return findPageById(query, page);
  }

  private async requirePair(fairId: string, { buyerId, supplierId }: Pair): Promise<void> {
    for (const [path, id, role] of [
      ['buyerId', buyerId, 'buyer'],
      ['supplierId', supplierId, 'supplier'],
    ] as const) {
      if (!(await this.dataSource.manager.existsBy(FairRegistration, { id, fairId, role }))) {
        refuse(new InvalidInput([problemAt(path, fairFailures.REGISTRATION_NOT_FOUND())]));
      }
    }
  }
}
