import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { agenciesOf, Audit } from '#accounts';
import {
  CLOCK,
  type Clock,
  Conflict,
  InvalidInput,
  newId,
  NotAllowed,
  NotFound,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { MatchAccess } from '../matches/match.access.js';
import { MatchExplainer } from '../matches/match.explainer.js';
import { matchingFailures } from '../matching.errors.js';
import { type AdviceKind, MatchAdvice } from './match-advice.entity.js';

/** An advisor's word on a pair. */
export interface GivenAdvice {
  readonly needId: string;
  readonly supplierId: string;
  readonly kind: AdviceKind;
  readonly reason: string;
}

const longestReason = 1_000;
const mostListed = 50;

/** Lets officers of a supplier's agency put pairs forward. */
@Injectable()
export class AdviceService {
  constructor(
    @InjectRepository(MatchAdvice) private readonly advice: Repository<MatchAdvice>,
    private readonly access: MatchAccess,
    private readonly explainer: MatchExplainer,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Puts a pair forward for both sides to see. A later word of the same agency replaces it.
   * @throws Refused with NotFound when the pair is not theirs to see, NotAllowed for all but the
   *   supplier's agency, InvalidInput without a reason, Conflict when a pair that does not meet
   *   every must is proposed without overriding, and where the supplier itself takes no part: that
   *   nobody can override.
   */
  async advise(viewer: Viewer, given: GivenAdvice): Promise<MatchAdvice> {
    const { needId, supplierId, kind } = given;
    const { need, profile, reader } = await this.access.readPair(viewer, needId, supplierId);
    const agencyId = agencyIn(viewer, profile.economy);
    if (reader !== 'agency' || agencyId === undefined) {
      refuse(new NotAllowed(matchingFailures.MATCH_ADVICE_OF_AGENCY()));
    }
    const reason = readReason(given.reason);
    const { eligible, unmetMusts } = await this.explainer.explainPair(need, profile);
    if (unmetMusts.some(({ audience }) => audience === 'owner')) {
      refuse(new Conflict(matchingFailures.MATCH_SUPPLIER_TAKES_NO_PART()));
    }
    if (!eligible && kind === 'proposal') {
      refuse(new Conflict(matchingFailures.MATCH_ADVICE_OVERRIDES()));
    }
    const pair = { needId, supplierId, agencyId };
    const row: MatchAdvice = {
      ...pair,
      id: newId(),
      givenBy: viewer.userId,
      kind,
      reason,
      givenAt: this.clock(),
    };
    await this.transactions.run(async (tx) => {
      await tx.delete(MatchAdvice, pair);
      await tx.insert(MatchAdvice, row);
      await this.audit.record(tx, {
        act: kind === 'override' ? 'matching.match-overridden' : 'matching.match-proposed',
        actorId: viewer.userId,
        organisationId: agencyId,
        subjectId: supplierId,
        details: { needId, reason },
      });
    });
    return row;
  }

  /**
   * Takes advice back.
   * @throws Refused with NotFound when there is none of the viewer's agency.
   */
  async withdraw(viewer: Viewer, id: string): Promise<MatchAdvice> {
    const row = await this.advice.findOneBy({ id });
    if (!row || !agenciesOf(viewer).includes(row.agencyId)) {
      refuse(new NotFound(matchingFailures.MATCH_ADVICE_NOT_FOUND()));
    }
    await this.transactions.run(async (tx) => {
      await tx.delete(MatchAdvice, { id });
      await this.audit.record(tx, {
        act: 'matching.advice-withdrawn',
        actorId: viewer.userId,
        organisationId: row.agencyId,
        subjectId: row.supplierId,
        details: { needId: row.needId },
      });
    });
    return row;
  }

  /** The latest words on a need, newest first. For its buyer. */
  async listOfNeed(viewer: Viewer, needId: string): Promise<MatchAdvice[]> {
    const { id } = await this.access.readNeed(viewer, needId);
    return this.advice.find({
      where: { needId: id },
      order: { givenAt: 'DESC' },
      take: mostListed,
    });
  }

  /** The latest words on a supplier, newest first. For its people and agency. */
  async listOfSupplier(viewer: Viewer, supplierId: string): Promise<MatchAdvice[]> {
    const { subject } = await this.access.readSupplier(viewer, supplierId);
    return this.advice.find({
      where: { supplierId: subject.id },
      order: { givenAt: 'DESC' },
      take: mostListed,
    });
  }

  /** The words on pairs of needs and suppliers, in one statement. It checks no permission. */
  async findOfPairs(
    pairs: readonly { readonly needId: string; readonly supplierId: string }[],
  ): Promise<MatchAdvice[]> {
    if (pairs.length === 0) return [];
    return this.advice.findBy(pairs.map(({ needId, supplierId }) => ({ needId, supplierId })));
  }
}

const agencyIn = (viewer: Viewer, economy: string): string | undefined => {
  const agencies = agenciesOf(viewer);
  return viewer.memberships.find(
    (own) => own.economy === economy && agencies.includes(own.organisationId),
  )?.organisationId;
};

function readReason(text: string): string {
  const reason = text.trim();
  const { MATCH_REASON_MISSING, MATCH_TEXT_TOO_LONG } = matchingFailures;
  if (reason === '') refuse(new InvalidInput([problemAt('reason', MATCH_REASON_MISSING())]));
  if (reason.length > longestReason) {
    const failure = MATCH_TEXT_TOO_LONG({ most: longestReason });
    refuse(new InvalidInput([problemAt('reason', failure)]));
  }
  return reason;
}
