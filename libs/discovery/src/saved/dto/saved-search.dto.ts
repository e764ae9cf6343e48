import { Field, ID, InputType, ObjectType, OmitType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import {
  Conflict,
  connectionOf,
  InvalidInput,
  LimitReached,
  NotFound,
  resultUnion,
} from '#platform';
import type { SortOrder } from '../../domain/search-request.js';
import { SupplierSortEnum } from '../../search/dto/enums.js';
import { SupplierFilterInput } from '../../search/dto/search.input.js';

const alertText = 'Once a week, suppliers that were published since come by mail.';

@InputType({ description: 'A search to keep, as `searchSuppliers` takes it.' })
export class SaveSearchInput {
  @Field({ description: 'What the viewer calls it; no two of theirs are called the same.' })
  name!: string;

  @Field(() => String, { defaultValue: '', description: 'Words or codes, in any script.' })
  query = '';

  @Field(() => SupplierFilterInput, { nullable: true })
  filters?: SupplierFilterInput | null;

  @Field(() => SupplierSortEnum, { defaultValue: SupplierSortEnum.RELEVANCE })
  sort: SortOrder = 'RELEVANCE';

  @Field({ defaultValue: false, description: alertText })
  hasAlert: boolean = false;
}

@InputType({ description: 'What changes in a saved search; what is absent stays.' })
export class ChangeSavedSearchInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its new name.' })
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: alertText })
  hasAlert?: boolean | null;
}

@ObjectType('SavedFilters', { description: 'The filters of a saved search.' })
export class SavedFiltersView extends OmitType(SupplierFilterInput, [] as const, ObjectType) {}

@ObjectType('SavedSearch', { description: 'A search that the viewer keeps.' })
export class SavedSearchView {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field({ description: 'Words or codes.' })
  query!: string;

  @Field(() => SavedFiltersView)
  filters!: SavedFiltersView;

  @Field(() => SupplierSortEnum)
  sort!: SortOrder;

  @Field({ description: alertText })
  hasAlert!: boolean;

  @Field(() => GraphQLDateTime)
  createdAt!: Date;
}

@ObjectType({ description: 'A page of saved searches.' })
export class SavedSearchConnection extends connectionOf(SavedSearchView, 'SavedSearch') {}

@ObjectType({ description: 'The letters have stopped.' })
export class SearchAlertStopped {
  @Field({ description: 'Name of the saved search.' })
  name!: string;
}

export const SaveSearchResult = resultUnion('SaveSearchResult', SavedSearchView, [
  InvalidInput,
  Conflict,
  LimitReached,
]);

export const ChangeSavedSearchResult = resultUnion('ChangeSavedSearchResult', SavedSearchView, [
  InvalidInput,
  Conflict,
  NotFound,
]);

export const DeleteSavedSearchResult = resultUnion('DeleteSavedSearchResult', SavedSearchView, [
  NotFound,
]);

export const StopSearchAlertResult = resultUnion('StopSearchAlertResult', SearchAlertStopped, [
  NotFound,
]);
