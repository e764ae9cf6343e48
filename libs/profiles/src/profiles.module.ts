import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#accounts';
import { vocabulary } from '#taxonomy';
import { ContactRequest } from './contacts/contact-request.entity.js';
import { ContactReader } from './contacts/contact.reader.js';
import { ContactService } from './contacts/contact.service.js';
import { EvidenceService } from './evidence/evidence.service.js';
import { ImportChange } from './imports/import-change.entity.js';
import { ImportChecker } from './imports/import.checker.js';
import { DuplicateDecision, ImportDuplicate } from './imports/import-duplicate.entity.js';
import { Import } from './imports/import.entity.js';
import { ImportErrors } from './imports/import.errors.file.js';
import { ImportReview } from './imports/import.review.js';
import { ImportRow } from './imports/import-row.entity.js';
import { ImportRunner } from './imports/import.runner.js';
import { ImportService } from './imports/import.service.js';
import { ImportStorer } from './imports/import.storer.js';
import { ImportUndoer } from './imports/import.undoer.js';
import { PhotoFileRow, StoredPhoto } from './photos/photo.entity.js';
import { PhotoFiles, PostgresPhotoFiles } from './photos/photo.files.js';
import { PhotoService } from './photos/photo.service.js';
import { PhotoShelf } from './photos/photo.shelf.js';
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

const importEntities = [Import, ImportRow, ImportDuplicate, DuplicateDecision, ImportChange];

const importServices = [
  ImportChecker,
  ImportErrors,
  ImportReview,
  ImportRunner,
  ImportService,
  ImportStorer,
  ImportUndoer,
];

/** MSME profiles and their import; no transport. */
@Module({
  imports: [
    AccountsModule,
    TypeOrmModule.forFeature([
      Profile,
      Offer,
      Certificate,
      OwnNeed,
      ProfileDraft,
      ContactRequest,
      StoredPhoto,
      PhotoFileRow,
      ...importEntities,
    ]),
  ],
  providers: [
    ContactReader,
    ContactService,
    EvidenceService,
    PhotoService,
    PhotoShelf,
    { provide: PhotoFiles, useClass: PostgresPhotoFiles },
    ProfileDesk,
    ProfileFinder,
    ProfileReader,
    ProfileService,
    ProfileStore,
    ...importServices,
    { provide: VOCABULARY, useValue: vocabulary },
  ],
  exports: [
    ContactReader,
    ContactService,
    EvidenceService,
    PhotoService,
    PhotoShelf,
    ProfileFinder,
    ProfileReader,
    ProfileService,
    ProfileStore,
    VOCABULARY,
    ...importServices,
  ],
})
export class ProfilesModule {}
