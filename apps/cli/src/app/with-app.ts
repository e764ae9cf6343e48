import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IloiloCliModule } from './cli.module.js';
import { operatorConfig } from './operator.config.js';

/** Runs a command with every area's services, and closes what they opened. */
export async function withApp<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = operatorConfig(process.env);
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
