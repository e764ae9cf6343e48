import type { MigrationInterface } from 'typeorm';
import { Platform1764000000000 } from './1764000000000-platform.js';
import { Taxonomy1764000050000 } from './1764000050000-taxonomy.js';
import { Accounts1764000100000 } from './1764000100000-accounts.js';
import { Profiles1764000200000 } from './1764000200000-profiles.js';
import { Discovery1764000300000 } from './1764000300000-discovery.js';
import { Sourcing1764000400000 } from './1764000400000-sourcing.js';
import { Matching1764000500000 } from './1764000500000-matching.js';
import { Imports1764000600000 } from './1764000600000-imports.js';
import { SavedSearches1764001000000 } from './1764001000000-saved-searches.js';
import { MsmeRuleSets1764001100000 } from './1764001100000-msme-rule-sets.js';
import { MatchReports1764002000000 } from './1764002000000-match-reports.js';
import { TrackRecords1764002100000 } from './1764002100000-track-records.js';
import { MatchWeights1764002200000 } from './1764002200000-match-weights.js';
import { MatchAdvice1764002300000 } from './1764002300000-match-advice.js';
import { MatchThresholds1764003000000 } from './1764003000000-match-thresholds.js';
import { Fairs1764006000000 } from './1764006000000-fairs.js';
import { Rounds1764006100000 } from './1764006100000-rounds.js';
import { Meetings1764006200000 } from './1764006200000-meetings.js';
import { Scenarios1764006300000 } from './1764006300000-scenarios.js';
import { EvidenceLevels1765200000000 } from './1765200000000-evidence-levels.js';
import { OfferBacking1765200100000 } from './1765200100000-offer-backing.js';
import { MsmeJudgements1765200200000 } from './1765200200000-msme-judgements.js';
import { MatchLists1765300000000 } from './1765300000000-match-lists.js';
import { SupplierExclusions1765400000000 } from './1765400000000-supplier-exclusions.js';
import { NewcomerPlaces1765400100000 } from './1765400100000-newcomer-places.js';
import { Clusters1765400200000 } from './1765400200000-clusters.js';
import { ContactRequests1765500000000 } from './1765500000000-contact-requests.js';
import { UserLocks1765600000000 } from './1765600000000-user-locks.js';
import { RoundRules1765700000000 } from './1765700000000-round-rules.js';
import { ScenarioChanges1765700100000 } from './1765700100000-scenario-changes.js';
import { SearchValues1766000100000 } from './1766000100000-search-values.js';
import { SupplierAsks1766100100000 } from './1766100100000-supplier-asks.js';
import { CertificateScopes1766100200000 } from './1766100200000-certificate-scopes.js';
import { AwardImports1766100300000 } from './1766100300000-award-imports.js';
import { Photos1766200100000 } from './1766200100000-photos.js';
import { FairLetters1766300100000 } from './1766300100000-fair-letters.js';
import { RegistrationImports1766300200000 } from './1766300200000-registration-imports.js';
import { FairDay1766400100000 } from './1766400100000-fair-day.js';
import { MeetingOutcomes1766400200000 } from './1766400200000-meeting-outcomes.js';
import { ImportRowText1766500100000 } from './1766500100000-import-row-text.js';
import { ImportFailures1766500150000 } from './1766500150000-import-failures.js';
import { ListsOfRuns1766500200000 } from './1766500200000-lists-of-runs.js';
import { VenueRemovals1766500700000 } from './1766500700000-venue-removals.js';
import { AwardImportFailures1766500800000 } from './1766500800000-award-import-failures.js';
import { TextStatistics1766500810000 } from './1766500810000-text-statistics.js';
import { ListStatistics1766500900000 } from './1766500900000-list-statistics.js';
import { LeastVerification1766501000000 } from './1766501000000-least-verification.js';

/** Every migration, oldest first. Append only: what has run somewhere is never changed. */
export const migrations: (new () => MigrationInterface)[] = [
  Platform1764000000000,
  Taxonomy1764000050000,
  Accounts1764000100000,
  Profiles1764000200000,
  Discovery1764000300000,
  Sourcing1764000400000,
  Matching1764000500000,
  Imports1764000600000,
  SavedSearches1764001000000,
  MsmeRuleSets1764001100000,
  MatchReports1764002000000,
  TrackRecords1764002100000,
  MatchWeights1764002200000,
  MatchAdvice1764002300000,
  MatchThresholds1764003000000,
  Fairs1764006000000,
  Rounds1764006100000,
  Meetings1764006200000,
  Scenarios1764006300000,
  EvidenceLevels1765200000000,
  OfferBacking1765200100000,
  MsmeJudgements1765200200000,
  MatchLists1765300000000,
  SupplierExclusions1765400000000,
  NewcomerPlaces1765400100000,
  Clusters1765400200000,
  ContactRequests1765500000000,
  UserLocks1765600000000,
  RoundRules1765700000000,
  ScenarioChanges1765700100000,
  SearchValues1766000100000,
  SupplierAsks1766100100000,
  CertificateScopes1766100200000,
  AwardImports1766100300000,
  Photos1766200100000,
  FairLetters1766300100000,
  RegistrationImports1766300200000,
  FairDay1766400100000,
  MeetingOutcomes1766400200000,
  ImportRowText1766500100000,
  ImportFailures1766500150000,
  ListsOfRuns1766500200000,
  VenueRemovals1766500700000,
  AwardImportFailures1766500800000,
  TextStatistics1766500810000,
  ListStatistics1766500900000,
  LeastVerification1766501000000,
];
