import { problemAt } from '#platform';
import type { AwardImportDto } from './award-import.dto.js';
import type { AwardImport, AwardImportReport } from './award-import.entity.js';

/** An import of awards as GraphQL shows it. */
export const presentAwardImport = (one: AwardImport): AwardImportDto => ({
  ...one,
  failure: one.failure?.message ?? null,
  problem: one.failure && problemAt('file', one.failure),
  report: one.report && presentReport(one.report),
});

const presentReport = (report: AwardImportReport) => ({
  ...report,
  mistakes: report.mistakes.map((mistake) => ({ ...mistake, problems: mistake.problems ?? [] })),
});
