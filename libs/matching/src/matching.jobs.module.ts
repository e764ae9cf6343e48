import { Module } from '@nestjs/common';
import { MatchNeedsHandler, MatchSuppliersHandler } from './matches/match.handlers.js';
import { MatchingModule } from './matching.module.js';
import { AnswerReportsHandler, ForgetReportsHandler } from './reports/report.handlers.js';

/** Jobs of matching, for the worker. */
@Module({
  imports: [MatchingModule],
  providers: [AnswerReportsHandler, ForgetReportsHandler, MatchNeedsHandler, MatchSuppliersHandler],
})
export class MatchingJobsModule {}
