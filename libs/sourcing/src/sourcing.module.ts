import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#accounts';
import { NeedAudience } from './audience/need-audience.js';
import { NeedAudienceMember } from './audience/need-audience.entity.js';
import { NeedPresenter } from './needs/need.presenter.js';
import { NeedReader } from './needs/need.reader.js';
import { NeedService } from './needs/need.service.js';
import { SourcingNeed } from './needs/sourcing-need.entity.js';
import { NeedVocabulary } from './needs/need.vocabulary.js';
import { ShortlistEntry } from './shortlists/shortlist-entry.entity.js';
import { ShortlistService } from './shortlists/shortlist.service.js';

/** Sourcing needs and shortlists. */
@Module({
  imports: [
    AccountsModule,
    TypeOrmModule.forFeature([SourcingNeed, NeedAudienceMember, ShortlistEntry]),
  ],
  providers: [
    NeedService,
    NeedReader,
    NeedPresenter,
    NeedAudience,
    ShortlistService,
    NeedVocabulary,
  ],
  exports: [NeedService, NeedReader, NeedPresenter, NeedAudience, ShortlistService],
})
export class SourcingModule {}
