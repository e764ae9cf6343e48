export { AccountsApiModule } from './accounts.api.module.js';
export { organisationsChanged, organisationsTakenOver } from './accounts.events.js';
export { AccountsJobsModule } from './accounts.jobs.module.js';
export { AccountsModule } from './accounts.module.js';
export { Audit, type AuditedAct } from './audit/audit.js';
export { ConsentForm, ConsentFormType, ConsentPurpose } from './consents/consent.kinds.js';
export { ConsentService, type NewConsent } from './consents/consent.service.js';
export { hashSecret, newSecret } from './credentials/secret.js';
export { ActingViewers } from './credentials/acting.viewers.js';
export { CredentialService } from './credentials/credential.service.js';
export { isEmailAddress, isName, tidy } from './domain/text.rules.js';
export { agenciesOf, membershipIn, requireMember } from './memberships/membership.rules.js';
export { MembershipService } from './memberships/membership.service.js';
export { loadOrganisation } from './organisations/organisation.loader.js';
export { OrganisationDirectory } from './organisations/organisation.directory.js';
export {
  OrganisationKind,
  OrganisationKindType,
  type VerificationLevel,
  VerificationLevelType,
} from './organisations/organisation.kind.js';
export {
  ANY_ORGANISATION,
  OrganisationReader,
  type OrganisationRecord,
  type Verification,
} from './organisations/organisation.reader.js';
export { removeUnclaimedOrganisations } from './organisations/organisation.removal.js';
export { type NewOrganisation, OrganisationService } from './organisations/organisation.service.js';
export { ThrottleService } from './throttles/throttle.service.js';
export { type AdministratorEntry, AdministratorService } from './users/administrator.service.js';
export { Passwords } from './users/passwords.js';
export { type NewUser, UserService } from './users/user.service.js';
