import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { CLOCK, type Clock, newId, Outbox, Transactions } from '#platform';
import { reportsAsked } from '../matching.events.js';
import { MatchReport } from './match-report.entity.js';
import type { ReportAnswer, ReportKind, ReportQuestion } from './report.kinds.js';

/** A question that was asked so many milliseconds ago may be asked again. */
const patience = 10 * 60_000;

/** Reports are kept for so many milliseconds after they were last asked for. */
const keptFor = 30 * 24 * 60 * 60_000;

/** Takes questions for reports, and keeps the answers. It checks no permission. */
@Injectable()
export class ReportDesk {
  constructor(
    @InjectRepository(MatchReport) private readonly reports: Repository<MatchReport>,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The last answer about a subject, to whatever question; undefined before the first is asked. */
  async find<K extends ReportKind>(
    kind: K,
    subjectId: string,
  ): Promise<MatchReport<K> | undefined> {
    const report = await this.reports.findOneBy({ kind, subjectId });
    return (report as MatchReport<K> | null) ?? undefined;
  }

  /**
   * Asks the worker, unless the same was asked a short while ago.
   * @returns the report with the last answer, if there is one.
   */
  async ask<K extends ReportKind>(
    kind: K,
    subjectId: string,
    question: ReportQuestion<K>,
  ): Promise<MatchReport<K>> {
    const known = await this.find(kind, subjectId);
    if (known && this.isFresh(known, question)) return known;
    return this.transactions.run(async (tx) => {
      const askedAt = this.clock();
      const id = known?.id ?? newId();
      const [row] = await tx.query<{ id: string }[]>(
        `INSERT INTO match_reports (id, kind, subject_id, question, asked_at, is_pending)
         VALUES ($1, $2, $3, $4, $5, true)
         ON CONFLICT (kind, subject_id) DO UPDATE
         SET question = EXCLUDED.question, asked_at = EXCLUDED.asked_at, is_pending = true
         RETURNING id`,
        [id, kind, subjectId, JSON.stringify(question), askedAt],
      );
      const reportId = row?.id ?? id;
      await this.outbox.append(tx, reportsAsked, { reportIds: [reportId] });
      const { answer = null, answeredAt = null } = known ?? {};
      const asked = { id: reportId, kind, subjectId, question, askedAt, isPending: true };
      return { ...asked, answer, answeredAt };
    });
  }

  async findById(id: string): Promise<MatchReport | undefined> {
    return (await this.reports.findOneBy({ id })) ?? undefined;
  }

  /** Keeps an answer, unless another question was asked meanwhile: that one has a job of its own. */
  async keepAnswer<K extends ReportKind>(
    { id, question }: MatchReport<K>,
    answer: ReportAnswer<K>,
  ): Promise<void> {
    await this.reports.query(
      `UPDATE match_reports SET answer = $3, answered_at = $4, is_pending = false
        WHERE id = $1 AND question = $2::jsonb`,
      [id, JSON.stringify(question), JSON.stringify(answer), this.clock()],
    );
  }

  /** Forgets what nobody has asked for in a month. */
  async forgetOld(): Promise<void> {
    const before = new Date(this.clock().getTime() - keptFor);
    await this.reports.delete({ askedAt: LessThan(before) });
  }

  private isFresh<K extends ReportKind>(
    { askedAt, question }: MatchReport<K>,
    asked: ReportQuestion<K>,
  ): boolean {
    const age = this.clock().getTime() - askedAt.getTime();
    return age < patience && isDeepStrictEqual(question, JSON.parse(JSON.stringify(asked)));
  }
}
