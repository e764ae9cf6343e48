import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, SignedIn, type Viewer } from '#platform';
import { MeetingSuggestionDto, MeetingSuggestionsArgs } from '../dto/meeting.dto.js';
import { Suggester } from './suggester.js';

/** Most that one query suggests. */
const mostSuggestions = 20;

@Resolver()
export class SuggestionResolver {
  constructor(private readonly suggester: Suggester) {}

  @SignedIn()
  @Query(() => [MeetingSuggestionDto], {
    description:
      'Whom to ask for a meeting next, best first, such as when nobody answered a request.',
  })
  meetingSuggestions(
    @CurrentViewer() viewer: Viewer,
    @Args() { registrationId, roundId, first }: MeetingSuggestionsArgs,
  ): Promise<MeetingSuggestionDto[]> {
    const most = Math.min(Math.max(1, first), mostSuggestions);
    return this.suggester.suggest(viewer, registrationId, roundId, most);
  }
}
