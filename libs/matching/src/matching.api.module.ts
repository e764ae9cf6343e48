import { Module } from '@nestjs/common';
import { MatchAccess } from './matches/match.access.js';
import { MatchExplainer } from './matches/match.explainer.js';
import { MatchResolver } from './matches/match.resolver.js';
import { MatchingModule } from './matching.module.js';

/** GraphQL of matching, for the api. */
@Module({ imports: [MatchingModule], providers: [MatchAccess, MatchExplainer, MatchResolver] })
export class MatchingApiModule {}
