import { Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import {
  ContactAnswerHandler,
  ContactAskHandler,
  ContactLetters,
} from './contacts/contact-letter.handlers.js';
import { AdvanceImportHandler } from './imports/advance-import.handler.js';
import { SweepPhotosHandler } from './photos/sweep-photos.handler.js';
import { ReleaseProfilesHandler } from './release-profiles.handler.js';
import { ProfilesModule } from './profiles.module.js';

/** The background work of profiles, for the worker. */
@Module({
  imports: [AccountsModule, ProfilesModule],
  providers: [
    AdvanceImportHandler,
    ContactAnswerHandler,
    ContactAskHandler,
    ContactLetters,
    ReleaseProfilesHandler,
    SweepPhotosHandler,
  ],
})
export class ProfilesJobsModule {}
