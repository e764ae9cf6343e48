import type { FailureText } from '#kernel';
import { GraphQLError } from 'graphql';
import type { Failure } from './failure.types.js';

/**
 * Ends a transaction with an expected failure: everything written is rolled back, and at the edge
 * the failure becomes a member of the operation's result.
 */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** Gives up with an expected failure. */
export function refuse(failure: Failure): never {
  throw new Refused(failure);
}

/** An expected failure where the schema has no place for one: an error with the same code. */
export function failAs(text: FailureText): GraphQLError {
  const { code, message, args } = text;
  return new GraphQLError(message, { extensions: { code, ...(args && { args }) } });
}
