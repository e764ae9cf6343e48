import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Config } from './settings.js';

/** Injection token of the checked configuration (`Config`). */
export const CONFIG = Symbol('CONFIG');

/** Gives every provider of a process the configuration that was checked at its start. */
@Global()
@Module({})
export class ConfigModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      providers: [{ provide: CONFIG, useValue: config }],
      exports: [CONFIG],
    };
  }
}
