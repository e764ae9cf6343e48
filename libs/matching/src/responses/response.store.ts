import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ResponseRecord } from '#match-engine';
import { CLOCK, type Clock, Transactions } from '#platform';
import { ProfileStore } from '#profiles';
import type { AskSource, AskState } from './supplier-ask.entity.js';

/** Days after which an ask without an answer counts as not answered, and an answer as late. */
const daysToAnswer = 7;

/** Asks of one supplier that count: the latest. */
const mostAsks = 50;

/** Fewer asks than this tell nothing: neither of the supplier, nor of a single buyer who asked. */
const fewestAsks = 3;

/** Asks that are settled in one transaction. */
const batchSize = 500;

/** An ask as its area knows it by now. */
export interface NotedAsk {
  readonly source: AskSource;
  readonly sourceId: string;
  readonly supplierOrganisationId: string;
  readonly askedAt: Date;
  readonly state: AskState;
  /** Of one that was answered. */
  readonly answeredAt: Date | null;
}

interface RecordRow {
  readonly supplierId: string;
  readonly asks: number;
  readonly answered: number;
  readonly late: number;
  readonly days: number | null;
  readonly latest: string;
}

/** Keeps how often and how fast suppliers answer what they are asked for here. It checks no permission. */
@Injectable()
export class ResponseStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly profiles: ProfileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Notes asks as they are by now; safe to run again, in any order. Asks to organisations without a
   * profile are left out. Suppliers of whom more is known now are matched anew.
   */
  async note(asks: readonly NotedAsk[]): Promise<void> {
    if (asks.length === 0) return;
    await this.transactions.run(async (tx) => {
      const rows = await tx.query<{ supplierId: string; state: AskState }[]>(
        `INSERT INTO supplier_asks AS kept
                (source, source_id, asked_at, supplier_id, state, answered_at)
         SELECT ask.source, ask.source_id, ask.asked_at, profile.id, ask.state, ask.answered_at
           FROM unnest($1::text[], $2::uuid[], $3::timestamptz[], $4::uuid[], $5::text[],
                       $6::timestamptz[])
                AS ask (source, source_id, asked_at, organisation_id, state, answered_at)
           JOIN profiles profile ON profile.organisation_id = ask.organisation_id
          ORDER BY ask.source, ask.source_id, ask.asked_at
         ON CONFLICT (source, source_id, asked_at) DO UPDATE
            SET state = excluded.state, answered_at = excluded.answered_at
          WHERE (kept.state = 'waiting' AND excluded.state <> 'waiting')
             OR (kept.state = 'unanswered' AND excluded.state = 'answered')
         RETURNING kept.supplier_id AS "supplierId", kept.state`,
        [
          asks.map(({ source }) => source),
          asks.map(({ sourceId }) => sourceId),
          asks.map(({ askedAt }) => askedAt),
          asks.map(({ supplierOrganisationId }) => supplierOrganisationId),
          asks.map(({ state }) => state),
          asks.map(({ answeredAt }) => answeredAt),
        ],
      );
      await this.touch(
        tx,
        rows.filter(({ state }) => isSettled(state)),
      );
    });
  }

  /**
   * Counts asks that have waited too long as not answered.
   * @returns how many.
   */
  async settle(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const [rows] = await tx.query<[{ supplierId: string }[], number]>(
        `UPDATE supplier_asks SET state = 'unanswered'
          WHERE (source, source_id, asked_at) IN (
            SELECT source, source_id, asked_at FROM supplier_asks
             WHERE state = 'waiting' AND asked_at < $1::timestamptz - make_interval(days => $2)
             ORDER BY asked_at LIMIT $3 FOR UPDATE SKIP LOCKED)
         RETURNING supplier_id AS "supplierId"`,
        [this.clock(), daysToAnswer, batchSize],
      );
      await this.touch(tx, rows);
      return rows.length;
    });
  }

  /** How each supplier answered, in one statement; who was not asked often enough is left out. */
  async findBySupplierIds(ids: readonly string[]): Promise<Map<string, ResponseRecord>> {
    if (ids.length === 0) return new Map();
    const rows = await this.dataSource.query<RecordRow[]>(
      `SELECT wanted.id AS "supplierId", count(*)::int AS asks,
              count(*) FILTER (WHERE state = 'answered')::int AS answered,
              count(*) FILTER (WHERE took > make_interval(days => $3))::int AS late,
              ceil(extract(epoch FROM percentile_disc(0.5) WITHIN GROUP (ORDER BY took)) / 86400)::int
                AS days,
              to_char(max(coalesce(answered_at, asked_at)) AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS latest
         FROM unnest($1::uuid[]) AS wanted (id)
        CROSS JOIN LATERAL (
          SELECT state, asked_at, answered_at, answered_at - asked_at AS took FROM supplier_asks
           WHERE supplier_id = wanted.id AND state IN ('answered', 'unanswered')
           ORDER BY asked_at DESC LIMIT $2) AS ask
        GROUP BY wanted.id
       HAVING count(*) >= $4`,
      [ids, mostAsks, daysToAnswer, fewestAsks],
    );
    return new Map(rows.map((row) => [row.supplierId, toRecord(row)]));
  }

  private touch(tx: EntityManager, rows: readonly { supplierId: string }[]): Promise<void> {
    const ids = [...new Set(rows.map(({ supplierId }) => supplierId))].sort();
    return this.profiles.touch(tx, ids, this.clock());
  }
}

const isSettled = (state: AskState): boolean => state === 'answered' || state === 'unanswered';

const toRecord = ({ asks, answered, late, days, latest }: RecordRow): ResponseRecord => ({
  invitations: asks,
  answered,
  late,
  days: days === null ? undefined : Math.max(1, days),
  latest,
});
