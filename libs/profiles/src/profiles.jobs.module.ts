import { Module } from '@nestjs/common';
import { ProfilesModule } from './profiles.module.js';

/** The background work of profiles, for the worker. */
@Module({ imports: [ProfilesModule] })
export class ProfilesJobsModule {}
