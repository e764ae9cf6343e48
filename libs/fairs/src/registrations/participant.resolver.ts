import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Connection,
  CurrentViewer,
  type GraphqlContext,
  placeById,
  readPage,
  SignedIn,
  toConnection,
  type Viewer,
} from '#platform';
import { loadOrganisation, OrganisationReader } from '#accounts';
import {
  OfRegistrationArgs,
  ParticipantConnection,
  ParticipantDto,
  PreferenceConnection,
  PreferenceDto,
  ShownSupplierConnection,
  ShownSupplierDto,
} from '../dto/registration.dto.js';
import { RegistrationReader } from './registration.reader.js';
import { Showcase } from './showcase.js';
import { OfFairArgs } from '../dto/shared.args.js';

/** What participants see of each other, and of their own wishes. */
@Resolver(() => ParticipantDto)
export class ParticipantResolver {
  constructor(
    private readonly reader: RegistrationReader,
    private readonly organisations: OrganisationReader,
    private readonly showcase: Showcase,
  ) {}

  @SignedIn()
  @Query(() => ParticipantConnection, {
    description: 'The approved participants of the other side, whom this one may meet.',
  })
  async fairParticipants(
    @CurrentViewer() viewer: Viewer,
    @Args() { registrationId, ...args }: OfRegistrationArgs,
  ): Promise<Connection<ParticipantDto>> {
    const page = readPage(args);
    const rows = await this.reader.listOthers(viewer, registrationId, page);
    return toConnection(rows, page, placeById);
  }

  @SignedIn()
  @Query(() => ShownSupplierConnection, {
    description:
      'The online showcase of a fair online or hybrid, for those who take part: its suppliers with published profiles. It stays when the fair is over.',
  })
  async fairShowcase(
    @CurrentViewer() viewer: Viewer,
    @Args() { fairId, ...args }: OfFairArgs,
  ): Promise<Connection<ShownSupplierDto>> {
    const page = readPage(args);
    return toConnection(await this.showcase.list(viewer, fairId, page), page, placeById);
  }

  @SignedIn()
  @Query(() => PreferenceConnection, { description: 'One’s own wishes about the other side.' })
  async fairPreferences(
    @CurrentViewer() viewer: Viewer,
    @Args() { registrationId, ...args }: OfRegistrationArgs,
  ): Promise<Connection<PreferenceDto>> {
    const page = readPage(args);
    const rows = await this.reader.listPreferences(viewer, registrationId, page);
    return toConnection(rows, page, ({ otherId }) => ({ sortedBy: [], id: otherId }));
  }

  @ResolveField(() => String, { description: 'Name of the organisation.' })
  async organisationName(
    @Parent() participant: ParticipantDto,
    @Context() context: GraphqlContext,
  ): Promise<string> {
    const { organisationId } = participant;
    return (await loadOrganisation(context, this.organisations, organisationId))?.name ?? '';
  }
}
