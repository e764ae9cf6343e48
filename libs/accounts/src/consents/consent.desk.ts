import { Inject, Injectable } from '@nestjs/common';
import {
  agencyRoles,
  CLOCK,
  type Clock,
  Conflict,
  findPageById,
  type InputProblem,
  NotAllowed,
  NotFound,
  type Page,
  problemAt,
  refuse,
  Role,
  Transactions,
  type Viewer,
} from '#platform';
import { DataSource, IsNull } from 'typeorm';
import { accountFailures } from '../accounts.errors.js';
import { Audit } from '../audit/audit.js';
import { dayOf, isPastDay } from '../domain/calendar.rules.js';
import { tidy } from '../domain/text.rules.js';
import { checkName, refuseProblems } from '../input.checks.js';
import { Membership } from '../memberships/membership.entity.js';
import { agenciesOf, membershipIn, requireMember } from '../memberships/membership.rules.js';
import { OrganisationKind } from '../organisations/organisation.kind.js';
import {
  OrganisationReader,
  type OrganisationRecord,
} from '../organisations/organisation.reader.js';
import { UserService } from '../users/user.service.js';
import { Consent } from './consent.entity.js';
import { ConsentForm, type ConsentPurpose } from './consent.kinds.js';
import { ConsentService, type NewConsent } from './consent.service.js';

/** Where people give, enter and withdraw consents. */
@Injectable()
export class ConsentDesk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationReader,
    private readonly users: UserService,
    private readonly consents: ConsentService,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Enters a consent that an MSME without an owner here gave to the officer's agency.
   * @throws Refused with NotFound, NotAllowed (another economy), InvalidInput or Conflict (the
   *   MSME has an owner, who gives consents themselves).
   */
  async recordConsent(viewer: Viewer, given: NewConsent): Promise<Consent> {
    requireMember(viewer, given.agencyId, agencyRoles);
    const consent = { ...given, givenBy: tidy(given.givenBy) };
    refuseProblems([
      ...checkName('givenBy', consent.givenBy),
      ...this.checkDay(consent.givenOn),
      ...checkForm(consent.givenHow),
    ]);
    await this.findParties(consent.organisationId, consent.agencyId);
    const isOwned = await this.dataSource.manager.existsBy(Membership, {
      organisationId: consent.organisationId,
      role: Role.MsmeOwner,
    });
    if (isOwned) refuse(new Conflict(accountFailures.CONSENT_FROM_OWNER()));
    return this.enter(viewer, consent);
  }

  /**
   * Lets an agency of the MSME's economy act for it, as its owner.
   * @throws Refused with NotFound or NotAllowed.
   */
  async giveConsent(
    viewer: Viewer,
    organisationId: string,
    agencyId: string,
    purpose: ConsentPurpose,
  ): Promise<Consent> {
    requireMember(viewer, organisationId, [Role.MsmeOwner]);
    await this.findParties(organisationId, agencyId);
    const names = await this.users.findNames([viewer.userId]);
    return this.enter(viewer, {
      organisationId,
      agencyId,
      purpose,
      givenBy: names.get(viewer.userId) ?? viewer.email,
      givenHow: ConsentForm.Account,
      givenOn: this.today(),
    });
  }

  /**
   * Withdraws a consent, as the MSME's owner or as the agency that was told so.
   * @throws Refused with NotFound.
   */
  async withdrawConsent(viewer: Viewer, id: string): Promise<Consent> {
    return this.transactions.run(async (tx) => {
      const consent = await tx.findOne(Consent, {
        where: { id, withdrawnOn: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      if (!consent || !mayWithdraw(viewer, consent)) {
        refuse(new NotFound(accountFailures.CONSENT_NOT_FOUND()));
      }
      const withdrawal = { withdrawnOn: this.today(), withdrawnBy: viewer.userId };
      await tx.update(Consent, { id }, withdrawal);
      await this.audit.record(tx, {
        act: 'accounts.consent-withdrawn',
        actorId: viewer.userId,
        organisationId: consent.organisationId,
        subjectId: id,
        details: { purpose: consent.purpose },
      });
      return Object.assign(consent, withdrawal);
    });
  }

  /** Lists an organisation's consents, also withdrawn ones, newest first. */
  async findOf(organisationId: string, page: Page): Promise<Consent[]> {
    const consents = this.dataSource.createQueryBuilder(Consent, 'consent');
    return findPageById(consents.where({ organisationId }), page, 'DESC');
  }

  private async enter(viewer: Viewer, consent: NewConsent): Promise<Consent> {
    const { organisationId, agencyId, purpose } = consent;
    return this.transactions.run(async (tx) => {
      await this.consents.recordConsents(tx, viewer.userId, [consent]);
      const entered = await tx.findOneByOrFail(Consent, {
        organisationId,
        agencyId,
        purpose,
        withdrawnOn: IsNull(),
      });
      await this.audit.record(tx, {
        act: 'accounts.consent-recorded',
        actorId: viewer.userId,
        organisationId,
        subjectId: entered.id,
        details: { purpose, givenHow: consent.givenHow },
      });
      return entered;
    });
  }

  /** The MSME and the agency of its economy. */
  private async findParties(organisationId: string, agencyId: string): Promise<void> {
    const found = await this.organisations.findByIds([organisationId, agencyId]);
    const msme = found.get(organisationId);
    if (!msme) refuse(new NotFound(accountFailures.ORGANISATION_NOT_FOUND()));
    if (msme.kind !== OrganisationKind.Msme) refuse(new NotFound(accountFailures.NOT_AN_MSME()));
    requireAgencyOf(msme, found.get(agencyId));
  }

  private checkDay(givenOn: string): InputProblem[] {
    if (isPastDay(givenOn, this.today())) return [];
    return [problemAt('givenOn', accountFailures.BAD_CONSENT_DAY())];
  }

  private today(): string {
    return dayOf(this.clock());
  }
}

function checkForm(givenHow: ConsentForm): InputProblem[] {
  if (givenHow !== ConsentForm.Account) return [];
  return [problemAt('givenHow', accountFailures.CONSENT_FORM())];
}

function requireAgencyOf(msme: OrganisationRecord, agency: OrganisationRecord | undefined): void {
  if (agency?.kind !== OrganisationKind.Agency) {
    refuse(new NotFound(accountFailures.NOT_AN_AGENCY()));
  }
  if (agency.economy !== msme.economy) {
    refuse(new NotAllowed(accountFailures.NOT_YOUR_ECONOMY()));
  }
}

function mayWithdraw(viewer: Viewer, consent: Consent): boolean {
  const isOwner = membershipIn(viewer, consent.organisationId)?.role === Role.MsmeOwner;
  return isOwner || agenciesOf(viewer).includes(consent.agencyId);
}
