import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { listWithNewcomers, type PlacedSupplier } from '#match-engine';
import type { Page } from '#platform';
import { MatchRun } from './match.entity.js';
import { bestPerNeed, findLists, toNeedList } from './match.rows.js';

/** A supplier of a need's list. */
export interface PlacedMatch {
  readonly supplierId: string;
  /** Its place in the list, from 1. */
  readonly place: number;
  /** Its place by score alone; null for one that is not among the need's best. */
  readonly rank: number | null;
  /** Whether it has its place by the share that is kept for newcomers. */
  readonly isNewcomerPlace: boolean;
}

/** Reads kept matches. */
@Injectable()
export class MatchReader {
  constructor(@InjectRepository(MatchRun) private readonly runs: Repository<MatchRun>) {}

  /**
   * A need's list: its best suppliers in order, with the places kept for newcomers; one more than
   * the page, where there are more.
   */
  async listOfNeed(needId: string, page: Page): Promise<PlacedMatch[]> {
    const rows = (await findLists(this.runs.manager, [needId])).get(needId) ?? [];
    const { best, newcomers } = toNeedList(needId, rows);
    const ranks = new Map(best.map(({ supplierId }, index) => [supplierId, index + 1]));
    const list = listWithNewcomers(best.map(toItem), newcomers.map(toItem), bestPerNeed);
    return sliceOf(list, ranks, page);
  }

  /** The places by score that a supplier has among the best of some needs, by need. */
  async findPlaces(supplierId: string, needIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.runs.query<{ id: string; place: number }[]>(
      `SELECT need_id AS id, array_position(supplier_ids, $1::uuid) AS place
         FROM match_runs WHERE need_id = ANY($2::uuid[])
          AND array_position(supplier_ids, $1::uuid) <= ${bestPerNeed}`,
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

/**
 * A page of a list, and one more where there are more.
 * @param ranks places by score alone.
 */
export function sliceOf(
  list: readonly PlacedSupplier<{ readonly id: string }>[],
  ranks: ReadonlyMap<string, number>,
  page: Page,
): PlacedMatch[] {
  const after = Number(page.after?.sortedBy[0] ?? 0);
  return list.slice(after, after + page.first + 1).map(({ item: { id }, isNewcomerPlace }, at) => ({
    supplierId: id,
    place: after + at + 1,
    rank: ranks.get(id) ?? null,
    isNewcomerPlace,
  }));
}

const toItem = ({ supplierId }: { readonly supplierId: string }) => ({ id: supplierId });
