import {
  Args,
  Context,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  agencyRoles,
  Allow,
  type Connection,
  CurrentViewer,
  type GraphqlContext,
  msmeRoles,
  PageArgs,
  placeById,
  readPage,
  Role,
  toConnection,
  type Viewer,
} from '#platform';
import {
  OrganisationConnection,
  OrganisationView,
} from '../organisations/dto/organisation.view.js';
import { OrganisationDirectory } from '../organisations/organisation.directory.js';
import { loadOrganisation } from '../organisations/organisation.loader.js';
import { OrganisationReader } from '../organisations/organisation.reader.js';
import { loadName } from '../users/name.loader.js';
import { UserService } from '../users/user.service.js';
import { ConsentDesk } from './consent.desk.js';
import {
  type ConsentChanged,
  ConsentConnection,
  ConsentView,
  GiveConsentInput,
  GiveConsentResult,
  RecordConsentInput,
  RecordConsentResult,
  WithdrawConsentResult,
} from './dto/consent.view.js';

@Resolver(() => ConsentView)
export class ConsentResolver {
  constructor(
    private readonly desk: ConsentDesk,
    private readonly directory: OrganisationDirectory,
    private readonly organisations: OrganisationReader,
    private readonly users: UserService,
  ) {}

  @Allow(...msmeRoles, ...agencyRoles, Role.PlatformAdministrator)
  @Query(() => ConsentConnection, {
    name: 'consents',
    description: 'An MSME’s consents, also withdrawn ones, newest first.',
  })
  async listConsents(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args() args: PageArgs,
  ): Promise<Connection<ConsentView>> {
    await this.directory.requireVisible(viewer, organisationId);
    const page = readPage(args);
    const rows = await this.desk.findOf(organisationId, page);
    return toConnection(rows, page, placeById);
  }

  @Allow(...msmeRoles)
  @Query(() => OrganisationConnection, {
    description:
      'The trade agencies that an MSME may let act for it: those of its economy, by name.',
  })
  async eligibleAgencies(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args() args: PageArgs,
  ): Promise<Connection<OrganisationView>> {
    const page = readPage(args, ['text']);
    const rows = await this.directory.findAgenciesFor(viewer, organisationId, page);
    return toConnection(rows, page, ({ name, id }) => ({ sortedBy: [name], id }));
  }

  @ResolveField(() => OrganisationView, {
    nullable: true,
    description: 'The agency; null when it was removed just now.',
  })
  agency(
    @Parent() { agencyId }: ConsentView,
    @Context() context: GraphqlContext,
  ): Promise<OrganisationView | null> {
    return loadOrganisation(context, this.organisations, agencyId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Name of the officer or owner who entered it; null when they are gone.',
  })
  async recordedByName(
    @Parent() { recordedBy }: ConsentView,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    return recordedBy === null ? null : loadName(context, this.users, recordedBy);
  }

  @Allow(...agencyRoles)
  @Mutation(() => RecordConsentResult, {
    description: 'Enters a consent that an MSME without an owner here gave to the agency.',
  })
  async recordConsent(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RecordConsentInput,
  ): Promise<ConsentChanged> {
    return { consent: await this.desk.recordConsent(viewer, input) };
  }

  @Allow(Role.MsmeOwner)
  @Mutation(() => GiveConsentResult, {
    description: 'Lets an agency of the MSME’s economy act for it.',
  })
  async giveConsent(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { organisationId, agencyId, purpose }: GiveConsentInput,
  ): Promise<ConsentChanged> {
    return { consent: await this.desk.giveConsent(viewer, organisationId, agencyId, purpose) };
  }

  @Allow(Role.MsmeOwner, ...agencyRoles)
  @Mutation(() => WithdrawConsentResult, { description: 'Ends a consent, at once.' })
  async withdrawConsent(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ConsentChanged> {
    return { consent: await this.desk.withdrawConsent(viewer, id) };
  }
}
