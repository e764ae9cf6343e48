import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  Conflict,
  InvalidInput,
  NotFound,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { Audit, ConsentPurpose, ConsentService, OrganisationReader } from '#accounts';
import type { EntityManager } from 'typeorm';
import { type RegistrationAct, registrationMachine } from '../domain/registration.states.js';
import { fairProblems } from '../domain/fair.problems.js';
import { groupName, isGroup, ruleLimits } from '../domain/round-rules.js';
import { fairFailures } from '../fairs.errors.js';
import { Fair } from '../fairs/fair.entity.js';
import { FairService } from '../fairs/fair.service.js';
import { Canceller } from '../meetings/canceller.js';
import { stepOrRefuse } from '../state.step.js';
import { type DelegateToName, Delegates } from './delegates.js';
import { blankRegistration, maySitOn } from './registration.draft.js';
import { type FairRole, FairRegistration } from './registration.entity.js';
import { RegistrationReader } from './registration.reader.js';

/** Most organisations that one call invites. */
const mostInvited = 200;

export interface Application {
  readonly fairId: string;
  readonly organisationId: string;
  readonly role: FairRole;
  /** That the agency and the participants of this fair see the profile. */
  readonly consents: boolean;
  readonly delegates: readonly DelegateToName[];
}

/** How organisations come to take part in a fair, and cease to. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: RegistrationReader,
    private readonly fairs: FairService,
    private readonly organisations: OrganisationReader,
    private readonly consents: ConsentService,
    private readonly delegates: Delegates,
    private readonly canceller: Canceller,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Invites organisations. Those that are registered already are left as they are. */
  async invite(
    viewer: Viewer,
    fairId: string,
    role: FairRole,
    organisationIds: readonly string[],
  ): Promise<FairRegistration[]> {
    if (organisationIds.length > mostInvited) {
      const text = { what: 'organisations', most: mostInvited };
      refuseAt('organisationIds', fairFailures.REGISTRATION_TOO_MANY(text));
    }
    const found = await this.organisations.findByIds(organisationIds);
    const problems = organisationIds.flatMap((id, index) =>
      maySitOn(role, found.get(id))
        ? []
        : [problemAt(`organisationIds.${index}`, fairFailures.REGISTRATION_WRONG_SIDE())],
    );
    if (problems.length > 0) refuse(new InvalidInput(problems));
    return this.transactions.run(async (tx) => {
      const fair = await this.fairs.lockForOfficer(tx, viewer, fairId);
      const taken = await tx.findBy(FairRegistration, { fairId: fair.id });
      const known = new Set(taken.map((one) => one.organisationId));
      const rows = [...new Set(organisationIds)]
        .filter((id) => !known.has(id))
        .map((organisationId) =>
          blankRegistration(fair.id, organisationId, role, 'invited', this.clock()),
        );
      await tx.insert(FairRegistration, rows);
      for (const row of rows) await this.record(tx, viewer, row);
      return rows;
    });
  }

  /**
   * Applies for an organisation of the viewer, or for one that has asked the viewer's agency to
   * act for it. What it offers and needs is its permanent profile; nothing is entered twice.
   */
  async apply(viewer: Viewer, application: Application): Promise<FairRegistration> {
    const { fairId, organisationId, role } = application;
    await this.consents.requireMayActFor(viewer, organisationId, ConsentPurpose.Fairs);
    if (!application.consents) {
      refuseAt('consents', fairFailures.REGISTRATION_NEEDS_CONSENT());
    }
    if (!maySitOn(role, await this.organisations.findById(organisationId))) {
      refuseAt('role', fairFailures.REGISTRATION_WRONG_SIDE());
    }
    return this.transactions.run(async (tx) => {
      await this.lockOpenFair(tx, fairId);
      const known = await tx.findOneBy(FairRegistration, { fairId, organisationId });
      const registration =
        known ?? blankRegistration(fairId, organisationId, role, 'applied', this.clock());
      if (known) {
        const isOpen = ['invited', 'rejected', 'withdrawn'].includes(known.state);
        if (!isOpen) refuse(new Conflict(fairFailures.REGISTRATION_EXISTS()));
        this.move(registration, 'apply');
      }
      Object.assign(registration, {
        role,
        consentedBy: viewer.userId,
        consentedAt: this.clock(),
      });
      await tx.save(FairRegistration, registration, { reload: false });
      await this.delegates.replace(tx, registration, application.delegates);
      await this.record(tx, viewer, registration);
      return registration;
    });
  }

  /**
   * Approves a registration; where the quota of its side is used up, puts it on the waiting list.
   * @throws Refused with Conflict for one that waits while no place is free.
   */
  async approve(viewer: Viewer, id: string): Promise<FairRegistration> {
    return this.decide(viewer, id, async (tx, fair, registration) => {
      const quota = registration.role === 'buyer' ? fair.buyerQuota : fair.supplierQuota;
      const { role } = registration;
      const isFull =
        quota !== null &&
        (await tx.countBy(FairRegistration, { fairId: fair.id, role, state: 'approved' })) >= quota;
      if (isFull && registration.state === 'waiting') {
        refuse(new Conflict(fairFailures.REGISTRATION_QUOTA_FULL({ most: quota })));
      }
      this.move(registration, isFull ? 'putOnWaitingList' : 'approve');
    });
  }

  /** @param remark what the organisation is told. */
  async reject(viewer: Viewer, id: string, remark: string): Promise<FairRegistration> {
    return this.decide(viewer, id, (_tx, _fair, registration) => {
      this.move(registration, 'reject');
      registration.remark = remark;
      return Promise.resolve();
    });
  }

  /** Replaces the groups by which the rules of rounds know a registration. */
  async setGroups(
    viewer: Viewer,
    id: string,
    groups: readonly string[],
  ): Promise<FairRegistration> {
    const { groupName: longest, groupsOfOne: most } = ruleLimits;
    const problems = groups.flatMap((name, index) =>
      isGroup(name)
        ? []
        : [problemAt(`groups.${index}`, fairProblems.RULE_BAD_GROUP({ most: longest }))],
    );
    if (groups.length > most) {
      const text = fairFailures.REGISTRATION_TOO_MANY({ what: 'groups', most });
      problems.push(problemAt('groups', text));
    }
    if (problems.length > 0) refuse(new InvalidInput(problems));
    return this.decide(viewer, id, (_tx, _fair, registration) => {
      registration.groups = [...new Set(groups.map(groupName))];
      return Promise.resolve();
    });
  }

  /**
   * Takes an organisation out of a fair, as its own people or the agency wish, and cancels its
   * meetings. The place goes to whoever has waited longest.
   */
  async withdraw(viewer: Viewer, id: string): Promise<FairRegistration> {
    const { fairId } = await this.reader.findOwn(viewer, id);
    return this.transactions.run(async (tx) => {
      await tx.findOne(Fair, { where: { id: fairId }, lock: { mode: 'pessimistic_write' } });
      const registration = await tx.findOneByOrFail(FairRegistration, { id });
      const wasApproved = registration.state === 'approved';
      this.move(registration, 'withdraw');
      await tx.save(FairRegistration, registration, { reload: false });
      await this.record(tx, viewer, registration);
      await this.canceller.cancelAhead(tx, { registrationId: id }, viewer.userId);
      if (wasApproved) await this.promote(tx, viewer, registration);
      return registration;
    });
  }

  private async promote(
    tx: EntityManager,
    viewer: Viewer,
    { fairId, role }: FairRegistration,
  ): Promise<void> {
    const next = await tx.findOne(FairRegistration, {
      where: { fairId, role, state: 'waiting' },
      order: { waitingSince: 'ASC', id: 'ASC' },
    });
    if (!next) return;
    this.move(next, 'approve');
    await tx.save(FairRegistration, next, { reload: false });
    await this.record(tx, viewer, next);
  }

  private async decide(
    viewer: Viewer,
    id: string,
    change: (tx: EntityManager, fair: Fair, registration: FairRegistration) => Promise<void>,
  ): Promise<FairRegistration> {
    const found = (await this.reader.findByIds([id])).get(id);
    if (!found) refuse(new NotFound(fairFailures.REGISTRATION_NOT_FOUND()));
    return this.transactions.run(async (tx) => {
      const fair = await this.fairs.lockForOfficer(tx, viewer, found.fairId);
      const registration = await tx.findOneByOrFail(FairRegistration, { id });
      await change(tx, fair, registration);
      await tx.save(FairRegistration, registration, { reload: false });
      await this.record(tx, viewer, registration);
      return registration;
    });
  }

  private move(registration: FairRegistration, act: RegistrationAct): void {
    registration.state = stepOrRefuse(registrationMachine, registration.state, act);
    registration.version++;
    registration.changedAt = this.clock();
    registration.waitingSince = registration.state === 'waiting' ? this.clock() : null;
  }

  private async lockOpenFair(tx: EntityManager, fairId: string): Promise<void> {
    const fair = await tx.findOne(Fair, {
      where: { id: fairId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!fair || fair.state === 'draft') refuse(new NotFound(fairFailures.FAIR_NOT_FOUND()));
    if (fair.state !== 'open') refuse(new Conflict(fairFailures.FAIR_NOT_OPEN()));
  }

  private record(
    tx: EntityManager,
    viewer: Viewer,
    { id, organisationId, state }: FairRegistration,
  ): Promise<void> {
    const act = `fairs.registration-${state}`;
    return this.audit.record(tx, { act, actorId: viewer.userId, organisationId, subjectId: id });
  }
}

function refuseAt(path: string, text: { code: string; message: string }): never {
  return refuse(new InvalidInput([problemAt(path, text)]));
}
