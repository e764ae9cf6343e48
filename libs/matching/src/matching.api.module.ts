import { Module } from '@nestjs/common';
import { DiscoveryModule } from '#discovery';
import { AdviceResolver } from './advice/advice.resolver.js';
import { AdviceService } from './advice/advice.service.js';
import { ConsortiumResolver } from './consortium/consortium.resolver.js';
import { ExclusionResolver } from './exclusions/exclusion.resolver.js';
import { ExclusionService } from './exclusions/exclusion.service.js';
import { ExposureResolver } from './exposure/exposure.resolver.js';
import { FeedbackResolver } from './feedback/feedback.resolver.js';
import { FeedbackService } from './feedback/feedback.service.js';
import { FiguresResolver } from './figures/figures.resolver.js';
import { EffectsModule } from './improvements/effects.module.js';
import { ImprovementReader } from './improvements/improvement.reader.js';
import { ImprovementResolver } from './improvements/improvement.resolver.js';
import { FilteredMatches } from './matches/filtered.matches.js';
import { MatchAccess } from './matches/match.access.js';
import { MatchNeedResolver } from './matches/match-need.resolver.js';
import { MatchResolver } from './matches/match.resolver.js';
import { SupplierMatches } from './matches/supplier.matches.js';
import { MatchingModule } from './matching.module.js';
import { RaiseResolver } from './raise/raise.resolver.js';
import { NeedReach } from './reach/need-reach.js';
import { NeedReachResolver } from './reach/need-reach.resolver.js';
import { AwardImportResolver } from './track/imports/award-import.resolver.js';
import { AwardImportService } from './track/imports/award-import.service.js';
import { AwardImportsController } from './track/imports/award-imports.controller.js';
import { WeightsResolver } from './weights/weights.resolver.js';
import { WeightsService } from './weights/weights.service.js';

/** GraphQL of matching, for the api. */
@Module({
  imports: [MatchingModule, DiscoveryModule, EffectsModule],
  controllers: [AwardImportsController],
  providers: [
    AdviceResolver,
    AdviceService,
    AwardImportResolver,
    AwardImportService,
    ConsortiumResolver,
    ExclusionResolver,
    ExclusionService,
    ExposureResolver,
    FeedbackResolver,
    FeedbackService,
    FiguresResolver,
    FilteredMatches,
    ImprovementReader,
    ImprovementResolver,
    MatchAccess,
    MatchNeedResolver,
    MatchResolver,
    NeedReach,
    NeedReachResolver,
    RaiseResolver,
    SupplierMatches,
    WeightsResolver,
    WeightsService,
  ],
})
export class MatchingApiModule {}
