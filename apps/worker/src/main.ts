import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { loadConfigOrExit } from '#platform';
import { IloiloWorkerModule } from './worker.module.js';

const config = loadConfigOrExit(process.env);
const app = await NestFactory.create<NestFastifyApplication>(
  IloiloWorkerModule.forRoot(config),
  new FastifyAdapter(),
  { bufferLogs: true },
);
app.useLogger(app.get(Logger));
app.enableShutdownHooks();
await app.listen(config.WORKER_PORT, config.HOST);
