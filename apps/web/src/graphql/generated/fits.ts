// Made by apps/web/tools/codegen.mjs; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What a criterion says of a pair. */
export type MatchVerdict =
  /** Speaks against it. */
  | 'AGAINST'
  /** The fact is not known: ask. */
  | 'ASK'
  /** Speaks for it. */
  | 'FOR';

export type FitsOfNeedQueryVariables = Exact<{
  needId: string;
  supplierIds: Array<string> | string;
}>;

export type FitsOfNeedQuery = {
  __typename: 'Query';
  matchesAmong: Array<{
    __typename: 'Match';
    supplierId: string;
    supplierServesNeed: number;
    criteria: Array<{
      __typename: 'MatchCriterion';
      verdict: MatchVerdict | null;
      contribution: number;
      weight: number | null;
      value: number | null;
      code: string;
      text: string;
      args: Record<string, unknown>;
    }>;
  }>;
};

export const FitsOfNeedDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'FitsOfNeed' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'needId' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'supplierIds' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: {
                kind: 'NonNullType',
                type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
              },
            },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'matchesAmong' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'needId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'needId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'supplierIds' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'supplierIds' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'supplierId' } },
                { kind: 'Field', name: { kind: 'Name', value: 'supplierServesNeed' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'criteria' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'verdict' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'contribution' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'args' } },
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
} as unknown as DocumentNode<FitsOfNeedQuery, FitsOfNeedQueryVariables>;
