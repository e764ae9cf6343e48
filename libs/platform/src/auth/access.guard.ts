import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { GraphqlContext } from '../graphql/graphql.context.js';
import { failAs } from '../graphql/failure.error.js';
import { ACCESS, type Access } from './access.decorators.js';
import { accessFailures } from './auth.errors.js';
import { rolesOf, type Viewer } from './viewer.js';

/** Lets an operation run only for those whom it names. An operation that names nobody is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    const { viewer } = GqlExecutionContext.create(context).getContext<GraphqlContext>();
    if (access === 'public') return true;
    if (!viewer) throw failAs(accessFailures.NOT_SIGNED_IN());
    if (!mayCall(access, viewer)) throw failAs(accessFailures.NOT_ALLOWED());
    return true;
  }
}

function mayCall(access: Access | undefined, viewer: Viewer): boolean {
  if (access === undefined) return false;
  if (access === 'signed-in' || access === 'public') return true;
  const roles = rolesOf(viewer);
  return access.some((role) => roles.has(role));
}
