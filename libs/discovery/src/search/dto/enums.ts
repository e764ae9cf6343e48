import { registerEnumType } from '@nestjs/graphql';
import { facetFields, sortOrders } from '../../domain/search-request.js';

const enumOf = <T extends string>(values: readonly T[]): { readonly [K in T]: K } =>
  Object.fromEntries(values.map((value) => [value, value])) as { readonly [K in T]: K };

export const SupplierSortEnum = enumOf(sortOrders);
registerEnumType(SupplierSortEnum, {
  name: 'SupplierSort',
  description: 'What found suppliers are ordered by. No place can be bought.',
  valuesMap: {
    RELEVANCE: {
      description:
        'Words as typed in names and offers first, then elsewhere, then other spellings; among equals the better backed and more complete profile.',
    },
    NAME: { description: 'By name, Latin letters first.' },
    NEWEST: { description: 'Published last first.' },
    COMPLETENESS: { description: 'Most complete profile first.' },
  },
});

export const SupplierFacetEnum = enumOf(facetFields);
registerEnumType(SupplierFacetEnum, {
  name: 'SupplierFacet',
  description: 'A field whose values are counted beside the suppliers.',
});
