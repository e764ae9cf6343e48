import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadConfigOrExit } from '#platform';
import { IloiloCliModule } from './cli.module.js';

/** Runs a command with every area's services, and closes what they opened. */
export async function withApp<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = loadConfigOrExit({ LOG_LEVEL: 'warn', ...process.env });
  const app = await NestFactory.createApplicationContext(IloiloCliModule.forRoot(config), {
    logger: ['warn', 'error', 'fatal'],
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
