import { Injectable } from '@nestjs/common';
import {
  type NeedFacts,
  type PairScore,
  type RankedPair,
  scorePair,
  SupplierIndex,
} from '#match-engine';
import { LiveTopics } from '#platform';
import type { SourcingNeed } from '#sourcing';
import { toNeedFacts } from '../facts/need.mapper.js';
import { matchProgress } from '../matching.topics.js';
import { NeedPool, type PooledNeed } from '../pools/need.pool.js';
import { SupplierPool } from '../pools/supplier.pool.js';
import { MatchReader } from './match.reader.js';
import { bestPerNeed, bestPerSupplier, type BareMatch, MatchStore } from './match.store.js';
import { NeedAdmission } from './need.admission.js';

/** Compares needs with suppliers when either changes, and keeps the best pairs. */
@Injectable()
export class Matcher {
  /** The version of each need that was last compared here, and the revision of the suppliers. */
  private readonly compared = new Map<string, { version: number; revision: number }>();

  constructor(
    private readonly suppliers: SupplierPool,
    private readonly needs: NeedPool,
    private readonly store: MatchStore,
    private readonly admission: NeedAdmission,
    private readonly reader: MatchReader,
    private readonly live: LiveTopics,
  ) {}

  /** Compares needs with all suppliers. A need that is not open loses its matches. */
  async matchNeeds(needIds: readonly string[], signal: AbortSignal): Promise<void> {
    await this.suppliers.refresh();
    await this.needs.refresh();
    for (const needId of needIds) {
      signal.throwIfAborted();
      const need = this.needs.find(needId);
      if (need) await this.matchNeed(need);
      else await this.forgetNeed(needId);
      await takeTurn();
    }
  }

  /**
   * Compares changed suppliers with all open needs. A need among whose best they are, were, or
   * become is compared with everyone again; for the rest the supplier's own best needs are kept.
   */
  async matchSuppliers(supplierIds: readonly string[], signal: AbortSignal): Promise<void> {
    await this.suppliers.refresh();
    await this.needs.refresh();
    const touched = new Set(await this.reader.findNeedsRanking(supplierIds));
    const ranked = await this.rankNeedsFor(supplierIds, touched, signal);
    await this.store.replaceSuppliers(supplierIds, ranked);
    const revision = this.suppliers.revisionOf(supplierIds);
    for (const needId of touched) {
      signal.throwIfAborted();
      const need = this.needs.find(needId);
      if (need && !this.hasSeen(need, revision)) await this.matchNeed(need);
      await takeTurn();
    }
  }

  /** Whether the need was compared with suppliers of that revision: many changes, one comparison. */
  private hasSeen({ need }: PooledNeed, revision: number): boolean {
    const compared = this.compared.get(need.id);
    return compared?.version === need.version && compared.revision >= revision;
  }

  private async forgetNeed(needId: string): Promise<void> {
    this.compared.delete(needId);
    await this.store.forgetNeed(needId);
  }

  private async matchNeed({ need, buyer }: PooledNeed): Promise<void> {
    const facts = toNeedFacts(need, buyer);
    const { revision } = this.suppliers;
    const eligible = this.suppliers.rank(facts);
    await this.store.replaceNeed({
      needId: need.id,
      needVersion: need.version,
      best: await this.explain(facts, eligible.slice(0, bestPerNeed)),
      others: eligible.slice(bestPerNeed).map((supplier) => toBareMatch(need.id, supplier)),
      compared: this.suppliers.size,
      eligible: eligible.length,
      admits: isByCriteria(need) ? eligible.map((supplier) => supplier.id) : undefined,
    });
    this.compared.set(need.id, { version: need.version, revision });
    await this.live.publish(matchProgress, need.id, {
      needId: need.id,
      compared: this.suppliers.size,
      eligible: eligible.length,
      isDone: true,
    });
  }

  /** Scores the best again, with every reason. One that has changed or gone meanwhile is left out. */
  private async explain(
    need: NeedFacts,
    ranked: readonly RankedPair[],
  ): Promise<readonly PairScore[]> {
    const facts = await this.suppliers.loadFacts(ranked.map((supplier) => supplier.id));
    return ranked.flatMap(({ id }) => {
      const supplier = facts.get(id);
      const pair = supplier && scorePair(need, supplier, this.suppliers.context);
      return pair?.eligible ? [pair] : [];
    });
  }

  /**
   * Each changed supplier's best needs. Needs that one of them is good enough for are added to
   * `touched`.
   */
  private async rankNeedsFor(
    supplierIds: readonly string[],
    touched: Set<string>,
    signal: AbortSignal,
  ): Promise<BareMatch[]> {
    const facts = await this.suppliers.loadFacts(supplierIds);
    const index = SupplierIndex.build(facts.values(), this.suppliers.context);
    const thresholds = await this.reader.findThresholds(bestPerNeed);
    const bySupplier = new Map<string, BareMatch[]>();
    for (const { need, buyer } of this.needs.all()) {
      signal.throwIfAborted();
      const eligible = index.rank(toNeedFacts(need, buyer), Math.max(1, facts.size));
      if (isByCriteria(need)) {
        const admitted = new Set(eligible.map((supplier) => supplier.id));
        await this.admission.readmit(need.id, supplierIds, admitted);
      }
      for (const supplier of eligible) {
        if (supplier.fused >= (thresholds.get(need.id) ?? 0)) touched.add(need.id);
        const matches = bySupplier.get(supplier.id) ?? [];
        matches.push(toBareMatch(need.id, supplier));
        bySupplier.set(supplier.id, matches);
      }
      await takeTurn();
    }
    return [...bySupplier.values()].flatMap((matches) =>
      matches.sort(compareMatches).slice(0, bestPerSupplier),
    );
  }
}

const isByCriteria = (need: SourcingNeed): boolean => need.content.audience === 'criteria';

const toBareMatch = (needId: string, supplier: RankedPair): BareMatch => ({
  needId,
  supplierId: supplier.id,
  score: supplier.fused,
  supplierServesNeed: supplier.supplierServesNeed,
  needSuitsSupplier: supplier.needSuitsSupplier,
  offerId: supplier.offerId ?? null,
});

const compareMatches = (one: BareMatch, other: BareMatch): number =>
  other.score - one.score || (one.needId < other.needId ? -1 : 1);

/** Lets heartbeats, signals and other jobs run between two stretches of computing. */
const takeTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
