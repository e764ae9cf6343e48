export { type ContactAsk, ContactReader } from './contacts/contact.reader.js';
export { type ContactCourse, ContactService } from './contacts/contact.service.js';
export { PhotoView, toPhotoView } from './dto/photo.view.js';
export { readRows } from './imports/file.rows.js';
export { ProfileView } from './dto/profile.view.js';
export { type CountedEffects, EFFECT_SOURCE, type EffectSource } from './effect.source.js';
export {
  type Completeness,
  type CompletionStep,
  type EffectCount,
  type EffectCounts,
  judgeCompleteness,
  type OpenStep,
} from './domain/completeness.js';
export { type ComparableFacts, contentOfFacts, factsOfDraft } from './domain/draft.facts.js';
export { isInDate } from './domain/certificate-rules.js';
export type { Evidence, FactSource } from './domain/evidence.js';
export { foldText, nameKeyOf } from './domain/names.js';
export { noOwnership, type OwnershipFacts } from './domain/ownership.facts.js';
export {
  type CertificateContent,
  emptyContent,
  type FactName,
  type OfferContent,
  type OwnNeedContent,
  type ProfileContent,
} from './domain/profile.content.js';
export type {
  CertificateFacts,
  OfferFacts,
  OwnNeedFacts,
  ProfileFacts,
} from './domain/profile.facts.js';
export type * from './domain/values.js';
export { EvidenceLevelEnum, OwnershipLabelEnum } from './dto/enums.js';
export type { ProfileIdentities } from './profile.identities.js';
export { type ChangedProfiles, type ProfileChange, ProfileReader } from './profile.reader.js';
export { ProfileService } from './profile.service.js';
export { ProfilesApiModule } from './profiles.api.module.js';
export { contactChanged, profilesChanged } from './profiles.events.js';
export { ProfilesJobsModule } from './profiles.jobs.module.js';
export { ProfilesModule } from './profiles.module.js';
export { ProfileFinder } from './profile.finder.js';
export { ProfileStore, type ProfileToStore } from './store/profile.store.js';
export type { Import, ImportCounts } from './imports/import.entity.js';
export {
  type ImportProgress,
  importProgress,
  type ImportSettings,
  type ImportStatus,
} from './imports/import.kinds.js';
export { UnreadableFile } from './imports/unreadable.file.js';
export { ImportErrors } from './imports/import.errors.file.js';
export { ImportRunner } from './imports/import.runner.js';
export { ImportService, type NewImport } from './imports/import.service.js';
