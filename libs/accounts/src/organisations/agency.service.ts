import { Injectable } from '@nestjs/common';
import { Role, Transactions, type Viewer } from '#platform';
import { Audit } from '../audit/audit.js';
import { tidy } from '../domain/text.rules.js';
import { checkEconomy, checkEmail, checkName, refuseProblems } from '../input.checks.js';
import { InvitationService } from '../memberships/invitation.service.js';
import { OrganisationKind } from './organisation.kind.js';
import type { OrganisationRecord } from './organisation.reader.js';
import { OrganisationService } from './organisation.service.js';

/** A trade agency, and who is to run it. */
export interface NewAgency {
  readonly name: string;
  /** ISO 3166 alpha-3 code of the economy whose MSMEs it serves. */
  readonly economy: string;
  readonly administratorEmail: string;
}

/** Trade agencies, which do not register but are let in by the platform's administrators. */
@Injectable()
export class AgencyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationService,
    private readonly invitations: InvitationService,
    private readonly audit: Audit,
  ) {}

  /**
   * Makes an agency and invites its administrator.
   * @throws Refused with InvalidInput.
   */
  async createAgency(viewer: Viewer, given: NewAgency): Promise<OrganisationRecord> {
    const name = tidy(given.name);
    const email = tidy(given.administratorEmail);
    const { economy } = given;
    refuseProblems([
      ...checkName('name', name),
      ...checkEconomy('economy', economy),
      ...checkEmail('administratorEmail', email),
    ]);
    const kind = OrganisationKind.Agency;
    return this.transactions.run(async (tx) => {
      const id = await this.organisations.createOrganisation(tx, { kind, name, economy });
      await this.audit.record(tx, {
        act: 'accounts.agency-created',
        actorId: viewer.userId,
        organisationId: id,
        subjectId: id,
      });
      await this.invitations.createInvitation(tx, {
        organisationId: id,
        email,
        role: Role.AgencyAdministrator,
        handsOver: false,
        invitedBy: viewer.userId,
      });
      return { id, kind, name, economy, isDemo: false, verification: null };
    });
  }
}
