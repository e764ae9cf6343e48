import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts.module.js';

/** The background work of accounts, for the worker. */
@Module({ imports: [AccountsModule] })
export class AccountsJobsModule {}
