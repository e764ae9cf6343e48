// Made by apps/web/tools/codegen.mjs; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How well a fact is backed: stated by the firm itself, seen on paper, or checked with whoever keeps the record. */
export type EvidenceLevel = 'DOCUMENT' | 'SELF_DECLARED' | 'VERIFIED';

/** A field whose values are counted beside the suppliers. */
export type SupplierFacet =
  | 'certificate'
  | 'economy'
  | 'evidence'
  | 'exportMarket'
  | 'hsChapter'
  | 'label'
  | 'language'
  | 'size';

/** What suppliers must satisfy. Values of one field are alternatives, fields add up. */
export type SupplierFilterInput = {
  /** Certificate schemes: *all* are held and in date today. */
  certificates?: Array<string> | null | undefined;
  /** ISO 3166 alpha-3 codes of economies. */
  economies?: Array<string> | null | undefined;
  /** Economies delivered to before, ISO 3166 alpha-3 codes. */
  exportMarkets?: Array<string> | null | undefined;
  /** HS chapters, two digits. */
  hsChapters?: Array<string> | null | undefined;
  /** HS codes of 2, 4 or 6 digits; each finds itself, its parents and its children. */
  hsCodes?: Array<string> | null | undefined;
  /** Ownership labels, such as `WOMEN_OWNED`. */
  labels?: Array<string> | null | undefined;
  /** Languages of business, BCP 47 tags. */
  languages?: Array<string> | null | undefined;
  /** How well the supplier’s identity is backed at least. */
  leastEvidence?: EvidenceLevel | null | undefined;
  /** CPC or ISIC codes, found as they are. */
  serviceCodes?: Array<string> | null | undefined;
  /** `MICRO`, `SMALL`, `MEDIUM`, as the own economy defines them. */
  sizes?: Array<string> | null | undefined;
};

/** What found suppliers are ordered by. No place can be bought. */
export type SupplierSort =
  /** Most complete profile first. */
  | 'COMPLETENESS'
  /** By name, Latin letters first. */
  | 'NAME'
  /** Published last first. */
  | 'NEWEST'
  /** Words as typed in names and offers first, then elsewhere, then other spellings; among equals the better backed and more complete profile. */
  | 'RELEVANCE';

export type SearchSuppliersQueryVariables = Exact<{
  query: string;
  filters?: SupplierFilterInput | null | undefined;
  sort: SupplierSort;
  after?: string | null | undefined;
}>;

export type SearchSuppliersQuery = {
  __typename: 'Query';
  searchSuppliers: {
    __typename: 'FoundSupplierConnection';
    total: number;
    isTotalExact: boolean;
    engineMilliseconds: number;
    facets: Array<{
      __typename: 'FacetView';
      field: SupplierFacet;
      counts: Array<{ __typename: 'FacetCountView'; value: string; count: number }>;
    }>;
    edges: Array<{
      __typename: 'FoundSupplierEdge';
      cursor: string;
      node: {
        __typename: 'FoundSupplier';
        id: string;
        organisationId: string;
        name: string;
        place: string | null;
        economy: string;
        languages: Array<string>;
        exportMarkets: Array<string>;
        isDemo: boolean;
        updatedAt: string;
        photo: { __typename: 'Photo'; smallPath: string; alt: string; language: string } | null;
        highlights: Array<{
          __typename: 'HighlightView';
          field: string;
          text: string;
          ranges: Array<{ __typename: 'MarkedRangeView'; start: number; length: number }>;
        }>;
      };
    }>;
    pageInfo: { __typename: 'PageInfo'; hasNextPage: boolean; endCursor: string | null };
  };
};

export const SearchSuppliersDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SearchSuppliers' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'query' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filters' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'SupplierFilterInput' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'sort' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'SupplierSort' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'searchSuppliers' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'query' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'query' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filters' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filters' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'sort' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'sort' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '20' },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'facets' },
                value: {
                  kind: 'ListValue',
                  values: [
                    { kind: 'EnumValue', value: 'economy' },
                    { kind: 'EnumValue', value: 'hsChapter' },
                    { kind: 'EnumValue', value: 'certificate' },
                    { kind: 'EnumValue', value: 'label' },
                    { kind: 'EnumValue', value: 'size' },
                    { kind: 'EnumValue', value: 'language' },
                    { kind: 'EnumValue', value: 'exportMarket' },
                    { kind: 'EnumValue', value: 'evidence' },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'total' } },
                { kind: 'Field', name: { kind: 'Name', value: 'isTotalExact' } },
                { kind: 'Field', name: { kind: 'Name', value: 'engineMilliseconds' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'facets' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'counts' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'edges' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'cursor' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'node' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'organisationId' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'place' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'economy' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'languages' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'exportMarkets' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'photo' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'smallPath' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'alt' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                                ],
                              },
                            },
                            { kind: 'Field', name: { kind: 'Name', value: 'isDemo' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'updatedAt' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'highlights' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'field' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'ranges' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        {
                                          kind: 'Field',
                                          name: { kind: 'Name', value: '__typename' },
                                        },
                                        { kind: 'Field', name: { kind: 'Name', value: 'start' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'length' } },
                                      ],
                                    },
                                  },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SearchSuppliersQuery, SearchSuppliersQueryVariables>;
