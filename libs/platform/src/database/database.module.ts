import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Clock, CLOCK, systemClock } from '../config/clock.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/settings.js';
import { SnakeCaseNames } from './snake-case-names.js';
import { Transactions } from './transactions.js';

/** The connection to Postgres. The schema is the migrations' alone: nothing is synchronised. */
@Global()
@Module({ providers: [Transactions], exports: [Transactions, CLOCK] })
export class DatabaseModule {
  /**
   * @param name shown by Postgres for this process's connections.
   * @param clock that all rules go by.
   */
  static forRoot(name: string, clock: Clock = systemClock): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: CLOCK, useValue: clock }],
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [CONFIG],
          useFactory: (config: Config) => ({
            type: 'postgres' as const,
            url: config.DATABASE_URL,
            applicationName: name,
            autoLoadEntities: true,
            synchronize: false,
            poolSize: config.DATABASE_POOL,
            namingStrategy: new SnakeCaseNames(),
            retryAttempts: 3,
            retryDelay: 1000,
          }),
        }),
      ],
    };
  }
}
