import { Inject, Injectable } from '@nestjs/common';
import {
  agencyRoles,
  CLOCK,
  type Clock,
  InvalidInput,
  newId,
  NotFound,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { Audit, OrganisationReader, requireMember } from '#accounts';
import type { EntityManager } from 'typeorm';
import type { FairPlan } from '../domain/check-fair.js';
import type { FairProblem } from '../domain/fair.problems.js';
import { type FairAct, fairMachine } from '../domain/fair.states.js';
import { fairFailures } from '../fairs.errors.js';
import { Canceller } from '../meetings/canceller.js';
import { MeetingStore } from '../meetings/meeting.store.js';
import { refuseIfOutdated, stepOrRefuse } from '../state.step.js';
import { Fair } from './fair.entity.js';
import { findFairProblems, findVenueProblems } from './fair.plan.js';
import { isOfficerOf } from './fair.reader.js';
import { FairDay } from './venue.entities.js';
import { type VenuePlan, VenueStore } from './venue.store.js';

/** What an agency does with its fairs. */
@Injectable()
export class FairService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationReader,
    private readonly venue: VenueStore,
    private readonly store: MeetingStore,
    private readonly canceller: Canceller,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Creates a fair with its venue, seen by its agency alone until it is opened. */
  async createFair(viewer: Viewer, agencyId: string, plan: FairPlan): Promise<Fair> {
    requireMember(viewer, agencyId, agencyRoles);
    const problems = findFairProblems(plan);
    if (problems.length > 0) refuse(new InvalidInput(problems));
    return this.transactions.run((tx) => this.addFair(tx, viewer, agencyId, plan));
  }

  /** Adds a fair that is in order, for a member of its agency. It checks neither. */
  async addFair(
    tx: EntityManager,
    viewer: Viewer,
    agencyId: string,
    plan: FairPlan,
  ): Promise<Fair> {
    const agency = await this.organisations.findById(agencyId);
    const now = this.clock();
    const fair: Fair = {
      id: newId(),
      agencyId,
      name: plan.name.trim(),
      kind: plan.kind,
      state: 'draft',
      timeZone: plan.timeZone,
      placeName: plan.placeName.trim(),
      startsOn: plan.startsOn,
      endsOn: plan.endsOn,
      supplierQuota: plan.supplierQuota ?? null,
      buyerQuota: plan.buyerQuota ?? null,
      isDemo: agency?.isDemo ?? false,
      version: 1,
      createdBy: viewer.userId,
      createdAt: now,
      changedAt: now,
    };
    await tx.insert(Fair, fair);
    await tx.insert(
      FairDay,
      plan.days.map((day) => ({ fairId: fair.id, ...day })),
    );
    await this.venue.add(tx, fair.id, plan, 0);
    await this.record(tx, viewer, fair, 'fairs.fair-created');
    return fair;
  }

  /**
   * Adds halls, video rooms and interpreters to a fair. Together with what is there they must be in
   * order, as if the fair were made with all of it.
   */
  async extendVenue(
    viewer: Viewer,
    fairId: string,
    version: number,
    more: VenuePlan,
  ): Promise<Fair> {
    return this.transactions.run(async (tx) => {
      const fair = await this.lockForOfficer(tx, viewer, fairId);
      refuseIfOutdated(fair, version);
      const before = await this.venue.load(tx, fairId);
      const problems = findVenueProblems(fair, {
        days: before.days,
        halls: [...before.halls, ...more.halls],
        videoRooms: [...before.videoRooms, ...more.videoRooms],
        interpreters: [...before.interpreters, ...more.interpreters],
      });
      if (problems.length > 0) refuse(new InvalidInput(problems.map(atAdded(before))));
      await this.venue.add(tx, fairId, more, before.lastNumber);
      fair.version++;
      fair.changedAt = this.clock();
      await tx.save(Fair, fair, { reload: false });
      await this.record(tx, viewer, fair, 'fairs.venue-extended');
      return fair;
    });
  }

  /** Opens a fair to registrations, ends it, or cancels it with its meetings. */
  async changeState(viewer: Viewer, fairId: string, version: number, act: FairAct): Promise<Fair> {
    return this.transactions.run(async (tx) => {
      const fair = await this.lockForOfficer(tx, viewer, fairId);
      refuseIfOutdated(fair, version);
      fair.state = stepOrRefuse(fairMachine, fair.state, act);
      fair.version++;
      fair.changedAt = this.clock();
      await tx.save(Fair, fair, { reload: false });
      if (fair.state === 'cancelled') {
        await this.store.lockAllSides(tx, fairId);
        await this.canceller.cancelAhead(tx, { fairId }, viewer.userId);
      }
      await this.record(tx, viewer, fair, `fairs.fair-${fair.state}`);
      return fair;
    });
  }

  /**
   * Locks a fair of the viewer's agency, so that quotas and timetables change one at a time.
   * @throws Refused with NotFound for the fairs of others.
   */
  async lockForOfficer(tx: EntityManager, viewer: Viewer, fairId: string): Promise<Fair> {
    const fair = await tx.findOne(Fair, {
      where: { id: fairId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!fair || !isOfficerOf(viewer, fair)) {
      refuse(new NotFound(fairFailures.FAIR_NOT_FOUND()));
    }
    return fair;
  }

  private record(tx: EntityManager, viewer: Viewer, fair: Fair, act: string): Promise<void> {
    return this.audit.record(tx, {
      act,
      actorId: viewer.userId,
      organisationId: fair.agencyId,
      subjectId: fair.id,
    });
  }
}

/** Names a problem of the whole venue by its place among what is added. */
const atAdded =
  (before: VenuePlan) =>
  (problem: FairProblem): FairProblem => {
    const [list = '', index, ...rest] = problem.path.split('.');
    const isList = list === 'halls' || list === 'videoRooms' || list === 'interpreters';
    if (!isList || index === undefined) return problem;
    return { ...problem, path: [list, Number(index) - before[list].length, ...rest].join('.') };
  };
