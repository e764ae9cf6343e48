import { Inject, Injectable } from '@nestjs/common';
import { Audit, OrganisationReader } from '#accounts';
import {
  CLOCK,
  type Clock,
  Conflict,
  InvalidInput,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import type { EntityManager } from 'typeorm';
import { fairLimits, isName } from '../domain/check-fair.js';
import { fairProblems } from '../domain/fair.problems.js';
import { registrationMachine } from '../domain/registration.states.js';
import { nextState } from '../domain/state-machine.js';
import { fairFailures } from '../fairs.errors.js';
import type { Fair } from '../fairs/fair.entity.js';
import { FairReader } from '../fairs/fair.reader.js';
import { FairService } from '../fairs/fair.service.js';
import { type DelegateToName, Delegates } from '../registrations/delegates.js';
import { blankRegistration, maySitOn } from '../registrations/registration.draft.js';
import { type FairRole, FairRegistration } from '../registrations/registration.entity.js';
import { stepOrRefuse } from '../state.step.js';
import { dayFailures } from './day.errors.js';
import { DoorService } from './door.service.js';

/** An organisation that stands at the door. */
export interface WalkIn {
  readonly fairId: string;
  readonly organisationId: string;
  readonly role: FairRole;
  /** Name of the person who agrees for it that agency and participants see its profile. */
  readonly agreedBy: string;
  /** Who has come. */
  readonly delegates: readonly DelegateToName[];
}

/** Registers who comes without having registered, with the permanent profile that they have. */
@Injectable()
export class WalkInService {
  constructor(
    private readonly transactions: Transactions,
    private readonly fairs: FairService,
    private readonly reader: FairReader,
    private readonly organisations: OrganisationReader,
    private readonly delegates: Delegates,
    private readonly door: DoorService,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Registers, approves and checks in at once. Who agreed on the spot is kept in the audit trail.
   * @throws Refused with InvalidInput naming every problem, with Conflict where it takes part
   *   already, the quota of its side is used up, or no doors are open today.
   */
  async register(viewer: Viewer, walkIn: WalkIn): Promise<FairRegistration> {
    const { fairId, organisationId, role, agreedBy } = walkIn;
    await this.door.requireOpenToday(await this.reader.findForOfficer(viewer, fairId));
    const problems = [
      ...(maySitOn(role, await this.organisations.findById(organisationId))
        ? []
        : [problemAt('role', fairFailures.REGISTRATION_WRONG_SIDE())]),
      ...(agreedBy.trim() === '' ? [problemAt('agreedBy', dayFailures.WALK_IN_NO_GIVER())] : []),
      ...(agreedBy.trim() !== '' && !isName(agreedBy)
        ? [{ path: 'agreedBy', ...fairProblems.FAIR_BAD_NAME({ most: fairLimits.name }) }]
        : []),
    ];
    if (problems.length > 0) refuse(new InvalidInput(problems));
    return this.transactions.run(async (tx) => {
      const fair = await this.fairs.lockForOfficer(tx, viewer, fairId);
      const known = await tx.findOneBy(FairRegistration, { fairId, organisationId });
      const now = this.clock();
      const registration = known ?? blankRegistration(fairId, organisationId, role, 'applied', now);
      await this.approve(tx, fair, registration, role);
      Object.assign(registration, { role, consentedBy: viewer.userId, consentedAt: now });
      registration.version++;
      registration.changedAt = now;
      await tx.save(FairRegistration, registration, { reload: false });
      await this.delegates.replace(tx, registration, walkIn.delegates);
      const people = await tx.query<{ id: string }[]>(
        'SELECT person_id AS id FROM delegates WHERE registration_id = $1',
        [registration.id],
      );
      const personIds = people.map(({ id }) => id);
      await this.door.note(tx, fair, personIds, viewer.userId);
      await this.audit.record(tx, {
        act: 'fairs.walk-in-registered',
        actorId: viewer.userId,
        organisationId,
        subjectId: registration.id,
        details: { agreedBy: agreedBy.trim() },
      });
      return registration;
    });
  }

  /** Leads to `approved` from whatever state it is in, where there is a place. */
  private async approve(
    tx: EntityManager,
    fair: Fair,
    registration: FairRegistration,
    role: FairRole,
  ): Promise<void> {
    if (registration.state === 'approved') {
      refuse(new Conflict(fairFailures.REGISTRATION_EXISTS()));
    }
    const quota = role === 'buyer' ? fair.buyerQuota : fair.supplierQuota;
    const taken = { fairId: fair.id, role, state: 'approved' as const };
    if (quota !== null && (await tx.countBy(FairRegistration, taken)) >= quota) {
      refuse(new Conflict(fairFailures.REGISTRATION_QUOTA_FULL({ most: quota })));
    }
    const applied = nextState(registrationMachine, registration.state, 'apply');
    const state = applied ?? registration.state;
    registration.state = stepOrRefuse(registrationMachine, state, 'approve');
    registration.waitingSince = null;
  }
}
