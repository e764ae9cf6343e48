import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { ValidationRule } from 'graphql';

/** Longest query that is parsed, in tokens. */
export const mostTokens = 3000;

/**
 * What one operation may ask for, whoever asks: the same over http and WebSocket. Batches of
 * operations in one request are not accepted at all.
 */
export const limitRules = [
  maxDepthRule({ n: 12, ignoreIntrospection: true }),
  maxAliasesRule({ n: 30 }),
  maxDirectivesRule({ n: 30 }),
  costLimitRule({ maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5 }),
] as unknown as ValidationRule[];
