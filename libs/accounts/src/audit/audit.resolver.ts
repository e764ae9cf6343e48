import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import {
  Allow,
  type Connection,
  CurrentViewer,
  PageArgs,
  placeById,
  readPage,
  Role,
  toConnection,
  type Viewer,
} from '#platform';
import { leadingRoles, requireMember } from '../memberships/membership.rules.js';
import { Audit } from './audit.js';
import { AuditEntryConnection, type AuditEntryView } from './dto/audit.view.js';

@Resolver()
export class AuditResolver {
  constructor(private readonly audit: Audit) {}

  @Allow(...leadingRoles, Role.PlatformAdministrator)
  @Query(() => AuditEntryConnection, {
    description: 'What was done to or for an organisation, newest first, for who runs it.',
  })
  async auditTrail(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args() args: PageArgs,
  ): Promise<Connection<AuditEntryView>> {
    requireMember(viewer, organisationId, [...leadingRoles, Role.PlatformAdministrator]);
    const page = readPage(args);
    const rows = await this.audit.findOf(organisationId, page);
    return toConnection(rows, page, placeById);
  }
}
