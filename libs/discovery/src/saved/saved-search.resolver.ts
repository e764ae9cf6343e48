import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Connection,
  CurrentViewer,
  PageArgs,
  placeById,
  Public,
  readPage,
  SignedIn,
  toConnection,
  type Viewer,
} from '#platform';
import {
  ChangeSavedSearchInput,
  ChangeSavedSearchResult,
  DeleteSavedSearchResult,
  SavedSearchConnection,
  SavedSearchView,
  SaveSearchInput,
  SaveSearchResult,
  type SearchAlertStopped,
  StopSearchAlertResult,
} from './dto/saved-search.dto.js';
import type { SavedSearch } from './saved-search.entity.js';
import { SavedSearchService } from './saved-search.service.js';

@Resolver()
export class SavedSearchResolver {
  constructor(private readonly searches: SavedSearchService) {}

  @SignedIn()
  @Query(() => SavedSearchConnection, {
    description: 'The searches that the viewer keeps, newest first.',
  })
  async savedSearches(
    @CurrentViewer() viewer: Viewer,
    @Args() args: PageArgs,
  ): Promise<Connection<SavedSearchView>> {
    const page = readPage(args);
    const rows = await this.searches.findOwn(viewer, page);
    return toConnection(rows.map(toView), page, placeById);
  }

  @SignedIn()
  @Mutation(() => SaveSearchResult, { description: 'Keeps a search under a name.' })
  async saveSearch(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveSearchInput,
  ): Promise<SavedSearchView> {
    return toView(await this.searches.saveSearch(viewer, input));
  }

  @SignedIn()
  @Mutation(() => ChangeSavedSearchResult, {
    description: 'Renames a saved search, or starts or stops its letters.',
  })
  async changeSavedSearch(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, name, hasAlert }: ChangeSavedSearchInput,
  ): Promise<SavedSearchView> {
    return toView(await this.searches.changeSearch(viewer, id, { name, hasAlert }));
  }

  @SignedIn()
  @Mutation(() => DeleteSavedSearchResult, {
    description: 'Forgets a saved search and returns it, to save it again with.',
  })
  async deleteSavedSearch(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<SavedSearchView> {
    return toView(await this.searches.deleteSearch(viewer, id));
  }

  @Public()
  @Mutation(() => StopSearchAlertResult, {
    description: 'Stops the letters of a saved search, for whoever got one.',
  })
  async stopSearchAlert(
    @Args('token', { description: 'The code in the letter.' }) token: string,
  ): Promise<SearchAlertStopped> {
    return { name: await this.searches.stopAlert(token) };
  }
}

function toView({ id, name, query, filters, sort, newsSince, createdAt }: SavedSearch) {
  return {
    id,
    name,
    query,
    filters: filters as SavedSearchView['filters'],
    sort,
    hasAlert: newsSince !== null,
    createdAt,
  };
}
