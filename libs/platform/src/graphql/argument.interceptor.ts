import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Observable } from 'rxjs';
import { checkArguments } from './argument.check.js';
import { refuse } from './failure.error.js';
import { InvalidInput } from './failure.types.js';

/** Refuses the arguments of an operation that none could work with, before it begins. */
@Injectable()
export class ArgumentInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const operation = GqlExecutionContext.create(context);
    const { parentType, fieldName } = operation.getInfo<GraphQLResolveInfo>();
    const args = parentType.getFields()[fieldName]?.args ?? [];
    const problems = checkArguments(args, operation.getArgs());
    if (problems.length > 0) refuse(new InvalidInput(problems));
    return next.handle();
  }
}
