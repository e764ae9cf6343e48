import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  type Connection,
  CurrentViewer,
  PageArgs,
  readPage,
  SignedIn,
  toConnection,
  type Viewer,
} from '#platform';
import { isOpenAt, opensAt } from '../domain/attendance.js';
import { MeetingTimerDto } from '../dto/day.dto.js';
import { InterpretationConnection, InterpretationDto } from '../dto/interpretation.dto.js';
import { Interpretations } from './interpretations.js';

@Resolver(() => InterpretationDto)
export class InterpretationResolver {
  constructor(
    private readonly reader: Interpretations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @SignedIn()
  @Query(() => InterpretationConnection, {
    description: 'Meetings at which one interprets, known by one’s confirmed address, by time.',
  })
  async interpretations(
    @CurrentViewer() viewer: Viewer,
    @Args() args: PageArgs,
  ): Promise<Connection<InterpretationDto>> {
    const page = readPage(args, ['instant']);
    const rows = await this.reader.list(viewer, page);
    return toConnection(rows, page, ({ startsAt, id }) => ({
      sortedBy: [startsAt.toISOString()],
      id,
    }));
  }

  @ResolveField(() => MeetingTimerDto, { description: 'For a clock beside the meeting.' })
  timer(@Parent() meeting: InterpretationDto): MeetingTimerDto {
    const { startsAt, endsAt } = meeting;
    const now = this.clock();
    return { now, opensAt: opensAt(meeting), startsAt, endsAt, isOpen: isOpenAt(meeting, now) };
  }
}
