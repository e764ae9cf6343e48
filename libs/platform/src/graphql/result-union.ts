import type { Type } from '@nestjs/common';
import { createUnionType } from '@nestjs/graphql';
import type { Failure } from './failure.types.js';

/**
 * The result of an operation: what it makes, or one of the failures that callers must expect.
 *
 * @example
 * const PublishProfileResult = resultUnion('PublishProfileResult', Profile, [InvalidInput, Conflict]);
 */
export function resultUnion<T extends object>(
  name: string,
  success: Type<T>,
  failures: readonly (abstract new (...args: never[]) => Failure)[],
): T | Failure {
  return createUnionType({
    name,
    types: () => [success, ...(failures as unknown as Type<object>[])] as const,
    resolveType: (value: object) => failures.find((failure) => value instanceof failure) ?? success,
  }) as unknown as T | Failure;
}
