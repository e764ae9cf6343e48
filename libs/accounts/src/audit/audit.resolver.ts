import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Allow,
  type Connection,
  CurrentViewer,
  type GraphqlContext,
  PageArgs,
  placeById,
  readPage,
  Role,
  toConnection,
  type Viewer,
} from '#platform';
import { leadingRoles, requireMember } from '../memberships/membership.rules.js';
import { MembershipService } from '../memberships/membership.service.js';
import { loadName } from '../users/name.loader.js';
import { UserService } from '../users/user.service.js';
import { Audit } from './audit.js';
import { AuditEntryConnection, AuditEntryView } from './dto/audit.view.js';

@Resolver(() => AuditEntryView)
export class AuditResolver {
  constructor(
    private readonly audit: Audit,
    private readonly users: UserService,
    private readonly memberships: MembershipService,
  ) {}

  @Allow(...leadingRoles, Role.PlatformAdministrator)
  @Query(() => AuditEntryConnection, {
    description: 'What was done to or for an organisation, newest first, for who runs it.',
  })
  async auditTrail(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args() args: PageArgs,
    @Args('byAgencies', {
      defaultValue: false,
      description: 'Only what people did who work for a trade agency now.',
    })
    byAgencies: boolean,
  ): Promise<Connection<AuditEntryView>> {
    requireMember(viewer, organisationId, [...leadingRoles, Role.PlatformAdministrator]);
    const page = readPage(args);
    const rows = await this.audit.findOf(organisationId, page, byAgencies);
    return toConnection(rows, page, placeById);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Name of the person who did it; null for the system and for who is gone.',
  })
  async actorName(
    @Parent() { actorId }: AuditEntryView,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return actorId === null ? null : loadName(context, this.users, actorId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Name of the trade agency that the person works for now; null for others.',
  })
  async actorAgency(
    @Parent() { actorId }: AuditEntryView,
    @Context() { loaders }: GraphqlContext,
  ): Promise<string | null> {
    if (actorId === null) return null;
    const agencies = loaders.get(this.memberships, 'agencies', (ids: readonly string[]) =>
      this.memberships.findAgencyNames(ids),
    );
    return (await agencies.load(actorId)) ?? null;
  }
}
