// Made by apps/web/tools/codegen.mjs; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type MatchWeightsQueryVariables = Exact<{ [key: string]: never }>;

export type MatchWeightsQuery = {
  __typename: 'Query';
  matchWeights: {
    __typename: 'MatchWeightsOverview';
    activeVersion: string;
    engineVersion: string;
    fewestTexts: number;
    active: Array<{ __typename: 'CriterionWeight'; criterion: string; weight: number }>;
    versions: Array<{
      __typename: 'MatchWeights';
      version: string;
      trainedAt: string;
      presentVersion: string;
      weights: Array<{ __typename: 'CriterionWeight'; criterion: string; weight: number }>;
      comparisons: Array<{ __typename: 'WeightComparison' } & WeightComparisonFactsFragment>;
    }>;
    switches: Array<{
      __typename: 'MatchWeightSwitch';
      id: string;
      version: string;
      reason: string;
      switchedAt: string;
    }>;
    textStatistics: {
      __typename: 'TextStatistics';
      version: string;
      suppliers: number;
      countedAt: string;
      languages: Array<{
        __typename: 'TextLanguage';
        language: string;
        texts: number;
        words: number;
      }>;
    } | null;
  };
};

export type TrainMatchWeightsMutationVariables = Exact<{ [key: string]: never }>;

export type TrainMatchWeightsMutation = {
  __typename: 'Mutation';
  trainMatchWeights: { __typename: 'TrainingAsked'; askedAt: string };
};

export type SwitchMatchWeightsMutationVariables = Exact<{
  version: string;
  reason: string;
}>;

export type SwitchMatchWeightsMutation = {
  __typename: 'Mutation';
  switchMatchWeights:
    | ({ __typename: 'InvalidInput' } & Refusal_InvalidInput_Fragment)
    | { __typename: 'MatchWeightSwitch'; id: string; version: string }
    | ({ __typename: 'NotFound' } & Refusal_NotFound_Fragment);
};

export type WeightComparisonFactsFragment = {
  __typename: 'WeightComparison';
  sector: string | null;
  trainedOn: number;
  heldBack: number;
  presentLoss: number;
  fittedLoss: number;
  presentOrder: number;
  fittedOrder: number;
  changes: Array<{
    __typename: 'WeightChange';
    criterion: string;
    present: number;
    fitted: number;
  }>;
  groups: Array<{
    __typename: 'WeightGroupChange';
    group: string;
    outcomes: number;
    present: number;
    fitted: number;
  }>;
};

type Refusal_Conflict_Fragment = {
  __typename: 'Conflict';
  code: string;
  message: string;
  args: Record<string, unknown> | null;
};

type Refusal_DraftConflict_Fragment = {
  __typename: 'DraftConflict';
  code: string;
  message: string;
  args: Record<string, unknown> | null;
};

type Refusal_InvalidInput_Fragment = {
  __typename: 'InvalidInput';
  code: string;
  message: string;
  args: Record<string, unknown> | null;
  problems: Array<{ __typename: 'InputProblem' } & ProblemFragment>;
};

type Refusal_LimitReached_Fragment = {
  __typename: 'LimitReached';
  code: string;
  message: string;
  args: Record<string, unknown> | null;
};

type Refusal_NotAllowed_Fragment = {
  __typename: 'NotAllowed';
  code: string;
  message: string;
  args: Record<string, unknown> | null;
};

type Refusal_NotFound_Fragment = {
  __typename: 'NotFound';
  code: string;
  message: string;
  args: Record<string, unknown> | null;
};

export type RefusalFragment =
  | Refusal_Conflict_Fragment
  | Refusal_DraftConflict_Fragment
  | Refusal_InvalidInput_Fragment
  | Refusal_LimitReached_Fragment
  | Refusal_NotAllowed_Fragment
  | Refusal_NotFound_Fragment;

export type ProblemFragment = {
  __typename: 'InputProblem';
  path: string;
  code: string;
  message: string;
  args: Record<string, unknown> | null;
};

export const WeightComparisonFactsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightComparisonFacts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'WeightComparison' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'sector' } },
          { kind: 'Field', name: { kind: 'Name', value: 'trainedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'heldBack' } },
          { kind: 'Field', name: { kind: 'Name', value: 'presentLoss' } },
          { kind: 'Field', name: { kind: 'Name', value: 'fittedLoss' } },
          { kind: 'Field', name: { kind: 'Name', value: 'presentOrder' } },
          { kind: 'Field', name: { kind: 'Name', value: 'fittedOrder' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'changes' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'criterion' } },
                { kind: 'Field', name: { kind: 'Name', value: 'present' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fitted' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'groups' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'group' } },
                { kind: 'Field', name: { kind: 'Name', value: 'outcomes' } },
                { kind: 'Field', name: { kind: 'Name', value: 'present' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fitted' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WeightComparisonFactsFragment, unknown>;
export const ProblemFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Problem' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'InputProblem' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'path' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
          { kind: 'Field', name: { kind: 'Name', value: 'args' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProblemFragment, unknown>;
export const RefusalFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Refusal' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Failure' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
          { kind: 'Field', name: { kind: 'Name', value: 'args' } },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'InvalidInput' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'problems' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Problem' } },
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
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Problem' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'InputProblem' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'path' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
          { kind: 'Field', name: { kind: 'Name', value: 'args' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RefusalFragment, unknown>;
export const MatchWeightsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MatchWeights' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'matchWeights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'activeVersion' } },
                { kind: 'Field', name: { kind: 'Name', value: 'engineVersion' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'active' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'criterion' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'versions' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'trainedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'presentVersion' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'weights' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'criterion' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'weight' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'comparisons' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            {
                              kind: 'FragmentSpread',
                              name: { kind: 'Name', value: 'WeightComparisonFacts' },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'switches' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'switchedAt' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'fewestTexts' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'textStatistics' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'suppliers' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'countedAt' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'languages' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'language' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'texts' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'words' } },
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
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'WeightComparisonFacts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'WeightComparison' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'sector' } },
          { kind: 'Field', name: { kind: 'Name', value: 'trainedOn' } },
          { kind: 'Field', name: { kind: 'Name', value: 'heldBack' } },
          { kind: 'Field', name: { kind: 'Name', value: 'presentLoss' } },
          { kind: 'Field', name: { kind: 'Name', value: 'fittedLoss' } },
          { kind: 'Field', name: { kind: 'Name', value: 'presentOrder' } },
          { kind: 'Field', name: { kind: 'Name', value: 'fittedOrder' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'changes' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'criterion' } },
                { kind: 'Field', name: { kind: 'Name', value: 'present' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fitted' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'groups' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'group' } },
                { kind: 'Field', name: { kind: 'Name', value: 'outcomes' } },
                { kind: 'Field', name: { kind: 'Name', value: 'present' } },
                { kind: 'Field', name: { kind: 'Name', value: 'fitted' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MatchWeightsQuery, MatchWeightsQueryVariables>;
export const TrainMatchWeightsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'TrainMatchWeights' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'trainMatchWeights' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                { kind: 'Field', name: { kind: 'Name', value: 'askedAt' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TrainMatchWeightsMutation, TrainMatchWeightsMutationVariables>;
export const SwitchMatchWeightsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SwitchMatchWeights' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'version' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'switchMatchWeights' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'version' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'version' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reason' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'InlineFragment',
                  typeCondition: {
                    kind: 'NamedType',
                    name: { kind: 'Name', value: 'MatchWeightSwitch' },
                  },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                    ],
                  },
                },
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Refusal' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Problem' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'InputProblem' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'path' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
          { kind: 'Field', name: { kind: 'Name', value: 'args' } },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Refusal' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Failure' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
          { kind: 'Field', name: { kind: 'Name', value: 'code' } },
          { kind: 'Field', name: { kind: 'Name', value: 'message' } },
          { kind: 'Field', name: { kind: 'Name', value: 'args' } },
          {
            kind: 'InlineFragment',
            typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'InvalidInput' } },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'problems' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: '__typename' } },
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Problem' } },
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
} as unknown as DocumentNode<SwitchMatchWeightsMutation, SwitchMatchWeightsMutationVariables>;
