import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository, type SelectQueryBuilder } from 'typeorm';
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
  listOfNeed(needId: string, page: Page): Promise<Match[]> {
    const query = this.matches
      .createQueryBuilder('m')
      .where('m.needId = :needId AND m.needRank IS NOT NULL', { needId });
    return listBest(query, 'supplierId', page);
  }

  /**
   * The best of the open needs that a supplier may see, best first; one more than the page, where
   * there are more.
   * @param organisationId the supplier's organisation, as audiences name it.
   */
  listOfSupplier(supplierId: string, organisationId: string, page: Page): Promise<Match[]> {
    const query = this.matches
      .createQueryBuilder('m')
      .innerJoin('sourcing_needs', 'need', 'need.id = m.needId')
      .where('m.supplierId = :supplierId', { supplierId })
      .andWhere(isOpenTo('need', ':own'), { own: [organisationId] });
    return listBest(query, 'needId', page);
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

/** One page of matches and one more, the best first, equal scores in order of the other side's id. */
function listBest(
  query: SelectQueryBuilder<Match>,
  otherSide: 'needId' | 'supplierId',
  page: Page,
): Promise<Match[]> {
  if (page.after) {
    query.andWhere(`(-m.score, m.${otherSide}) > (:score, :id)`, {
      score: -Number(page.after.sortedBy[0]),
      id: page.after.id,
    });
  }
  return query
    .orderBy('m.score', 'DESC')
    .addOrderBy(`m.${otherSide}`)
    .limit(page.first + 1)
    .getMany();
}
