import { Module } from '@nestjs/common';
import { MatchNeedsHandler, MatchSuppliersHandler } from './matches/match.handlers.js';
import { MatchingModule } from './matching.module.js';
import { NoteContactsHandler, SettleAsksHandler } from './responses/response.handlers.js';
import { AnswerReportsHandler, ForgetReportsHandler } from './reports/report.handlers.js';
import { RematchNeedsHandler, TrainWeightsHandler } from './weights/weight.handlers.js';

/** Jobs of matching, for the worker. */
@Module({
  imports: [MatchingModule],
  providers: [
    AnswerReportsHandler,
    ForgetReportsHandler,
    MatchNeedsHandler,
    MatchSuppliersHandler,
    NoteContactsHandler,
    RematchNeedsHandler,
    SettleAsksHandler,
    TrainWeightsHandler,
  ],
})
export class MatchingJobsModule {}
