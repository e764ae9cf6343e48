import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { connectionOf } from '#platform';
import { PhotoView } from '#profiles';
import type { FacetField, Highlight } from '../../domain/search-request.js';
import { SupplierFacetEnum } from './enums.js';

@ObjectType({ description: 'A part of a text, in UTF-16 units.' })
export class MarkedRangeView {
  @Field(() => Int)
  start!: number;

  @Field(() => Int)
  length!: number;
}

@ObjectType({ description: 'A text of a supplier in which words were found. Never markup.' })
export class HighlightView {
  @Field(() => String, { description: '`name`, `otherNames`, `offers` or `texts`.' })
  field!: Highlight['field'];

  @Field({ description: 'Plain text, cut around the first find when it is long.' })
  text!: string;

  @Field(() => [MarkedRangeView], { description: 'Where the words stand in `text`.' })
  ranges!: readonly MarkedRangeView[];
}

@ObjectType('FoundSupplier', { description: 'A supplier as lists show it.' })
export class FoundSupplierView {
  @Field(() => ID, { description: 'Id of its profile.' })
  id!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field({ description: 'Trade name, or the legal name.' })
  name!: string;

  @Field({ description: 'ISO 3166 alpha-3 code of its economy.' })
  economy!: string;

  @Field(() => String, { nullable: true, description: 'Town or city.' })
  place?: string | null;

  @Field(() => [String], { description: 'Languages of business, BCP 47 tags.' })
  languages!: readonly string[];

  @Field(() => [String], { description: 'Delivered to before, ISO 3166 alpha-3 codes.' })
  exportMarkets!: readonly string[];

  @Field(() => PhotoView, { nullable: true, description: 'The photo that stands for it.' })
  photo?: PhotoView | null;

  @Field({ description: 'Made up for demonstration.' })
  isDemo!: boolean;

  @Field(() => GraphQLDateTime)
  updatedAt!: Date;

  @Field(() => [HighlightView], { description: 'Where the words of the search stand.' })
  highlights!: readonly HighlightView[];
}

@ObjectType({ description: 'A value and how many of the found suppliers have it.' })
export class FacetCountView {
  @Field()
  value!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({
  description:
    'The values of a field, most first. A field that is itself filtered by alternatives is counted as if it were not.',
})
export class FacetView {
  @Field(() => SupplierFacetEnum)
  field!: FacetField;

  @Field(() => [FacetCountView])
  counts!: readonly FacetCountView[];
}

@ObjectType({ description: 'A page of found suppliers.' })
export class FoundSupplierConnection extends connectionOf(FoundSupplierView, 'FoundSupplier') {
  @Field(() => Int, { description: 'How many were found in all.' })
  total!: number;

  @Field({ description: 'False when there may be more than `total`.' })
  isTotalExact!: boolean;

  @Field(() => [FacetView])
  facets!: readonly FacetView[];

  @Field({
    description:
      '`postgres` or `meilisearch`; `list` while neither can be reached: then words and filters were not applied.',
  })
  engine!: string;

  @Field(() => Float, { description: 'Milliseconds that the engine itself took.' })
  engineMilliseconds!: number;
}
