import 'reflect-metadata';
import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '#platform';
import { IloiloCliModule } from './cli.module.js';
import { operatorConfig } from './operator.config.js';

/**
 * Runs a command with every area's services, and closes what they opened.
 * @param moduleOf what the command stands on.
 */
export async function withApp<T>(
  work: (app: INestApplicationContext) => Promise<T>,
  moduleOf: (config: Config) => DynamicModule = (config) => IloiloCliModule.forRoot(config),
): Promise<T> {
  const config = operatorConfig(process.env);
  const app = await NestFactory.createApplicationContext(moduleOf(config), {
    logger: ['warn', 'error', 'fatal'],
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
