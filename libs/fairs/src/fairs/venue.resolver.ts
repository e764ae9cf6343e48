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
import { ExtendVenueArgs, toHours } from '../dto/fair.input.js';
import {
  ChangeFairDaysArgs,
  ChangeVenueArgs,
  RemoveFromVenueArgs,
  VenueDetailsDto,
} from '../dto/venue-change.dto.js';
import {
  ClosePlaceArgs,
  MeetingTableResult,
  PlaceClosureConnection,
  PlaceClosureDto,
  PlaceClosureResult,
} from '../dto/venue.dto.js';
import { FairService } from './fair.service.js';
import { VenueEditor } from './venue.editor.js';
import { VenueService } from './venue.service.js';
import { OfFairArgs } from '../dto/shared.args.js';

@Resolver()
export class VenueResolver {
  constructor(
    private readonly fairs: FairService,
    private readonly venue: VenueService,
    private readonly editor: VenueEditor,
  ) {}

  @Allow(...agencyRoles)
  @Query(() => PlaceClosureConnection, {
    description: 'When tables and video rooms of a fair are not used.',
  })
  async placeClosures(
    @CurrentViewer() viewer: Viewer,
    @Args() { fairId, ...args }: OfFairArgs,
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
  @Query(() => VenueDetailsDto, {
    description: 'Video rooms with their addresses and interpreters with their names.',
  })
  venueDetails(
    @CurrentViewer() viewer: Viewer,
    @Args('fairId', { type: () => ID }) fairId: string,
  ): Promise<VenueDetailsDto> {
    return this.editor.findDetails(viewer, fairId);
  }

  @Allow(...agencyRoles)
  @Mutation(() => FairResult, {
    description:
      'Changes halls, video rooms and interpreters. Whoever meets in one that has another name is told.',
  })
  changeVenue(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, version, change }: ChangeVenueArgs,
  ): Promise<FairDto> {
    return this.editor.change(viewer, id, version, change);
  }

  @Allow(...agencyRoles)
  @Mutation(() => FairResult, {
    description:
      'Removes halls, tables, video rooms and interpreters from a fair; what was there stays as history.',
  })
  removeFromVenue(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, version, removal, cancelMeetings }: RemoveFromVenueArgs,
  ): Promise<FairDto> {
    return this.editor.remove(viewer, id, version, removal, cancelMeetings);
  }

  @Allow(...agencyRoles)
  @Mutation(() => FairResult, {
    description: 'Replaces the days of a fair with their opening hours and breaks.',
  })
  changeFairDays(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, version, days, startsOn, endsOn, cancelMeetings }: ChangeFairDaysArgs,
  ): Promise<FairDto> {
    const plan = { days: days.map(toHours), startsOn, endsOn };
    return this.editor.changeDays(viewer, id, version, plan, cancelMeetings);
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
