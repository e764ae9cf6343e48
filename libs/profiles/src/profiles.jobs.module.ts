import { Module } from '@nestjs/common';
import { AdvanceImportHandler } from './imports/advance-import.handler.js';
import { ProfilesModule } from './profiles.module.js';

/** The background work of profiles, for the worker. */
@Module({ imports: [ProfilesModule], providers: [AdvanceImportHandler] })
export class ProfilesJobsModule {}
