import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Allow,
  type Connection,
  CurrentViewer,
  type GraphqlContext,
  PageArgs,
  readPage,
  Role,
  SignedIn,
  toConnection,
  type Viewer,
} from '#platform';
import { OrganisationView } from '../organisations/dto/organisation.view.js';
import { MemberConnection, type MemberView } from './dto/member.view.js';
import { ChangeRoleInput, RemoveMemberInput } from './dto/membership.inputs.js';
import {
  ChangeRoleResult,
  type MembersChanged,
  RemoveMemberResult,
} from './dto/membership.results.js';
import { leadingRoles, membershipIn } from './membership.rules.js';
import { MembershipService } from './membership.service.js';

@Resolver(() => OrganisationView)
export class MemberResolver {
  constructor(private readonly memberships: MembershipService) {}

  @ResolveField(() => MemberConnection, {
    nullable: true,
    description: 'Its people, for themselves and the platform; null for others.',
  })
  async members(
    @Parent() { id }: OrganisationView,
    @Args() args: PageArgs,
    @Context() { viewer, loaders }: GraphqlContext,
  ): Promise<Connection<MemberView> | null> {
    if (!viewer?.isPlatformAdministrator && !(viewer && membershipIn(viewer, id))) return null;
    const page = readPage(args);
    const name = `members ${args.first} ${args.after ?? ''}`;
    const load = (ids: readonly string[]) => this.memberships.findByOrganisationIds(ids, page);
    const rows = (await loaders.get(this.memberships, name, load).load(id)) ?? [];
    return toConnection(rows, page, (member) => ({ sortedBy: [], id: member.userId }));
  }

  @Allow(...leadingRoles, Role.PlatformAdministrator)
  @Mutation(() => ChangeRoleResult, {
    description: 'Gives a member another role, as one who runs the organisation.',
  })
  async changeRole(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { organisationId, userId, role }: ChangeRoleInput,
  ): Promise<MembersChanged> {
    await this.memberships.changeRole(viewer, organisationId, userId, role);
    return { organisationId, userId };
  }

  @SignedIn()
  @Mutation(() => RemoveMemberResult, {
    description: 'Removes a member, as one who runs the organisation; or oneself.',
  })
  async removeMember(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { organisationId, userId }: RemoveMemberInput,
  ): Promise<MembersChanged> {
    await this.memberships.removeMember(viewer, organisationId, userId);
    return { organisationId, userId };
  }
}
