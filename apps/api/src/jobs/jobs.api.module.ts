import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { JobsResolver } from './jobs.resolver.js';

/** The queues over GraphQL. */
@Module({ imports: [AccountsModule], providers: [JobsResolver] })
export class JobsApiModule {}
