import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  agencyRoles,
  Allow,
  type Connection,
  CurrentViewer,
  type GraphqlContext,
  PageArgs,
  placeById,
  Public,
  readPage,
  Role,
  toConnection,
  type Viewer,
} from '#platform';
import { callerOf } from '../credentials/caller.js';
import { SessionCookie } from '../credentials/session.cookie.js';
import { ViewerView } from '../users/dto/viewer.view.js';
import { InvitationConnection, type InvitationView } from './dto/invitation.view.js';
import {
  AcceptInvitationInput,
  HandOverInput,
  InviteMemberInput,
} from './dto/membership.inputs.js';
import {
  AcceptInvitationResult,
  HandOverResult,
  type InvitationRevoked,
  type Invited,
  InviteMemberResult,
  type Joined,
  RevokeInvitationResult,
} from './dto/membership.results.js';
import { InvitationService } from './invitation.service.js';
import { JoiningService } from './joining.service.js';
import { leadingRoles, requireMember } from './membership.rules.js';

@Resolver()
export class InvitationResolver {
  constructor(
    private readonly invitations: InvitationService,
    private readonly joining: JoiningService,
    private readonly cookie: SessionCookie,
  ) {}

  @Allow(...leadingRoles, Role.PlatformAdministrator)
  @Query(() => InvitationConnection, {
    name: 'invitations',
    description: 'Invitations into an organisation that are open, newest first, for who runs it.',
  })
  async listInvitations(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args() args: PageArgs,
  ): Promise<Connection<InvitationView>> {
    requireMember(viewer, organisationId, [...leadingRoles, Role.PlatformAdministrator]);
    const page = readPage(args);
    const rows = await this.invitations.findOpen(organisationId, page);
    return toConnection(rows, page, placeById);
  }

  @Allow(...leadingRoles, Role.PlatformAdministrator)
  @Mutation(() => InviteMemberResult, {
    description: 'Invites a person by e-mail, as one who runs the organisation.',
  })
  async inviteMember(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { organisationId, email, role }: InviteMemberInput,
  ): Promise<Invited> {
    return {
      invitation: await this.invitations.inviteMember(viewer, organisationId, email, role),
    };
  }

  @Allow(...agencyRoles)
  @Mutation(() => HandOverResult, {
    description: 'Offers an MSME that has no owner here to its owner, as one who acts for it.',
  })
  async handOverOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { organisationId, ownerEmail }: HandOverInput,
  ): Promise<Invited> {
    return { invitation: await this.invitations.handOver(viewer, organisationId, ownerEmail) };
  }

  @Allow(...leadingRoles, Role.AgencyOfficer, Role.PlatformAdministrator)
  @Mutation(() => RevokeInvitationResult, { description: 'Takes back an open invitation.' })
  async revokeInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<InvitationRevoked> {
    await this.invitations.revokeInvitation(viewer, id);
    return { id };
  }

  @Public()
  @Mutation(() => AcceptInvitationResult, {
    description: 'Accepts an invitation, as the viewer or with a new account, and signs in.',
  })
  async acceptInvitation(
    @CurrentViewer() viewer: Viewer | undefined,
    @Args('input') { token, account }: AcceptInvitationInput,
    @Context() context: GraphqlContext,
  ): Promise<Joined> {
    const joined = await this.joining.acceptInvitation(
      viewer,
      token,
      account ?? undefined,
      callerOf(context),
    );
    if (joined.session) this.cookie.give(context, joined.session.secret);
    return { organisationId: joined.organisationId, viewer: ViewerView.of(joined.viewer) };
  }
}
