import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import type { Page } from '#platform';
import { isOpenTo } from '#sourcing';
import { Match, MatchRun } from './match.entity.js';

/** Reads kept matches. */
@Injectable()
export class MatchReader {
  constructor(
    @InjectRepository(Match) private readonly matches: Repository<Match>,
    @InjectRepository(MatchRun) private readonly runs: Repository<MatchRun>,
  ) {}

  /** A need's best suppliers, best first; one more than the page, where there are more. */
  async listOfNeed(needId: string, page: Page): Promise<Match[]> {
    const query = this.matches
      .createQueryBuilder('m')
      .where('m.needId = :needId AND m.needRank IS NOT NULL', { needId });
    if (page.after) {
      query.andWhere('(-m.score, m.supplierId) > (:score, :id)', {
        score: -Number(page.after.sortedBy[0]),
        id: page.after.id,
      });
    }
    return query
      .orderBy('m.score', 'DESC')
      .addOrderBy('m.supplierId')
      .limit(page.first + 1)
      .getMany();
  }

  /**
   * The best of the open needs that a supplier may see, best first; one more than the page, where
   * there are more.
   * @param organisationId the supplier's organisation, as audiences name it.
   */
  async listOfSupplier(supplierId: string, organisationId: string, page: Page): Promise<Match[]> {
    const query = this.matches
      .createQueryBuilder('m')
      .innerJoin('sourcing_needs', 'need', 'need.id = m.needId')
      .where('m.supplierId = :supplierId', { supplierId })
      .andWhere(isOpenTo('need', ':own'), { own: [organisationId] });
    if (page.after) {
      query.andWhere('(-m.score, m.needId) > (:score, :id)', {
        score: -Number(page.after.sortedBy[0]),
        id: page.after.id,
      });
    }
    return query
      .orderBy('m.score', 'DESC')
      .addOrderBy('m.needId')
      .limit(page.first + 1)
      .getMany();
  }

  /** The last comparison of each need with all suppliers. */
  async findRuns(needIds: readonly string[]): Promise<Map<string, MatchRun>> {
    const runs = await this.runs.findBy({ needId: In([...needIds]) });
    return new Map(runs.map((run) => [run.needId, run]));
  }

  /** The needs that have one of the suppliers among their best. */
  async findNeedsRanking(supplierIds: readonly string[]): Promise<string[]> {
    const rows = await this.matches
      .createQueryBuilder('m')
      .select('DISTINCT m.needId', 'needId')
      .where('m.supplierId = ANY(:supplierIds) AND m.needRank IS NOT NULL', { supplierIds })
      .getRawMany<{ needId: string }>();
    return rows.map((row) => row.needId);
  }

  /** The lowest score among a need's best, for every need that has `most` of them. */
  async findThresholds(most: number): Promise<Map<string, number>> {
    const rows = await this.matches
      .createQueryBuilder('m')
      .select('m.needId', 'needId')
      .addSelect('m.score', 'score')
      .where('m.needRank = :most', { most })
      .getRawMany<{ needId: string; score: number }>();
    return new Map(rows.map((row) => [row.needId, row.score]));
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
