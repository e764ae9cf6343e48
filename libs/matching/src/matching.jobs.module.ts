import { Module } from '@nestjs/common';
import { MatchNeedsHandler, MatchSuppliersHandler } from './matches/match.handlers.js';
import { MatchingModule } from './matching.module.js';

/** Jobs of matching, for the worker. */
@Module({ imports: [MatchingModule], providers: [MatchNeedsHandler, MatchSuppliersHandler] })
export class MatchingJobsModule {}
