import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts.module.js';
import { LinkLetterHandler } from './links/link-letter.handler.js';
import { PurgeHandler } from './purge.handler.js';

/** The background work of accounts, for the worker. */
@Module({ imports: [AccountsModule], providers: [LinkLetterHandler, PurgeHandler] })
export class AccountsJobsModule {}
