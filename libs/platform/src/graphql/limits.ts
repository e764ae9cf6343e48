import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';
import { defineFailures } from '#kernel';
import { failAs } from './failure.error.js';

/** Longest query that is parsed, in tokens. */
export const mostTokens = 3000;

export const limitFailures = defineFailures({
  QUERY_TOO_LARGE: (args: { limit: string }) => `Ask for less at once. ${args.limit}`,
});

/** By themselves the rules throw, which would count as a fault of ours. */
const reported = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError): void => {
      const limit = error.message.replace(/^Syntax Error: /, '');
      context?.reportError(failAs(limitFailures.QUERY_TOO_LARGE({ limit })));
    },
  ],
};

/**
 * What one operation may ask for, whoever asks: the same over http and WebSocket. Batches of
 * operations in one request are not accepted at all.
 */
export const limitRules = [
  maxDepthRule({ n: 12, ignoreIntrospection: true, ...reported }),
  maxAliasesRule({ n: 30, ...reported }),
  maxDirectivesRule({ n: 30, ...reported }),
  costLimitRule({
    maxCost: 20_000,
    objectCost: 2,
    scalarCost: 1,
    depthCostFactor: 1.5,
    ...reported,
  }),
] as unknown as ValidationRule[];
