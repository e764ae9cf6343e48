import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { ContactPresenter } from './contacts/contact.presenter.js';
import { ContactResolver } from './contacts/contact.resolver.js';
import { EvidenceResolver } from './evidence/evidence.resolver.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsResolver } from './imports/imports.resolver.js';
import { PhotosController } from './photos/photos.controller.js';
import { ProfileViews } from './profile.views.js';
import { ProfilesModule } from './profiles.module.js';
import { DraftConflictResolver, ProfilesResolver } from './profiles.resolver.js';

/** Profiles over GraphQL, for the api. */
@Module({
  imports: [AccountsModule, ProfilesModule],
  controllers: [ImportsController, PhotosController],
  providers: [
    ContactPresenter,
    ContactResolver,
    EvidenceResolver,
    ImportsResolver,
    ProfileViews,
    ProfilesResolver,
    DraftConflictResolver,
  ],
})
export class ProfilesApiModule {}
