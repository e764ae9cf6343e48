import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { ProfileViews } from './profile.views.js';
import { ProfilesModule } from './profiles.module.js';
import { DraftConflictResolver, ProfilesResolver } from './profiles.resolver.js';

/** Profiles over GraphQL, for the api. */
@Module({
  imports: [AccountsModule, ProfilesModule],
  providers: [ProfileViews, ProfilesResolver, DraftConflictResolver],
})
export class ProfilesApiModule {}
