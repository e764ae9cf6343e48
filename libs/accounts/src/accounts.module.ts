import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { VIEWER_SOURCE } from '#platform';
import { AuditEntry } from './audit/audit-entry.entity.js';
import { Audit } from './audit/audit.js';
import { Consent } from './consents/consent.entity.js';
import { ConsentService } from './consents/consent.service.js';
import { Credential } from './credentials/credential.entity.js';
import { ViewerCache } from './credentials/viewer.cache.js';
import { ViewerReader } from './credentials/viewer.reader.js';
import { Membership } from './memberships/membership.entity.js';
import { MembershipService } from './memberships/membership.service.js';
import { Organisation } from './organisations/organisation.entity.js';
import { OrganisationReader } from './organisations/organisation.reader.js';
import { OrganisationService } from './organisations/organisation.service.js';
import { Passwords } from './users/passwords.js';
import { User } from './users/user.entity.js';
import { UserService } from './users/user.service.js';

const entities = [AuditEntry, Consent, Credential, Membership, Organisation, User];

const open = [
  Audit,
  ConsentService,
  MembershipService,
  OrganisationReader,
  OrganisationService,
  Passwords,
  UserService,
];

/** People, organisations and what they may do; no transport. */
@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  providers: [...open, ViewerCache, { provide: VIEWER_SOURCE, useClass: ViewerReader }],
  exports: [...open, VIEWER_SOURCE],
})
export class AccountsModule {}
