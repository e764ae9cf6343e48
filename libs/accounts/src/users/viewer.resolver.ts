import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type GraphqlContext, Public, SignedIn, type Viewer } from '#platform';
import { OrganisationView } from '../organisations/dto/organisation.view.js';
import { loadOrganisation } from '../organisations/organisation.loader.js';
import { OrganisationReader } from '../organisations/organisation.reader.js';
import { ChangeNameResult, type NameChanged } from './dto/account.results.js';
import { MembershipView, ViewerView } from './dto/viewer.view.js';
import { loadName } from './name.loader.js';
import { UserService } from './user.service.js';

@Resolver(() => ViewerView)
export class ViewerResolver {
  constructor(private readonly users: UserService) {}

  @Public()
  @Query(() => ViewerView, { nullable: true, description: 'Who is signed in; null for nobody.' })
  viewer(@CurrentViewer() viewer: Viewer | undefined): ViewerView | null {
    return viewer ? ViewerView.of(viewer) : null;
  }

  @SignedIn()
  @Mutation(() => ChangeNameResult, { description: 'Gives the viewer another name.' })
  async changeName(
    @CurrentViewer() viewer: Viewer,
    @Args('name', { description: 'Name of the person.' }) name: string,
  ): Promise<NameChanged> {
    await this.users.changeName(viewer, name);
    return { viewer: ViewerView.of(viewer) };
  }

  @ResolveField(() => String, { description: 'Name of the person.' })
  async name(
    @Parent() { id, email }: ViewerView,
    @Context() context: GraphqlContext,
  ): Promise<string> {
    return (await loadName(context, this.users, id)) ?? email;
  }
}

@Resolver(() => MembershipView)
export class MembershipResolver {
  constructor(private readonly organisations: OrganisationReader) {}

  @ResolveField(() => OrganisationView, {
    nullable: true,
    description: 'Null when it was removed just now.',
  })
  organisation(
    @Parent() { organisationId }: MembershipView,
    @Context() context: GraphqlContext,
  ): Promise<OrganisationView | null> {
    return loadOrganisation(context, this.organisations, organisationId);
  }
}
