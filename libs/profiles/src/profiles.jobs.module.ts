import { Module } from '@nestjs/common';
import { AdvanceImportHandler } from './imports/advance-import.handler.js';
import { ReleaseProfilesHandler } from './release-profiles.handler.js';
import { ProfilesModule } from './profiles.module.js';

/** The background work of profiles, for the worker. */
@Module({ imports: [ProfilesModule], providers: [AdvanceImportHandler, ReleaseProfilesHandler] })
export class ProfilesJobsModule {}
