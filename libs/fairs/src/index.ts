export { AttendanceService } from './day/attendance.service.js';
export { DoorService } from './day/door.service.js';
export type { FairPlan } from './domain/check-fair.js';
export type { RoundPlan } from './domain/check-round.js';
export type { OutcomeKind } from './domain/outcomes.js';
export { type Phase, phaseAt, phases, type PhaseDates } from './domain/phases.js';
export type { Wish } from './domain/preferences.js';
export { defaultRules, fusions, type RoundRules } from './domain/round-rules.js';
export { instantOf, isDate, isTimeZone } from './domain/zoned-time.js';
export {
  type FairTable,
  FairTables,
  fairTables,
  type TableFormat,
  tableFormats,
} from './exports/fair.tables.js';
export { writeTable } from './exports/table.writer.js';
export { FairsApiModule } from './fairs.api.module.js';
export { meetingsChanged } from './fairs.events.js';
export { FairsJobsModule } from './fairs.jobs.module.js';
export { FairsModule } from './fairs.module.js';
export type { Fair } from './fairs/fair.entity.js';
export { FairReader } from './fairs/fair.reader.js';
export { FairService } from './fairs/fair.service.js';
export { LetterSender } from './letters/letter.sender.js';
export { MeetingTeller } from './letters/meeting.teller.js';
export { PhaseAnnouncer } from './letters/phase.announcer.js';
export type { Meeting } from './meetings/meeting.entity.js';
export { MeetingReader } from './meetings/meeting.reader.js';
export { MeetingService } from './meetings/meeting.service.js';

export { OutcomeReader } from './outcomes/outcome.reader.js';
export { OutcomeService } from './outcomes/outcome.service.js';
export { type FairPaperKind, PaperService } from './papers/paper.service.js';
export { type PaperLanguage, paperLanguages } from './papers/paper.texts.js';
export type { RegistrationImport } from './registration-imports/registration-import.entity.js';
export { RegistrationImports } from './registration-imports/registration.imports.js';
export { ParticipationService } from './registrations/participation.service.js';
export type { FairRole } from './registrations/registration.entity.js';
export { RegistrationReader } from './registrations/registration.reader.js';
export { RegistrationService } from './registrations/registration.service.js';
export { FairSetup, type RoundToSetUp } from './rounds/fair.setup.js';
export type { Round } from './rounds/round.entity.js';
export { RoundReader } from './rounds/round.reader.js';
export { RoundService } from './rounds/round.service.js';
export { Publisher } from './scenarios/publisher.js';
export type { Scenario } from './scenarios/scenario.entity.js';
export { type ScenarioNews, scenarioProgress } from './scenarios/scenario.events.js';
export { ScenarioRunner } from './scenarios/scenario.runner.js';
export { ScenarioService } from './scenarios/scenario.service.js';
export { FollowUps } from './outcomes/follow-ups.js';
