import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  InvalidInput,
  newId,
  NotFound,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { Audit } from '#accounts';
import type { EntityManager } from 'typeorm';
import { type BookingMode, checkRound, type RoundPlan } from '../domain/check-round.js';
import { phases } from '../domain/phases.js';
import {
  checkRules,
  defaultRules,
  normaliseRules,
  type RoundRules,
} from '../domain/round-rules.js';
import { type RoundAct, roundMachine } from '../domain/round.states.js';
import { fairFailures } from '../fairs.errors.js';
import type { Fair } from '../fairs/fair.entity.js';
import { FairReader } from '../fairs/fair.reader.js';
import { FairDay } from '../fairs/venue.entities.js';
import { Canceller } from '../meetings/canceller.js';
import { MeetingStore } from '../meetings/meeting.store.js';
import { refuseIfOutdated, stepOrRefuse } from '../state.step.js';
import { Round, RoundPhase } from './round.entity.js';
import { RoundReader } from './round.reader.js';

/** What an agency does with the rounds of its fairs. */
@Injectable()
export class RoundService {
  constructor(
    private readonly transactions: Transactions,
    private readonly fairs: FairReader,
    private readonly reader: RoundReader,
    private readonly store: MeetingStore,
    private readonly canceller: Canceller,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Creates a round, seen by the agency alone until it is opened. */
  async createRound(viewer: Viewer, fairId: string, plan: RoundPlan): Promise<Round> {
    const fair = await this.fairs.findForOfficer(viewer, fairId);
    return this.transactions.run(async (tx) => {
      const days = await tx.findBy(FairDay, { fairId });
      const problems = checkRound(plan, days, fair.timeZone);
      if (problems.length > 0) refuse(new InvalidInput(problems));
      return this.addRound(tx, viewer, fair, plan);
    });
  }

  /** Adds a round that is in order to a fair of the viewer's agency. It checks neither. */
  async addRound(
    tx: EntityManager,
    viewer: Viewer,
    fair: Pick<Fair, 'id' | 'agencyId'>,
    plan: RoundPlan,
    rules: RoundRules = defaultRules,
  ): Promise<Round> {
    const now = this.clock();
    const { phases: dates, ...settings } = plan;
    const round: Round = {
      id: newId(),
      fairId: fair.id,
      ...settings,
      rules: normaliseRules(rules),
      state: 'draft',
      version: 1,
      createdBy: viewer.userId,
      createdAt: now,
      changedAt: now,
    };
    await tx.insert(Round, round);
    await tx.insert(
      RoundPhase,
      phases.map((phase) => ({ roundId: round.id, phase, beginsAt: dates[phase] })),
    );
    await this.audit.record(tx, {
      act: 'fairs.round-created',
      actorId: viewer.userId,
      organisationId: fair.agencyId,
      subjectId: round.id,
    });
    return round;
  }

  /** Opens a round, from when on its phases follow their dates, or cancels it with its meetings. */
  changeState(viewer: Viewer, roundId: string, version: number, act: RoundAct): Promise<Round> {
    return this.change(viewer, roundId, version, async (round, tx) => {
      round.state = stepOrRefuse(roundMachine, round.state, act);
      if (round.state !== 'cancelled') return;
      await this.store.lockAllSides(tx, round.fairId);
      await this.canceller.cancelAhead(tx, { roundId }, viewer.userId);
    });
  }

  /** Changes who arranges meetings from now on. Those that are arranged stay. */
  changeBookingMode(
    viewer: Viewer,
    roundId: string,
    version: number,
    bookingMode: BookingMode,
  ): Promise<Round> {
    return this.change(viewer, roundId, version, (round) => {
      round.bookingMode = bookingMode;
      return Promise.resolve();
    });
  }

  /** Changes who may meet whom from now on. Meetings that are arranged stay. */
  async changeRules(
    viewer: Viewer,
    roundId: string,
    version: number,
    rules: RoundRules,
  ): Promise<Round> {
    const problems = checkRules(rules);
    if (problems.length > 0) refuse(new InvalidInput(problems));
    return this.change(viewer, roundId, version, (round) => {
      round.rules = normaliseRules(rules);
      return Promise.resolve();
    });
  }

  private async change(
    viewer: Viewer,
    roundId: string,
    version: number,
    apply: (round: Round, tx: EntityManager) => Promise<void>,
  ): Promise<Round> {
    const { fair } = await this.reader.findForOfficer(viewer, roundId);
    return this.transactions.run(async (tx) => {
      const round = await tx.findOne(Round, {
        where: { id: roundId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!round) refuse(new NotFound(fairFailures.ROUND_NOT_FOUND()));
      refuseIfOutdated(round, version);
      await apply(round, tx);
      round.version++;
      round.changedAt = this.clock();
      await tx.save(Round, round, { reload: false });
      await this.audit.record(tx, {
        act: 'fairs.round-changed',
        actorId: viewer.userId,
        organisationId: fair.agencyId,
        subjectId: round.id,
        details: { state: round.state, bookingMode: round.bookingMode },
      });
      return round;
    });
  }
}
