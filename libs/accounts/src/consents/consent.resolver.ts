import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  agencyRoles,
  Allow,
  type Connection,
  CurrentViewer,
  msmeRoles,
  PageArgs,
  placeById,
  readPage,
  Role,
  toConnection,
  type Viewer,
} from '#platform';
import { OrganisationDirectory } from '../organisations/organisation.directory.js';
import { ConsentDesk } from './consent.desk.js';
import {
  type ConsentChanged,
  ConsentConnection,
  type ConsentView,
  GiveConsentInput,
  GiveConsentResult,
  RecordConsentInput,
  RecordConsentResult,
  WithdrawConsentResult,
} from './dto/consent.view.js';

@Resolver()
export class ConsentResolver {
  constructor(
    private readonly desk: ConsentDesk,
    private readonly directory: OrganisationDirectory,
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
