import type { Improvement } from '#match-engine';
import type { ProfileContent } from '#profiles';

/** What each kind of report is asked, and what it answers. */
export interface ReportKinds {
  /** What single changes of a profile's facts would do over all open needs. Subject: the profile. */
  improvements: {
    question: { readonly economy: string; readonly content: ProfileContent };
    answer: { readonly improvements: readonly Improvement[]; readonly needs: number };
  };
}

export type ReportKind = keyof ReportKinds;
export type ReportQuestion<K extends ReportKind> = ReportKinds[K]['question'];
export type ReportAnswer<K extends ReportKind> = ReportKinds[K]['answer'];

/** Answers one kind of report. */
export interface ReportAnswerer<K extends ReportKind> {
  /** @param subjectId what the report is about. */
  answer(
    subjectId: string,
    question: ReportQuestion<K>,
    signal: AbortSignal,
  ): Promise<ReportAnswer<K>>;
}
