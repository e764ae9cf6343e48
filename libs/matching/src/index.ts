export { MatchingApiModule } from './matching.api.module.js';
export { MatchingJobsModule } from './matching.jobs.module.js';
export { MatchingModule } from './matching.module.js';
export { Matcher } from './matches/matcher.js';
export { type OrganisationScore, PairScores } from './matches/pair-scores.js';
export { type NotedAsk, ResponseStore } from './responses/response.store.js';
export { AwardImporter, type AwardReport } from './track/award.importer.js';
export type { MatchWeights } from './weights/match-weights.entity.js';
export { WeightTrainer } from './weights/weight.trainer.js';
