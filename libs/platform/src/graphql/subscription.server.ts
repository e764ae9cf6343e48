import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/settings.js';
import { ContextFactory } from './context.factory.js';
import { limitRules, mostTokens } from './limits.js';

const path = '/graphql';
const largestMessage = 64 * 1024;

/**
 * GraphQL subscriptions over WebSocket (graphql-ws). Upgrades are handled here and not by
 * @nestjs/graphql, whose handler leaves sockets for other paths open without an error listener:
 * one reset of such a socket would end the process.
 */
@Injectable()
export class SubscriptionServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  private dispose: () => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly contexts: ContextFactory,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    const { schema } = this.schemaHost;
    const server = useServer<{ token?: unknown }, { request: IncomingMessage }>(
      {
        context: (ctx) => this.contexts.forSocket(ctx.extra.request, ctx.connectionParams?.token),
        onSubscribe: (_ctx, _id, { query, operationName, variables }) => {
          const document = parseOrExplain(query);
          if (document instanceof GraphQLError) return [document];
          const errors = validate(schema, document, [...specifiedRules, ...limitRules]);
          if (errors.length > 0) return errors;
          if (getOperationAST(document, operationName)?.operation !== 'subscription') {
            return [new GraphQLError('Send queries and mutations over http.')];
          }
          return { schema, document, operationName, variableValues: variables };
        },
      },
      this.sockets,
    );
    this.dispose = async () => {
      await server.dispose();
    };
    const http = this.adapterHost.httpAdapter.getHttpServer() as Server;
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      this.upgrade(request, socket, head);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dispose();
    this.sockets.close();
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    if (pathOf(request.url) !== path) return refuseUpgrade(socket, '404 Not Found');
    if (!this.isOwnOrigin(request)) return refuseUpgrade(socket, '403 Forbidden');
    this.sockets.handleUpgrade(request, socket, head, (webSocket) => {
      this.sockets.emit('connection', webSocket, request);
    });
  }

  /** A browser sends our cookie from any page, so only our own pages may use it. */
  private isOwnOrigin(request: IncomingMessage): boolean {
    const { origin, host, cookie } = request.headers;
    if (origin === undefined || cookie === undefined) return true;
    const originHost = URL.parse(origin)?.host;
    return originHost === host || originHost === URL.parse(this.config.PUBLIC_URL)?.host;
  }
}

/** Thrown, the error would end the socket and with it the client's other subscriptions. */
function parseOrExplain(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: mostTokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function pathOf(url: string | undefined): string | undefined {
  return URL.parse(url ?? '', 'http://any')?.pathname;
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
