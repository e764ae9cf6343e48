import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#accounts';
import { ProfilesModule } from '#profiles';
import { SourcingModule } from '#sourcing';
import { ContextSource } from './facts/match-context.source.js';
import { Match, MatchRun } from './matches/match.entity.js';
import { MatchReader } from './matches/match.reader.js';
import { MatchStore } from './matches/match.store.js';
import { NeedAdmission } from './matches/need.admission.js';
import { Matcher } from './matches/matcher.js';
import { NeedPool } from './pools/need.pool.js';
import { SupplierPool } from './pools/supplier.pool.js';

/** Who should meet whom, and why. */
@Module({
  imports: [
    AccountsModule,
    ProfilesModule,
    SourcingModule,
    TypeOrmModule.forFeature([Match, MatchRun]),
  ],
  providers: [
    ContextSource,
    NeedPool,
    SupplierPool,
    MatchStore,
    NeedAdmission,
    MatchReader,
    Matcher,
  ],
  exports: [ContextSource, MatchReader, Matcher, AccountsModule, ProfilesModule, SourcingModule],
})
export class MatchingModule {}
