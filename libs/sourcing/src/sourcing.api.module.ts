import { Module } from '@nestjs/common';
import { NeedPresenter } from './needs/need.presenter.js';
import { NeedResolver } from './needs/need.resolver.js';
import { ShortlistResolver } from './shortlists/shortlist.resolver.js';
import { SourcingModule } from './sourcing.module.js';

/** GraphQL of sourcing, for the api. */
@Module({
  imports: [SourcingModule],
  providers: [NeedPresenter, NeedResolver, ShortlistResolver],
})
export class SourcingApiModule {}
