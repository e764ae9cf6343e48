import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
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
  const original = unwrapResolverError(error);
  if (original instanceof GraphQLError) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions };
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
