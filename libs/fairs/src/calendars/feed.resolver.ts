import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, SignedIn, type Viewer } from '#platform';
import {
  CalendarFeedDto,
  CalendarFeedMadeDto,
  MakeCalendarFeedResult,
} from '../dto/calendar-feed.dto.js';
import { FeedService } from './feed.service.js';

@Resolver()
export class FeedResolver {
  constructor(private readonly feeds: FeedService) {}

  @SignedIn()
  @Query(() => CalendarFeedDto, {
    nullable: true,
    description: 'One’s own calendar feed; null where none was made.',
  })
  calendarFeed(@CurrentViewer() viewer: Viewer): Promise<CalendarFeedDto | null> {
    return this.feeds.findFeed(viewer);
  }

  @SignedIn()
  @Mutation(() => MakeCalendarFeedResult, {
    description: 'Makes the address of one’s calendar feed anew; the one before is void.',
  })
  async makeCalendarFeed(@CurrentViewer() viewer: Viewer): Promise<CalendarFeedMadeDto> {
    return { url: await this.feeds.makeFeed(viewer) };
  }

  @SignedIn()
  @Mutation(() => Boolean, {
    description: 'Makes the address of one’s calendar feed void. False where there was none.',
  })
  revokeCalendarFeed(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.feeds.revokeFeed(viewer);
  }
}
