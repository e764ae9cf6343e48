import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock, queryPrepared, Transactions } from '#platform';
import { bestPerNeed, type NeedList, toArrays, toRows } from './match.rows.js';
import { NeedAdmission } from './need.admission.js';

/** One need compared with all suppliers. */
export interface NeedRanking extends NeedList {
  readonly needVersion: number;
  readonly compared: number;
  readonly eligible: number;
  /** Of these, those who are newcomers. */
  readonly eligibleNewcomers: number;
  /** Whoever is eligible may see the need; undefined where that is not how its audience is set. */
  readonly admits: readonly string[] | undefined;
}

/**
 * Keeps what comparisons of needs with all suppliers found. Workers that write different needs do
 * not wait for each other: whoever writes a need's list holds the row of its run, and rows are
 * taken in the order of their ids.
 */
@Injectable()
export class MatchStore {
  constructor(
    private readonly transactions: Transactions,
    private readonly admission: NeedAdmission,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Replaces the lists of needs, all in one short transaction. What was computed from an older
   * version of a need than is kept comes too late and is dropped, as is a need that was closed.
   * @returns the needs whose lists are new: of a new version, or not as they were before.
   */
  async replaceLists(rankings: readonly NeedRanking[]): Promise<ReadonlySet<string>> {
    return this.transactions.run(async (tx) => {
      const written = await this.saveRuns(tx, rankings);
      for (const { needId, admits } of rankings) {
        if (admits && written.has(needId)) await this.admission.admit(tx, needId, admits);
      }
      return new Set([...written].flatMap(([needId, isNew]) => (isNew ? needId : [])));
    });
  }

  /** Forgets needs that are no longer open. */
  async forgetNeeds(needIds: readonly string[]): Promise<void> {
    if (needIds.length === 0) return;
    await this.transactions.run(async (tx) => {
      await tx.query(
        `SELECT 1 FROM match_runs WHERE need_id = ANY($1::uuid[]) ORDER BY need_id FOR UPDATE`,
        [needIds],
      );
      await tx.query(`DELETE FROM match_runs WHERE need_id = ANY($1::uuid[])`, [needIds]);
    });
  }

  /**
   * Notes the comparisons with their lists, and so takes the needs' rows until the transaction ends.
   * @returns the needs that are open and of which nothing newer is kept, with whether their lists
   *   are new.
   */
  private async saveRuns(
    tx: EntityManager,
    rankings: readonly NeedRanking[],
  ): Promise<ReadonlyMap<string, boolean>> {
    const rows = await queryPrepared<{ id: string; isNew: boolean }>(
      tx,
      `WITH before AS (
         SELECT need_id, need_version, supplier_ids, scores, newcomers FROM match_runs
          WHERE need_id = ANY($1::uuid[])),
       written AS (
       INSERT INTO match_runs AS run
              (need_id, need_version, compared, eligible, lowest_score, lowest_newcomer, finished_at,
               supplier_ids, scores, newcomers)
       SELECT need.id, new.version, new.compared, new.eligible, new.lowest_score,
              new.lowest_newcomer, $7, new.supplier_ids::uuid[], new.scores::int[],
              new.newcomers::bool[]
         FROM unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[],
                     $8::text[], $9::text[], $10::text[])
              AS new (need_id, version, compared, eligible, lowest_score, lowest_newcomer,
                      supplier_ids, scores, newcomers)
         JOIN sourcing_needs need ON need.id = new.need_id AND need.state = 'open'
        ORDER BY need.id
       ON CONFLICT (need_id) DO UPDATE
          SET need_version = excluded.need_version, compared = excluded.compared,
              eligible = excluded.eligible, lowest_score = excluded.lowest_score,
              lowest_newcomer = excluded.lowest_newcomer, finished_at = excluded.finished_at,
              supplier_ids = excluded.supplier_ids, scores = excluded.scores,
              newcomers = excluded.newcomers
        WHERE run.need_version <= excluded.need_version
       RETURNING run.need_id, run.need_version, run.supplier_ids, run.scores, run.newcomers)
       SELECT need_id AS id,
              (before.need_version, before.supplier_ids, before.scores, before.newcomers)
                IS DISTINCT FROM (written.need_version, written.supplier_ids, written.scores,
                                  written.newcomers) AS "isNew"
         FROM written LEFT JOIN before USING (need_id)`,
      [
        rankings.map(({ needId }) => needId),
        rankings.map(({ needVersion }) => needVersion),
        rankings.map(({ compared }) => compared),
        rankings.map(({ eligible }) => eligible),
        rankings.map(lowestScoreOf),
        rankings.map(lowestNewcomerOf),
        this.clock(),
        ...toArrays(rankings.map(toRows)),
      ],
    );
    return new Map(rows.map(({ id, isNew }) => [id, isNew]));
  }
}

/** What it takes to be among the best: anything, while every eligible supplier is listed. */
const lowestScoreOf = ({ best, eligible }: NeedRanking): number | null =>
  eligible > bestPerNeed ? (best.at(-1)?.score ?? null) : null;

/** The same of newcomers. */
const lowestNewcomerOf = ({ newcomers, eligibleNewcomers }: NeedRanking): number | null =>
  eligibleNewcomers > newcomers.length ? (newcomers.at(-1)?.score ?? null) : null;
