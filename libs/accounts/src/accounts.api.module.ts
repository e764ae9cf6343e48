import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts.module.js';
import { ViewerResolver } from './users/viewer.resolver.js';

/** Accounts over GraphQL, for the api. */
@Module({ imports: [AccountsModule], providers: [ViewerResolver] })
export class AccountsApiModule {}
