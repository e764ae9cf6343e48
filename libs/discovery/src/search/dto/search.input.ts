import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { PageArgs } from '#platform';
import type { StatedLevel } from '#kernel';
import { EvidenceLevelEnum } from '#profiles';
import type { FacetField, SearchFilters, SortOrder } from '../../domain/search-request.js';
import { SupplierFacetEnum, SupplierSortEnum } from './enums.js';

const list = (description: string) => ({ nullable: true, description });

@InputType({
  description: 'What suppliers must satisfy. Values of one field are alternatives, fields add up.',
})
export class SupplierFilterInput {
  @Field(() => [String], list('ISO 3166 alpha-3 codes of economies.'))
  economies?: string[] | null;

  @Field(
    () => [String],
    list('HS codes of 2, 4 or 6 digits; each finds itself, its parents and its children.'),
  )
  hsCodes?: string[] | null;

  @Field(() => [String], list('CPC or ISIC codes, found as they are.'))
  serviceCodes?: string[] | null;

  @Field(() => [String], list('HS chapters, two digits.'))
  hsChapters?: string[] | null;

  @Field(() => [String], list('Certificate schemes: *all* are held and in date today.'))
  certificates?: string[] | null;

  @Field(() => EvidenceLevelEnum, list('How well the supplier’s identity is backed at least.'))
  leastEvidence?: StatedLevel | null;

  @Field(() => [String], list('Ownership labels, such as `WOMEN_OWNED`.'))
  labels?: string[] | null;

  @Field(() => [String], list('`MICRO`, `SMALL`, `MEDIUM`, as the own economy defines them.'))
  sizes?: string[] | null;

  @Field(() => [String], list('Economies delivered to before, ISO 3166 alpha-3 codes.'))
  exportMarkets?: string[] | null;

  @Field(() => [String], list('Languages of business, BCP 47 tags.'))
  languages?: string[] | null;
}

@ArgsType()
export class SearchSuppliersArgs extends PageArgs {
  @Field(() => String, { defaultValue: '', description: 'Words or codes, in any script.' })
  query = '';

  @Field(() => SupplierFilterInput, { nullable: true })
  filters?: SupplierFilterInput | null;

  @Field(() => SupplierSortEnum, { defaultValue: SupplierSortEnum.RELEVANCE })
  sort: SortOrder = 'RELEVANCE';

  @Field(() => [SupplierFacetEnum], {
    defaultValue: [],
    description: 'Fields to count; ask for what is shown.',
  })
  facets: FacetField[] = [];
}

/** The filters without empty fields. */
export function toFilters(input: SupplierFilterInput | null | undefined): SearchFilters {
  const given = Object.entries(input ?? {}).filter(([, value]) => value !== null);
  return Object.fromEntries(given) as SearchFilters;
}
