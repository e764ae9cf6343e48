import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphqlContext } from '../graphql/graphql.context.js';
import type { Role } from './role.js';
import type { Viewer } from './viewer.js';

/** Who may call an operation. */
export type Access = 'public' | 'signed-in' | readonly Role[];

export const ACCESS = 'iloilo:access';

/** Anyone may call the operation, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata(ACCESS, 'public' satisfies Access);

/** Whoever is signed in may call the operation. */
export const SignedIn = (): MethodDecorator => SetMetadata(ACCESS, 'signed-in' satisfies Access);

/**
 * Whoever has one of the roles anywhere may call the operation. Which organisation's things they
 * may touch with it is the service's to decide.
 */
export const Allow = (...roles: Role[]): MethodDecorator =>
  SetMetadata(ACCESS, roles satisfies Access);

/** Hands the viewer to a resolver; undefined on public operations when nobody is signed in. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext): Viewer | undefined =>
    GqlExecutionContext.create(context).getContext<GraphqlContext>().viewer,
);
