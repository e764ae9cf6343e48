import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '#platform';
import { ConsortiumAnswerer } from '../consortium/consortium.answerer.js';
import { ExposureAnswerer } from '../exposure/exposure.answerer.js';
import { ImprovementAnswerer } from '../improvements/improvement.answerer.js';
import { answerReports, forgetReports } from '../matching.jobs.js';
import type { MatchReport } from './match-report.entity.js';
import { ReportDesk } from './report.desk.js';
import type { ReportAnswerer, ReportKind } from './report.kinds.js';

/** Computes the reports that somebody waits for. */
@HandlesJob(answerReports)
@Injectable()
export class AnswerReportsHandler implements JobHandler<{ reportIds: string[] }> {
  private readonly answerers: { readonly [K in ReportKind]: ReportAnswerer<K> };

  constructor(
    private readonly desk: ReportDesk,
    improvements: ImprovementAnswerer,
    consortium: ConsortiumAnswerer,
    exposure: ExposureAnswerer,
  ) {
    this.answerers = { improvements, consortium, exposure };
  }

  async handle({ reportIds }: { reportIds: string[] }, run: JobRun): Promise<void> {
    for (const id of reportIds) {
      const report = await this.desk.findById(id);
      if (report?.isPending) await this.answer(report, run.signal);
    }
  }

  private async answer<K extends ReportKind>(
    report: MatchReport<K>,
    signal: AbortSignal,
  ): Promise<void> {
    const { kind, subjectId, question } = report;
    const answer = await this.answerers[kind].answer(subjectId, question, signal);
    await this.desk.keepAnswer(report, answer);
  }
}

@HandlesJob(forgetReports)
@Injectable()
export class ForgetReportsHandler implements JobHandler<Record<never, never>> {
  constructor(private readonly desk: ReportDesk) {}

  handle(): Promise<void> {
    return this.desk.forgetOld();
  }
}
