import { Module } from '@nestjs/common';
import { FairsModule } from './fairs.module.js';
import { ExpireRequestsHandler } from './meetings/expire-requests.handler.js';

/** Jobs of fairs, for the worker. */
@Module({ imports: [FairsModule], providers: [ExpireRequestsHandler] })
export class FairsJobsModule {}
