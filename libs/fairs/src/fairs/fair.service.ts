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
import { vocabulary } from '#taxonomy';
import type { EntityManager } from 'typeorm';
import { checkFair, type FairPlan } from '../domain/check-fair.js';
import { type FairAct, fairMachine } from '../domain/fair.states.js';
import { fairFailures } from '../fairs.errors.js';
import { Canceller } from '../meetings/canceller.js';
import { MeetingStore } from '../meetings/meeting.store.js';
import { refuseIfOutdated, stepOrRefuse } from '../state.step.js';
import { isEmailAddress } from './email.js';
import { Fair } from './fair.entity.js';
import { isOfficerOf } from './fair.reader.js';
import { People } from './people.js';
import { Interpreter } from './people.entities.js';
import { FairDay, Hall, MeetingTable, VideoRoom } from './venue.entities.js';

/** What an agency does with its fairs. */
@Injectable()
export class FairService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationReader,
    private readonly people: People,
    private readonly store: MeetingStore,
    private readonly canceller: Canceller,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Creates a fair with its venue, seen by its agency alone until it is opened. */
  async createFair(viewer: Viewer, agencyId: string, plan: FairPlan): Promise<Fair> {
    requireMember(viewer, agencyId, agencyRoles);
    const problems = checkFair(plan, { isLanguage: vocabulary.isLanguage, isEmailAddress });
    if (problems.length > 0) refuse(new InvalidInput(problems));
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
    await this.transactions.run(async (tx) => {
      await tx.insert(Fair, fair);
      await this.addVenue(tx, fair.id, plan);
      await this.record(tx, viewer, fair, 'fairs.fair-created');
    });
    return fair;
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

  private async addVenue(tx: EntityManager, fairId: string, plan: FairPlan): Promise<void> {
    await tx.insert(
      FairDay,
      plan.days.map((day) => ({ fairId, ...day })),
    );
    let number = 0;
    const halls = plan.halls.map(({ tables, booths, ...hall }) => {
      const id = newId();
      return {
        hall: { id, fairId, ...hall, booths: [...booths] },
        tables: Array.from({ length: tables }, () => ({
          id: newId(),
          fairId,
          hallId: id,
          number: ++number,
        })),
      };
    });
    await tx.insert(
      Hall,
      halls.map(({ hall }) => hall),
    );
    await tx.insert(
      MeetingTable,
      halls.flatMap(({ tables }) => tables),
    );
    await tx.insert(
      VideoRoom,
      plan.videoRooms.map((room) => ({ id: newId(), fairId, ...room })),
    );
    const personIds = await this.people.findOrAdd(tx, plan.interpreters);
    await tx.insert(
      Interpreter,
      plan.interpreters.map(({ email, languages }) => ({
        id: newId(),
        fairId,
        personId: personIds.get(email) ?? '',
        languages: [...languages],
      })),
    );
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
