import { Injectable } from '@nestjs/common';
import { NotFound, refuse, Transactions } from '#platform';
import { accountFailures } from '../accounts.errors.js';
import { Audit } from '../audit/audit.js';
import type { Caller } from '../credentials/caller.js';
import { CredentialService } from '../credentials/credential.service.js';
import { type OpenedSession, SignInService } from '../credentials/sign-in.service.js';
import { tidy } from '../domain/text.rules.js';
import {
  checkEconomy,
  checkEmail,
  checkName,
  checkPassword,
  refuseProblems,
} from '../input.checks.js';
import { LinkService } from '../links/link.service.js';
import { leadingRole } from '../memberships/membership.rules.js';
import { MembershipService } from '../memberships/membership.service.js';
import type { OrganisationKind } from '../organisations/organisation.kind.js';
import { OrganisationService } from '../organisations/organisation.service.js';
import { ThrottleService } from '../throttles/throttle.service.js';
import { Passwords } from './passwords.js';
import { Registration } from './registration.entity.js';
import { UserService } from './user.service.js';

/** A person and their organisation, as they introduce themselves. */
export interface NewRegistration {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly organisationName: string;
  /** ISO 3166 alpha-3 code. */
  readonly economy: string;
}

/** People who come by themselves, with their organisation, in one step and one letter. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly throttle: ThrottleService,
    private readonly passwords: Passwords,
    private readonly links: LinkService,
    private readonly users: UserService,
    private readonly organisations: OrganisationService,
    private readonly memberships: MembershipService,
    private readonly credentials: CredentialService,
    private readonly signIns: SignInService,
    private readonly audit: Audit,
  ) {}

  /**
   * Takes a registration and has a letter sent. The answer and the work are the same whether or
   * not the address has an account; only the letter tells.
   * @returns the address that the letter goes to.
   * @throws Refused with InvalidInput or LimitReached.
   */
  async register(
    kind: OrganisationKind.Msme | OrganisationKind.Buyer,
    given: NewRegistration,
    caller: Caller,
  ): Promise<string> {
    const name = tidy(given.name);
    const email = tidy(given.email);
    const organisationName = tidy(given.organisationName);
    refuseProblems([
      ...checkName('name', name),
      ...checkEmail('email', email),
      ...checkPassword('password', given.password, [name, email]),
      ...checkName('organisationName', organisationName),
      ...checkEconomy('economy', given.economy),
    ]);
    await this.throttle.countLetter(email, caller.ip);
    const passwordHash = await this.passwords.hash(given.password);
    await this.transactions.run(async (tx) => {
      const linkId = await this.links.requestLink(tx, 'REGISTER', email);
      await tx.insert(Registration, {
        linkId,
        name,
        passwordHash,
        organisationKind: kind,
        organisationName,
        economy: given.economy,
      });
    });
    return email;
  }

  /**
   * Makes the account that a letter was sent for, and signs its owner in.
   * @throws Refused with NotFound for a link that is not valid; Conflict when the address got an
   *   account in the meantime.
   */
  async confirm(linkSecret: string, caller: Caller): Promise<OpenedSession> {
    const secret = await this.transactions.run(async (tx) => {
      const link = await this.links.followLink(tx, 'REGISTER', linkSecret);
      const registration = await tx.findOneBy(Registration, { linkId: link.id });
      if (!registration) refuse(new NotFound(accountFailures.LINK_NOT_VALID()));
      const { name, passwordHash, organisationKind, organisationName, economy } = registration;
      const userId = await this.users.createUser(tx, {
        email: link.email,
        name,
        passwordHash,
        isEmailVerified: true,
      });
      const organisationId = await this.organisations.createOrganisation(tx, {
        kind: organisationKind,
        name: organisationName,
        economy,
      });
      await this.memberships.addMember(tx, organisationId, userId, leadingRole[organisationKind]);
      await tx.delete(Registration, { linkId: link.id });
      await this.audit.record(tx, { act: 'accounts.registered', actorId: userId, organisationId });
      return this.credentials.openSession(tx, userId, caller.agent);
    });
    return this.signIns.describeSession(secret);
  }
}
