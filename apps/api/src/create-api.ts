import 'reflect-metadata';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { type Config, requestIdFrom, runInContext } from '#platform';
import { IloiloApiModule } from './api.module.js';

const largestBody = 2 * 1024 * 1024;

/** Builds the api without listening. */
export async function createApi(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    IloiloApiModule.forRoot(config),
    createAdapter(),
    { bufferLogs: true },
  );
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  await addPlugins(app, config);
  return app;
}

/** The http server of the api: every request gets an id, which its answer names. */
export function createAdapter(): FastifyAdapter {
  const adapter = new FastifyAdapter({ bodyLimit: largestBody, trustProxy: 'loopback' });
  adapter.getInstance().addHook('onRequest', (request, reply, next) => {
    const requestId = requestIdFrom(request.headers['x-request-id']);
    void reply.header('x-request-id', requestId);
    runInContext({ requestId }, next);
  });
  return adapter;
}

/** What the server needs besides Nest. */
export async function addPlugins(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    // GraphiQL, which development serves, loads scripts from elsewhere.
    contentSecurityPolicy: config.NODE_ENV === 'production',
    // A promise for the whole host name, so it is made where https is known to be in use.
    hsts: config.PUBLIC_URL.startsWith('https:'),
  });
}
