import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#accounts';
import { vocabulary } from '#taxonomy';
import { ProfileDesk } from './profile.desk.js';
import { ProfileFinder } from './profile.finder.js';
import { ProfileReader } from './profile.reader.js';
import { ProfileService } from './profile.service.js';
import { Certificate } from './store/certificate.entity.js';
import { Offer } from './store/offer.entity.js';
import { OwnNeed } from './store/own-need.entity.js';
import { ProfileDraft } from './store/profile-draft.entity.js';
import { Profile } from './store/profile.entity.js';
import { ProfileStore } from './store/profile.store.js';
import { VOCABULARY } from './vocabulary.token.js';

/** MSME profiles; no transport. */
@Module({
  imports: [
    AccountsModule,
    TypeOrmModule.forFeature([Profile, Offer, Certificate, OwnNeed, ProfileDraft]),
  ],
  providers: [
    ProfileDesk,
    ProfileFinder,
    ProfileReader,
    ProfileService,
    ProfileStore,
    { provide: VOCABULARY, useValue: vocabulary },
  ],
  exports: [ProfileFinder, ProfileReader, ProfileService, ProfileStore, VOCABULARY],
})
export class ProfilesModule {}
