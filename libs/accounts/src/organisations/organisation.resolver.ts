import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  agencyRoles,
  Allow,
  type Connection,
  CurrentViewer,
  PageArgs,
  readPage,
  Role,
  SignedIn,
  toConnection,
  type Viewer,
} from '#platform';
import { leadingRoles } from '../memberships/membership.rules.js';
import { AgencyService } from './agency.service.js';
import {
  CreateAgencyInput,
  OrganisationFilterInput,
  RenameOrganisationInput,
  VerifyOrganisationInput,
} from './dto/organisation.inputs.js';
import {
  CreateAgencyResult,
  type OrganisationChanged,
  RenameOrganisationResult,
  VerifyOrganisationResult,
} from './dto/organisation.results.js';
import { OrganisationConnection, OrganisationView } from './dto/organisation.view.js';
import { OrganisationDirectory } from './organisation.directory.js';
import { OrganisationService } from './organisation.service.js';

@Resolver()
export class OrganisationResolver {
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly organisations: OrganisationService,
    private readonly agencies: AgencyService,
  ) {}

  @SignedIn()
  @Query(() => OrganisationView, {
    nullable: true,
    description:
      'An organisation, for its people, the agencies of its economy and the platform; null for others.',
  })
  async organisation(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<OrganisationView | null> {
    return (await this.directory.findVisible(viewer, id)) ?? null;
  }

  @Allow(...agencyRoles, Role.PlatformAdministrator)
  @Query(() => OrganisationConnection, {
    name: 'organisations',
    description: 'Organisations by name: those of its economy for an agency, all for the platform.',
  })
  async listOrganisations(
    @CurrentViewer() viewer: Viewer,
    @Args() args: PageArgs,
    @Args('filter', { nullable: true }) filter?: OrganisationFilterInput,
  ): Promise<Connection<OrganisationView>> {
    const page = readPage(args, ['text']);
    const rows = await this.directory.findPage(viewer, filter ?? {}, page);
    return toConnection(rows, page, ({ name, id }) => ({ sortedBy: [name], id }));
  }

  @Allow(Role.PlatformAdministrator)
  @Mutation(() => CreateAgencyResult, {
    description: 'Lets a trade agency in and invites its administrator.',
  })
  async createAgency(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateAgencyInput,
  ): Promise<OrganisationChanged> {
    return { organisation: await this.agencies.createAgency(viewer, input) };
  }

  @Allow(...agencyRoles, Role.PlatformAdministrator)
  @Mutation(() => VerifyOrganisationResult, {
    description: 'Says how far an MSME or buyer was checked, as an agency of its economy.',
  })
  async verifyOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { organisationId, level }: VerifyOrganisationInput,
  ): Promise<OrganisationChanged> {
    const organisation = await this.organisations.verifyOrganisation(
      viewer,
      organisationId,
      level ?? null,
    );
    return { organisation };
  }

  @Allow(...leadingRoles, Role.AgencyOfficer)
  @Mutation(() => RenameOrganisationResult, {
    description: 'Gives an organisation another name, as one who runs it or acts for it.',
  })
  async renameOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { organisationId, name }: RenameOrganisationInput,
  ): Promise<OrganisationChanged> {
    return {
      organisation: await this.organisations.renameOrganisation(viewer, organisationId, name),
    };
  }
}
