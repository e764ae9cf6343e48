export type { FairPlan } from './domain/check-fair.js';
export type { RoundPlan } from './domain/check-round.js';
export { type Phase, phaseAt, phases, type PhaseDates } from './domain/phases.js';
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
export { type FairPaperKind, PaperService } from './papers/paper.service.js';
export { type PaperLanguage, paperLanguages } from './papers/paper.texts.js';
export type { RegistrationImport } from './registration-imports/registration-import.entity.js';
export { RegistrationImports } from './registration-imports/registration.imports.js';
export { RegistrationReader } from './registrations/registration.reader.js';
export { RegistrationService } from './registrations/registration.service.js';
export { FairSetup, type RoundToSetUp } from './rounds/fair.setup.js';
export type { Round } from './rounds/round.entity.js';
export { RoundReader } from './rounds/round.reader.js';
export { RoundService } from './rounds/round.service.js';
export { Publisher } from './scenarios/publisher.js';
export type { Scenario } from './scenarios/scenario.entity.js';
export { type ScenarioNews, scenarioProgress } from './scenarios/scenario.events.js';
export { ScenarioService } from './scenarios/scenario.service.js';
