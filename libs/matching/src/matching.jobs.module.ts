import { Module } from '@nestjs/common';
import {
  MatchNeedsHandler,
  MatchSuppliersHandler,
  RematchNeedsHandler,
} from './matches/match.handlers.js';
import { MatchingModule } from './matching.module.js';
import { RenewTextStatisticsHandler } from './statistics/statistics.handler.js';
import { NoteContactsHandler, SettleAsksHandler } from './responses/response.handlers.js';
import { AnswerReportsHandler, ForgetReportsHandler } from './reports/report.handlers.js';
import { AwardImportRunner } from './track/imports/award-import.runner.js';
import { TrainWeightsHandler } from './weights/weight.handlers.js';

/** Jobs of matching, for the worker. */
@Module({
  imports: [MatchingModule],
  providers: [
    AnswerReportsHandler,
    AwardImportRunner,
    ForgetReportsHandler,
    MatchNeedsHandler,
    MatchSuppliersHandler,
    NoteContactsHandler,
    RematchNeedsHandler,
    RenewTextStatisticsHandler,
    SettleAsksHandler,
    TrainWeightsHandler,
  ],
})
export class MatchingJobsModule {}
