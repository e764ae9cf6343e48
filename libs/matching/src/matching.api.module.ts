import { Module } from '@nestjs/common';
import { DiscoveryModule } from '#discovery';
import { FiguresResolver } from './figures/figures.resolver.js';
import { MatchAccess } from './matches/match.access.js';
import { MatchExplainer } from './matches/match.explainer.js';
import { MatchResolver } from './matches/match.resolver.js';
import { MatchingModule } from './matching.module.js';
import { NeedReach } from './reach/need-reach.js';
import { NeedReachResolver } from './reach/need-reach.resolver.js';

/** GraphQL of matching, for the api. */
@Module({
  imports: [MatchingModule, DiscoveryModule],
  providers: [
    FiguresResolver,
    MatchAccess,
    MatchExplainer,
    MatchResolver,
    NeedReach,
    NeedReachResolver,
  ],
})
export class MatchingApiModule {}
