import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RecordedOutcome } from '#match-engine';
import { decisiveOf, isPositive } from '../domain/outcomes.js';
import type { MatchFeedback } from './match-feedback.entity.js';

/** Most items of feedback that are learned from: the latest. */
const mostLearned = 20_000;

type Row = Pick<
  MatchFeedback,
  'needId' | 'supplierId' | 'kind' | 'meetingValue' | 'values' | 'sector' | 'groups'
>;

/** Reads what weights are learned from. */
@Injectable()
export class OutcomeReader {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * One outcome for each pair of which the buyer has said something, from what says most. What
   * suppliers say is kept and not learned from: the weights that are fitted are the need side's.
   */
  async listOutcomes(): Promise<RecordedOutcome[]> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT need_id AS "needId", supplier_id AS "supplierId", kind,
              meeting_value AS "meetingValue", values, sector, groups
         FROM match_feedback WHERE side = 'buyer' ORDER BY given_at DESC, id DESC LIMIT $1`,
      [mostLearned],
    );
    const pairs = Map.groupBy(rows.reverse(), (row) => `${row.needId}:${row.supplierId}`);
    return [...pairs].flatMap(([id, own]) => {
      const decisive = decisiveOf(own);
      return decisive ? [toOutcome(id, decisive)] : [];
    });
  }
}

const toOutcome = (id: string, row: Row): RecordedOutcome => ({
  id,
  sector: row.sector ?? undefined,
  values: row.values,
  positive: isPositive(row),
  groups: row.groups,
});
