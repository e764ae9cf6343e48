import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { failAs, Refused } from './failure.error.js';
import { currentRequestId } from '../telemetry/request-context.js';

const logger = new Logger('GraphQL');

/**
 * What a client is told of an error: those made for it, as they are; anything else is logged and
 * masked, with the request's id to find it by.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  // Interceptors see operations alone; a field's resolver may refuse as well.
  const original = cause instanceof Refused ? failAs(cause.failure) : cause;
  if (original instanceof GraphQLError) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    if (original === cause) return { ...formatted, extensions };
    return { ...formatted, message: original.message, extensions: original.extensions };
  }
  const requestId = currentRequestId();
  logger.error({ err: original, path: formatted.path?.join('.') }, 'Unexpected failure');
  return {
    message: `Something went wrong on our side. Nothing was changed. Please try again; if it stays, name request ${requestId ?? 'unknown'}.`,
    path: formatted.path,
    locations: formatted.locations,
    extensions: { code: 'INTERNAL', requestId },
  };
}
