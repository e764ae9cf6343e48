import { Injectable } from '@nestjs/common';
import { MeetingFeedback } from '#matching';
import { HandlesJob, type JobHandler, type JobRun } from '#platform';
import { DataSource } from 'typeorm';
import { FollowUps } from './follow-ups.js';
import type { OutcomeReport } from './outcome.entities.js';
import { askFollowUps, learnFromOutcome } from './outcome.events.js';

type Learned = Pick<OutcomeReport, 'side' | 'tookPlace' | 'value' | 'kind' | 'reportedBy'> & {
  readonly buyer: string;
  readonly supplier: string;
};

/** Tells matching what came of a meeting. */
@HandlesJob(learnFromOutcome)
@Injectable()
export class LearnFromOutcomeHandler implements JobHandler<{ reportId: string }> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly feedback: MeetingFeedback,
  ) {}

  async handle({ reportId }: { reportId: string }): Promise<void> {
    const [row] = await this.dataSource.query<Learned[]>(
      `SELECT r.side, r.took_place AS "tookPlace", r.value, r.kind,
              r.reported_by AS "reportedBy", b.organisation_id AS buyer,
              s.organisation_id AS supplier
         FROM outcome_reports r JOIN meetings m ON m.id = r.meeting_id
         JOIN fair_registrations b ON b.id = m.buyer_id
         JOIN fair_registrations s ON s.id = m.supplier_id
        WHERE r.id = $1`,
      [reportId],
    );
    if (!row?.tookPlace) return;
    const { buyer, supplier, side, reportedBy: givenBy, value, kind } = row;
    const said = { buyer, supplier, side, givenBy };
    if (value !== null) {
      await this.feedback.record({ ...said, kind: 'meeting', meetingValue: value });
    }
    if (kind === 'quotation') await this.feedback.record({ ...said, kind: 'quotation' });
    if (kind === 'order') await this.feedback.record({ ...said, kind: 'award' });
  }
}

@HandlesJob(askFollowUps)
@Injectable()
export class AskFollowUpsHandler implements JobHandler<object> {
  constructor(private readonly followUps: FollowUps) {}

  async handle(_payload: object, run: JobRun): Promise<void> {
    while (!run.signal.aborted && (await this.followUps.askNext()) > 0);
  }
}
