import { Module } from '@nestjs/common';
import { NeedResolver } from './needs/need.resolver.js';
import { ShortlistResolver } from './shortlists/shortlist.resolver.js';
import { SourcingModule } from './sourcing.module.js';

/** GraphQL of sourcing, for the api. */
@Module({
  imports: [SourcingModule],
  providers: [NeedResolver, ShortlistResolver],
})
export class SourcingApiModule {}
