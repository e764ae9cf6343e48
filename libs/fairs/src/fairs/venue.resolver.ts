import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  agencyRoles,
  Allow,
  type Connection,
  CurrentViewer,
  placeById,
  readPage,
  toConnection,
  type Viewer,
} from '#platform';
import { FairDto, FairResult, MeetingTableDto } from '../dto/fair.dto.js';
import { ExtendVenueArgs } from '../dto/fair.input.js';
import {
  ClosePlaceArgs,
  MeetingTableResult,
  PlaceClosureConnection,
  PlaceClosureDto,
  PlaceClosureResult,
  PlaceClosuresArgs,
} from '../dto/venue.dto.js';
import { FairService } from './fair.service.js';
import { VenueService } from './venue.service.js';

@Resolver()
export class VenueResolver {
  constructor(
    private readonly fairs: FairService,
    private readonly venue: VenueService,
  ) {}

  @Allow(...agencyRoles)
  @Query(() => PlaceClosureConnection, {
    description: 'When tables and video rooms of a fair are not used.',
  })
  async placeClosures(
    @CurrentViewer() viewer: Viewer,
    @Args() { fairId, ...args }: PlaceClosuresArgs,
  ): Promise<Connection<PlaceClosureDto>> {
    const page = readPage(args);
    const closures = await this.venue.listClosures(viewer, fairId, page);
    return toConnection(closures, page, placeById);
  }

  @Allow(...agencyRoles)
  @Mutation(() => FairResult, {
    description: 'Adds halls with tables, video rooms and interpreters to a fair.',
  })
  extendVenue(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, version, venue }: ExtendVenueArgs,
  ): Promise<FairDto> {
    return this.fairs.extendVenue(viewer, id, version, {
      halls: venue.halls.map((hall) => ({ ...hall })),
      videoRooms: venue.videoRooms.map((room) => ({ ...room })),
      interpreters: venue.interpreters,
    });
  }

  @Allow(...agencyRoles)
  @Mutation(() => MeetingTableResult, { description: 'Puts up one more table in a hall.' })
  addTable(
    @CurrentViewer() viewer: Viewer,
    @Args('fairId', { type: () => ID }) fairId: string,
    @Args('hallId', { type: () => ID }) hallId: string,
  ): Promise<MeetingTableDto> {
    return this.venue.addTable(viewer, fairId, hallId);
  }

  @Allow(...agencyRoles)
  @Mutation(() => PlaceClosureResult, {
    description:
      'Closes a table or a video room for a time. Its meetings stay until the round is repaired.',
  })
  closePlace(
    @CurrentViewer() viewer: Viewer,
    @Args() { fairId, ...closure }: ClosePlaceArgs,
  ): Promise<PlaceClosureDto> {
    return this.venue.closePlace(viewer, fairId, closure);
  }

  @Allow(...agencyRoles)
  @Mutation(() => PlaceClosureResult, { description: 'Opens a closed place again from now on.' })
  reopenPlace(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Of the closure.' }) id: string,
  ): Promise<PlaceClosureDto> {
    return this.venue.reopenPlace(viewer, id);
  }
}
