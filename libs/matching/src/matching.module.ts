import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#accounts';
import { ProfilesModule } from '#profiles';
import { SourcingModule } from '#sourcing';
import { ContextSource } from './facts/match-context.source.js';
import { ImprovementAnswerer } from './improvements/improvement.answerer.js';
import { Match, MatchRun } from './matches/match.entity.js';
import { MatchReader } from './matches/match.reader.js';
import { MatchStore } from './matches/match.store.js';
import { NeedAdmission } from './matches/need.admission.js';
import { Matcher } from './matches/matcher.js';
import { NeedPool } from './pools/need.pool.js';
import { SupplierPool } from './pools/supplier.pool.js';
import { MatchReport } from './reports/match-report.entity.js';
import { ReportDesk } from './reports/report.desk.js';

/** Who should meet whom, and why. */
@Module({
  imports: [
    AccountsModule,
    ProfilesModule,
    SourcingModule,
    TypeOrmModule.forFeature([Match, MatchReport, MatchRun]),
  ],
  providers: [
    ContextSource,
    NeedPool,
    SupplierPool,
    MatchStore,
    NeedAdmission,
    MatchReader,
    Matcher,
    ReportDesk,
    ImprovementAnswerer,
  ],
  exports: [
    ContextSource,
    ImprovementAnswerer,
    MatchReader,
    Matcher,
    ReportDesk,
    AccountsModule,
    ProfilesModule,
    SourcingModule,
  ],
})
export class MatchingModule {}
