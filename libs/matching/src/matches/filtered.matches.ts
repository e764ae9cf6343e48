import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import { listWithNewcomers } from '#match-engine';
import type { Page } from '#platform';
import type { SourcingNeed } from '#sourcing';
import { hasLeastScores, type NeedMatchWish, toSupplierFilter } from '../domain/match-filters.js';
import { toNeedFacts } from '../facts/need.mapper.js';
import { SupplierPool } from '../pools/supplier.pool.js';
import { requireNeedWish } from './filter.checks.js';
import { type PlacedMatch, sliceOf } from './match.reader.js';
import { bestPerNeed, mostNewcomers } from './match.rows.js';

/**
 * Those of a need's suppliers that a buyer wishes to see, ranked when somebody asks: what is kept
 * of a need are its best of all, of which a filter may leave none.
 */
@Injectable()
export class FilteredMatches {
  constructor(
    private readonly suppliers: SupplierPool,
    private readonly organisations: OrganisationReader,
  ) {
    suppliers.buildInSmallSteps();
  }

  /**
   * The best 50 that pass, with places for newcomers among them; one more than the page, where
   * there are more.
   * @throws Refused with InvalidInput.
   */
  async listOfNeed(need: SourcingNeed, wish: NeedMatchWish, page: Page): Promise<PlacedMatch[]> {
    requireNeedWish(wish);
    const buyer = await this.organisations.findById(need.buyerOrganisationId);
    await this.suppliers.refresh();
    const facts = toNeedFacts(need, buyer);
    const best = this.suppliers.rank(facts, { most: bestPerNeed });
    const passing = this.suppliers
      .rank(facts, { filter: toSupplierFilter(wish) })
      .filter((pair) => hasLeastScores(pair, wish));
    const newcomers = passing.filter(({ id }) => this.suppliers.isNewcomer(id));
    return sliceOf(
      listWithNewcomers(
        passing.slice(0, bestPerNeed),
        newcomers.slice(0, mostNewcomers),
        bestPerNeed,
      ),
      new Map(best.map(({ id }, index) => [id, index + 1])),
      page,
    );
  }
}
