import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { VIEWER_SOURCE } from '#platform';
import { AuditEntry } from './audit/audit-entry.entity.js';
import { Audit } from './audit/audit.js';
import { ConsentDesk } from './consents/consent.desk.js';
import { Consent } from './consents/consent.entity.js';
import { ConsentService } from './consents/consent.service.js';
import { ActingViewers } from './credentials/acting.viewers.js';
import { Credential } from './credentials/credential.entity.js';
import { CredentialService } from './credentials/credential.service.js';
import { SignInService } from './credentials/sign-in.service.js';
import { ViewerCache } from './credentials/viewer.cache.js';
import { ViewerReader } from './credentials/viewer.reader.js';
import { LinkService } from './links/link.service.js';
import { OneTimeLink } from './links/one-time-link.entity.js';
import { Invitation } from './memberships/invitation.entity.js';
import { InvitationService } from './memberships/invitation.service.js';
import { JoiningService } from './memberships/joining.service.js';
import { Membership } from './memberships/membership.entity.js';
import { MembershipService } from './memberships/membership.service.js';
import { AgencyService } from './organisations/agency.service.js';
import { OrganisationDirectory } from './organisations/organisation.directory.js';
import { Organisation } from './organisations/organisation.entity.js';
import { OrganisationReader } from './organisations/organisation.reader.js';
import { OrganisationService } from './organisations/organisation.service.js';
import { Throttle } from './throttles/throttle.entity.js';
import { ThrottleService } from './throttles/throttle.service.js';
import { EmailService } from './users/email.service.js';
import { PasswordService } from './users/password.service.js';
import { AdministratorService } from './users/administrator.service.js';
import { Passwords } from './users/passwords.js';
import { Registration } from './users/registration.entity.js';
import { RegistrationService } from './users/registration.service.js';
import { User } from './users/user.entity.js';
import { UserDirectory } from './users/user.directory.js';
import { UserService } from './users/user.service.js';

const entities = [
  AuditEntry,
  Consent,
  Credential,
  Invitation,
  Membership,
  OneTimeLink,
  Organisation,
  Registration,
  Throttle,
  User,
];

/** For other areas. */
const open = [
  ActingViewers,
  AdministratorService,
  Audit,
  ConsentService,
  MembershipService,
  OrganisationReader,
  OrganisationService,
  Passwords,
  ThrottleService,
  UserService,
  { provide: VIEWER_SOURCE, useClass: ViewerReader },
];

/** For this area's own resolvers and jobs. */
const own = [
  AgencyService,
  ConsentDesk,
  CredentialService,
  EmailService,
  InvitationService,
  JoiningService,
  LinkService,
  OrganisationDirectory,
  PasswordService,
  RegistrationService,
  SignInService,
  UserDirectory,
];

/** People, organisations and what they may do; no transport. */
@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  providers: [...open, ...own, ViewerCache],
  exports: [...open, ...own],
})
export class AccountsModule {}
