import 'reflect-metadata';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { type Config, requestIdFrom, runInContext } from '#platform';
import { IloiloApiModule } from './api.module.js';

const largestBody = 2 * 1024 * 1024;

/** Builds the api without listening, for the process and for tests alike. */
export async function createApi(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: largestBody, trustProxy: 'loopback' });
  adapter.getInstance().addHook('onRequest', (request, reply, next) => {
    const requestId = requestIdFrom(request.headers['x-request-id']);
    void reply.header('x-request-id', requestId);
    runInContext({ requestId }, next);
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    IloiloApiModule.forRoot(config),
    adapter,
    { bufferLogs: true },
  );
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  await app.register(fastifyCookie);
  return app;
}
