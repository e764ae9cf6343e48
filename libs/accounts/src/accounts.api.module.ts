import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts.module.js';
import { AuditResolver } from './audit/audit.resolver.js';
import { ConsentResolver } from './consents/consent.resolver.js';
import { CredentialResolver } from './credentials/credential.resolver.js';
import { SessionCookie } from './credentials/session.cookie.js';
import { InvitationResolver } from './memberships/invitation.resolver.js';
import { MemberResolver } from './memberships/member.resolver.js';
import { OrganisationResolver } from './organisations/organisation.resolver.js';
import { LetterResolver } from './users/letter.resolver.js';
import { PasswordResolver } from './users/password.resolver.js';
import { RegistrationResolver } from './users/registration.resolver.js';
import { UserResolver } from './users/user.resolver.js';
import { MembershipResolver, ViewerResolver } from './users/viewer.resolver.js';

/** Accounts over GraphQL, for the api. */
@Module({
  imports: [AccountsModule],
  providers: [
    AuditResolver,
    ConsentResolver,
    CredentialResolver,
    InvitationResolver,
    LetterResolver,
    MemberResolver,
    MembershipResolver,
    OrganisationResolver,
    PasswordResolver,
    RegistrationResolver,
    SessionCookie,
    UserResolver,
    ViewerResolver,
  ],
})
export class AccountsApiModule {}
