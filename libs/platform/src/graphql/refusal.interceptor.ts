import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import { getNamedType, type GraphQLResolveInfo, isUnionType } from 'graphql';
import { catchError, type Observable, of } from 'rxjs';
import { Metrics } from '../telemetry/metrics.js';
import { failAs, Refused } from './failure.error.js';
import type { Failure } from './failure.types.js';

/** Turns a refusal into a member of the operation's result, or into an error with its code. */
@Injectable()
export class RefusalInterceptor implements NestInterceptor {
  constructor(private readonly metrics: Metrics) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        this.metrics.refusals.inc({ code: error.failure.code });
        const info = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
        if (hasPlaceFor(error.failure, info)) return of(error.failure);
        throw failAs(error.failure);
      }),
    );
  }
}

function hasPlaceFor(failure: Failure, info: GraphQLResolveInfo): boolean {
  const type = getNamedType(info.returnType);
  return (
    isUnionType(type) && type.getTypes().some((member) => member.name === failure.constructor.name)
  );
}
