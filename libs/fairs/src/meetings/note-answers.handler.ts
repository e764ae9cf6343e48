import { Injectable } from '@nestjs/common';
import { type NotedAsk, ResponseStore } from '#matching';
import { HandlesJob, type JobHandler } from '#platform';
import { DataSource } from 'typeorm';
import { noteAnswers } from '../fairs.jobs.js';

interface AskRow {
  readonly id: string;
  readonly supplierOrganisationId: string;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly isExpired: boolean;
  readonly isCancelled: boolean;
}

/** Notes which of the meetings that buyers asked for a supplier accepted or declined. */
@HandlesJob(noteAnswers)
@Injectable()
export class NoteAnswersHandler implements JobHandler<{ changeIds: string[] }> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly responses: ResponseStore,
  ) {}

  async handle({ changeIds }: { changeIds: string[] }): Promise<void> {
    const rows = await this.dataSource.query<AskRow[]>(
      `SELECT meeting.id, side.organisation_id AS "supplierOrganisationId",
              meeting.created_at AS "askedAt",
              min(change.at) FILTER (WHERE change.state IN ('confirmed', 'declined')) AS "answeredAt",
              bool_or(change.state = 'expired') AS "isExpired",
              bool_or(change.state = 'cancelled') AS "isCancelled"
         FROM meetings meeting
         JOIN fair_registrations side ON side.id = meeting.supplier_id
         JOIN meeting_changes change ON change.meeting_id = meeting.id
        WHERE meeting.asked_by = 'buyer'
          AND meeting.id IN (SELECT meeting_id FROM meeting_changes WHERE id = ANY($1::uuid[]))
        GROUP BY meeting.id, side.organisation_id, meeting.created_at
       HAVING bool_or(change.act = 'ask')`,
      [changeIds],
    );
    await this.responses.note(rows.map(toNoted));
  }
}

function toNoted({ id, isExpired, isCancelled, ...row }: AskRow): NotedAsk {
  const { supplierOrganisationId, askedAt, answeredAt } = row;
  const open = isExpired ? 'unanswered' : isCancelled ? 'withdrawn' : 'waiting';
  const state = answeredAt ? 'answered' : open;
  return { source: 'meeting', sourceId: id, supplierOrganisationId, askedAt, state, answeredAt };
}
