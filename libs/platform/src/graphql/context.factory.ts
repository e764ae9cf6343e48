import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readCredential } from '../auth/credential.js';
import { VIEWER_SOURCE, type ViewerSource } from '../auth/viewer.js';
import { currentRequestId, requestIdFrom } from '../telemetry/request-context.js';
import type { GraphqlContext } from './graphql.context.js';
import { Loaders } from './loaders.js';

/** Makes the context of an operation, over http or WebSocket. */
@Injectable()
export class ContextFactory {
  constructor(@Inject(VIEWER_SOURCE) private readonly viewers: ViewerSource) {}

  async forRequest(request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> {
    const credential = readCredential(request.headers);
    return {
      requestId: currentRequestId() ?? requestIdFrom(undefined),
      viewer: credential === undefined ? undefined : await this.viewers.findViewer(credential),
      loaders: new Loaders(),
      ip: request.ip,
      request,
      reply,
    };
  }

  /** @param token of the connection's first message, for clients that cannot send cookies. */
  async forSocket(upgrade: IncomingMessage, token: unknown): Promise<GraphqlContext> {
    const credential = typeof token === 'string' ? token : readCredential(upgrade.headers);
    return {
      requestId: requestIdFrom(upgrade.headers['x-request-id']),
      viewer: credential === undefined ? undefined : await this.viewers.findViewer(credential),
      loaders: new Loaders(),
      ip: upgrade.socket.remoteAddress ?? '',
    };
  }
}
