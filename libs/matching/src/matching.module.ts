import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#accounts';
import { ProfilesModule } from '#profiles';
import { SourcingModule } from '#sourcing';
import { MatchAdvice } from './advice/match-advice.entity.js';
import { ConsortiumAnswerer } from './consortium/consortium.answerer.js';
import { ExclusionStore } from './exclusions/exclusion.store.js';
import { SupplierExclusions } from './exclusions/supplier-exclusions.entity.js';
import { ExposureAnswerer } from './exposure/exposure.answerer.js';
import { ComparisonReader } from './facts/comparison.reader.js';
import { ContextSource } from './facts/match-context.source.js';
import { SupplierSource } from './facts/supplier.source.js';
import { FeedbackStore } from './feedback/feedback.store.js';
import { MatchFeedback } from './feedback/match-feedback.entity.js';
import { MeetingFeedback } from './feedback/meeting.feedback.js';
import { OutcomeReader } from './feedback/outcome.reader.js';
import { ImprovementAnswerer } from './improvements/improvement.answerer.js';
import { MatchRun } from './matches/match.entity.js';
import { MatchExplainer } from './matches/match.explainer.js';
import { MatchReader } from './matches/match.reader.js';
import { MatchStore } from './matches/match.store.js';
import { NeedAdmission } from './matches/need.admission.js';
import { Matcher } from './matches/matcher.js';
import { SupplierStore } from './matches/supplier.store.js';
import { PairReasonsReader } from './matches/pair-reasons.js';
import { PairScores } from './matches/pair-scores.js';
import { NeedPool } from './pools/need.pool.js';
import { SupplierPool } from './pools/supplier.pool.js';
import { MatchReport } from './reports/match-report.entity.js';
import { ReportDesk } from './reports/report.desk.js';
import { ResponseStore } from './responses/response.store.js';
import { SupplierAsk } from './responses/supplier-ask.entity.js';
import { StatisticsReader } from './statistics/statistics.reader.js';
import { StatisticsRenewer } from './statistics/statistics.renewer.js';
import {
  TextStatisticsLanguage,
  TextStatisticsVersion,
} from './statistics/text-statistics.entity.js';
import { ComputeThread } from './threads/compute.thread.js';
import { AwardImport } from './track/imports/award-import.entity.js';
import { AwardImporter } from './track/award.importer.js';
import { TrackRecord } from './track/track-record.entity.js';
import { TrackRecordStore } from './track/track-record.store.js';
import { MatchWeights, MatchWeightSwitch } from './weights/match-weights.entity.js';
import { WeightTrainer } from './weights/weight.trainer.js';
import { WeightsReader } from './weights/weights.reader.js';

/** Who should meet whom, and why. */
@Module({
  imports: [
    AccountsModule,
    ProfilesModule,
    SourcingModule,
    TypeOrmModule.forFeature([
      AwardImport,
      MatchAdvice,
      MatchFeedback,
      MatchReport,
      MatchRun,
      MatchWeights,
      MatchWeightSwitch,
      SupplierAsk,
      SupplierExclusions,
      TextStatisticsLanguage,
      TextStatisticsVersion,
      TrackRecord,
    ]),
  ],
  providers: [
    ComparisonReader,
    ComputeThread,
    ContextSource,
    NeedPool,
    SupplierPool,
    MatchStore,
    SupplierStore,
    NeedAdmission,
    MatchReader,
    Matcher,
    ReportDesk,
    ImprovementAnswerer,
    ConsortiumAnswerer,
    ExposureAnswerer,
    AwardImporter,
    ExclusionStore,
    ResponseStore,
    SupplierSource,
    TrackRecordStore,
    OutcomeReader,
    WeightsReader,
    WeightTrainer,
    StatisticsReader,
    StatisticsRenewer,
    PairScores,
    MatchExplainer,
    FeedbackStore,
    MeetingFeedback,
    PairReasonsReader,
  ],
  exports: [
    TypeOrmModule,
    AwardImporter,
    ComparisonReader,
    ConsortiumAnswerer,
    ContextSource,
    ExclusionStore,
    ExposureAnswerer,
    FeedbackStore,
    ImprovementAnswerer,
    MatchExplainer,
    MatchReader,
    Matcher,
    MeetingFeedback,
    NeedPool,
    PairReasonsReader,
    PairScores,
    ReportDesk,
    ResponseStore,
    StatisticsReader,
    StatisticsRenewer,
    SupplierPool,
    SupplierSource,
    WeightTrainer,
    WeightsReader,
    AccountsModule,
    ProfilesModule,
    SourcingModule,
  ],
})
export class MatchingModule {}
