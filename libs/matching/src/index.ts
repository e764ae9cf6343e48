export { groupsOf } from './domain/outcomes.js';
export { MeetingFeedback, type SaidOfMeeting } from './feedback/meeting.feedback.js';
export { MatchingApiModule } from './matching.api.module.js';
export { MatchingJobsModule } from './matching.jobs.module.js';
export { MatchingModule } from './matching.module.js';
export { Matcher } from './matches/matcher.js';
export { type PairReasons, PairReasonsReader, type ReasonsReader } from './matches/pair-reasons.js';
export { type OrganisationScore, PairScores } from './matches/pair-scores.js';
export { type NotedAsk, ResponseStore } from './responses/response.store.js';
export { type StatisticsSummary, StatisticsReader } from './statistics/statistics.reader.js';
export {
  statisticsBounds,
  type StatisticsRenewal,
  StatisticsRenewer,
} from './statistics/statistics.renewer.js';
export { AwardImporter, type AwardReport } from './track/award.importer.js';
export type { MatchWeights } from './weights/match-weights.entity.js';
export { WeightTrainer } from './weights/weight.trainer.js';
