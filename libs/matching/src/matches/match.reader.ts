import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import type { Page } from '#platform';
import { Match, MatchRun } from './match.entity.js';

/** A supplier of a need's list and its place, 1 for the best. */
export interface PlacedMatch {
  readonly supplierId: string;
  /** In millionths. */
  readonly score: number;
  readonly place: number;
}

/** Reads kept matches. */
@Injectable()
export class MatchReader {
  constructor(
    @InjectRepository(Match) private readonly matches: Repository<Match>,
    @InjectRepository(MatchRun) private readonly runs: Repository<MatchRun>,
  ) {}

  /** A need's best suppliers, best first; one more than the page, where there are more. */
  listOfNeed(needId: string, page: Page): Promise<PlacedMatch[]> {
    const { sortedBy, id } = page.after ?? {};
    return this.matches.query<PlacedMatch[]>(
      `SELECT "supplierId", score, place::int
         FROM (SELECT supplier_id AS "supplierId", score,
                      row_number() OVER (ORDER BY score DESC, supplier_id) AS place
                 FROM matches WHERE need_id = $1) AS list
        WHERE $2::int IS NULL OR (-score, "supplierId") > (-$2, $3::uuid)
        ORDER BY place LIMIT $4`,
      [needId, sortedBy?.[0] ?? null, id ?? null, page.first + 1],
    );
  }

  /** The places that a supplier has in the lists of some needs, by need. */
  async findPlaces(supplierId: string, needIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.matches.query<{ id: string; place: number }[]>(
      `SELECT own.need_id AS id, count(better.*)::int + 1 AS place
         FROM matches own
         LEFT JOIN matches better ON better.need_id = own.need_id
              AND (-better.score, better.supplier_id) < (-own.score, own.supplier_id)
        WHERE own.supplier_id = $1 AND own.need_id = ANY($2::uuid[])
        GROUP BY own.need_id`,
      [supplierId, needIds],
    );
    return new Map(rows.map(({ id, place }) => [id, place]));
  }

  /** The last comparison of each need with all suppliers. */
  async findRuns(needIds: readonly string[]): Promise<Map<string, MatchRun>> {
    const runs = await this.runs.findBy({ needId: In([...needIds]) });
    return new Map(runs.map((run) => [run.needId, run]));
  }

  /** How many needs are open, and of how many the matches are those of their present version. */
  async countOpenNeeds(): Promise<{ open: number; matched: number }> {
    const [row] = await this.runs.query<{ open: number; matched: number }[]>(
      `SELECT count(*)::int AS open, count(run.need_id)::int AS matched
         FROM sourcing_needs need
         LEFT JOIN match_runs run ON run.need_id = need.id AND run.need_version = need.version
        WHERE need.state = 'open'`,
    );
    return row ?? { open: 0, matched: 0 };
  }
}
