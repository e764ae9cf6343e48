import { Injectable } from '@nestjs/common';
import { isAtLeast } from '#kernel';
import {
  type PairScore,
  prepareNeed,
  type RankedPair,
  scorePrepared,
  viewSupplier,
} from '#match-engine';
import type { Page } from '#platform';
import type { ProfileFacts } from '#profiles';
import { NeedAudience, type SourcingNeed } from '#sourcing';
import { hasLeastScores, type SupplierMatchWish, toBeginning } from '../domain/match-filters.js';
import { ContextSource } from '../facts/match-context.source.js';
import { toNeedFacts } from '../facts/need.mapper.js';
import { SupplierSource } from '../facts/supplier.source.js';
import { NeedPool } from '../pools/need.pool.js';
import { requireSupplierWish } from './filter.checks.js';

/** Most needs that a supplier's list goes on to. */
const mostNeeds = 500;

/**
 * The open needs that suit a supplier, computed when somebody reads: postings lead to the few needs
 * that its codes and words relate to, so that nothing of this list has to be kept.
 */
@Injectable()
export class SupplierMatches {
  constructor(
    private readonly needs: NeedPool,
    private readonly contexts: ContextSource,
    private readonly suppliers: SupplierSource,
    private readonly audience: NeedAudience,
  ) {}

  /**
   * The best of the open needs that the reader may see, or of those that pass, best first, with
   * every reason; one more than the page, where there are more.
   * @param readers organisations that the reader speaks for: reasons tell what a need asks for, so
   *   that an agency reads none of needs that are for its supplier alone.
   * @throws Refused with InvalidInput.
   */
  async list(
    profile: ProfileFacts,
    readers: readonly string[],
    page: Page,
    wish: SupplierMatchWish = {},
  ): Promise<PairScore[]> {
    requireSupplierWish(wish);
    const supplier = (await this.suppliers.complete([profile])).get(profile.id);
    if (!supplier) return [];
    await this.needs.refresh();
    const context = await this.contexts.load();
    const index = await this.needs.indexIn(context);
    const ranked = index
      .rank(supplier, this.needs.size)
      .filter((pair) => this.isWished(pair, wish))
      .slice(0, mostNeeds);
    const visible = await this.keepVisible(ranked, readers);
    const view = viewSupplier(supplier, context);
    return visible
      .filter((one) => isAfter(one, page))
      .slice(0, page.first + 1)
      .flatMap(({ id }) => {
        const pooled = this.needs.find(id);
        if (!pooled) return [];
        return [scorePrepared(prepareNeed(toNeedFacts(pooled.need, pooled.buyer), context), view)];
      });
  }

  private isWished(pair: RankedPair, wish: SupplierMatchWish): boolean {
    const pooled = this.needs.find(pair.id);
    if (!pooled || !hasLeastScores(pair, wish)) return false;
    const { deliveryEconomy, lines = [] } = pooled.need.content;
    const codes = [pooled.need.content, ...lines].flatMap((line) => line.codes);
    const economies = wish.deliveryEconomies ?? [];
    const sectors = (wish.sectors ?? []).map(toBeginning);
    const least = wish.minimumBuyerVerification;
    const level = pooled.buyer?.verification?.level;
    return (
      (economies.length === 0 || economies.includes(deliveryEconomy ?? '')) &&
      (sectors.length === 0 ||
        codes.some(({ system, code }) =>
          sectors.some((one) => one.system === system && code.startsWith(one.digits)),
        )) &&
      (!least || (level !== undefined && isAtLeast(level, least)))
    );
  }

  private async keepVisible(
    ranked: readonly RankedPair[],
    readers: readonly string[],
  ): Promise<readonly RankedPair[]> {
    const needOf = ({ id }: RankedPair): SourcingNeed | undefined => this.needs.find(id)?.need;
    const guarded = ranked.flatMap((one) => {
      const need = needOf(one);
      return need && need.content.audience !== 'public' ? [need] : [];
    });
    const reached = await this.audience.findReached(
      guarded.map(({ id }) => id),
      readers,
    );
    const hidden = new Set(
      guarded
        .filter(
          ({ id, buyerOrganisationId }) =>
            !readers.includes(buyerOrganisationId) && !reached.has(id),
        )
        .map(({ id }) => id),
    );
    return ranked.filter(({ id }) => !hidden.has(id));
  }
}

/** Whether a need stands behind the page's cursor: a lower score, or a later id. */
function isAfter({ fused, id }: RankedPair, { after }: Page): boolean {
  if (!after) return true;
  const score = Number(after.sortedBy[0]);
  return fused < score || (fused === score && id > after.id);
}
