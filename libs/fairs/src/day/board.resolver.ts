import { Args, ID, Query, Resolver, Subscription } from '@nestjs/graphql';
import { agencyRoles, Allow, CurrentViewer, LiveTopics, type Viewer } from '#platform';
import { BoardDto } from '../dto/board.dto.js';
import { FairReader } from '../fairs/fair.reader.js';
import { BoardReader } from './board.reader.js';
import { type BoardNews, boardNews } from './day.events.js';

@Resolver()
export class BoardResolver {
  constructor(
    private readonly boards: BoardReader,
    private readonly fairs: FairReader,
    private readonly live: LiveTopics,
  ) {}

  @Allow(...agencyRoles)
  @Query(() => BoardDto, {
    description: 'What is at each table and in each room now, who is missing, what comes next.',
  })
  fairBoard(
    @CurrentViewer() viewer: Viewer,
    @Args('fairId', { type: () => ID }) fairId: string,
  ): Promise<BoardDto> {
    return this.boards.findBoard(viewer, fairId);
  }

  @Allow(...agencyRoles)
  @Subscription(() => BoardDto, {
    nullable: true,
    description: 'News of the live board: the places of which something changed.',
    resolve(this: BoardResolver, { fairId, placeIds }: BoardNews) {
      return this.boards.findPlaces(fairId, placeIds);
    },
  })
  async fairBoardChanged(
    @CurrentViewer() viewer: Viewer,
    @Args('fairId', { type: () => ID }) fairId: string,
  ): Promise<AsyncIterableIterator<BoardNews>> {
    await this.fairs.findForOfficer(viewer, fairId);
    return this.live.listen(boardNews, fairId);
  }
}
