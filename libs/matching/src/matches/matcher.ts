import { Injectable } from '@nestjs/common';
import { type NeedFacts, type PairScore, type RankedPair, scorePair } from '#match-engine';
import { LiveTopics } from '#platform';
import type { SourcingNeed } from '#sourcing';
import { toNeedFacts } from '../facts/need.mapper.js';
import { matchProgress } from '../matching.topics.js';
import { NeedPool, type PooledNeed } from '../pools/need.pool.js';
import { SupplierPool } from '../pools/supplier.pool.js';
import { takeTurn } from '../turns/in-turns.js';
import { bestPerNeed, toBareMatch } from './match.rows.js';
import { MatchStore } from './match.store.js';
import { type SupplierRanking, SupplierStore } from './supplier.store.js';

/** Suppliers compared with all open needs at once. */
const batchSize = 500;
/** Needs compared with changed suppliers between two turns. */
const needsPerTurn = 100;

/** Compares needs with suppliers when either changes, and keeps the best pairs. */
@Injectable()
export class Matcher {
  constructor(
    private readonly suppliers: SupplierPool,
    private readonly needs: NeedPool,
    private readonly store: MatchStore,
    private readonly supplierStore: SupplierStore,
    private readonly live: LiveTopics,
  ) {}

  /** Compares needs with all suppliers. A need that is not open loses its matches. */
  async matchNeeds(needIds: readonly string[], signal: AbortSignal): Promise<void> {
    await this.suppliers.refresh();
    await this.needs.refresh();
    const { revision } = this.suppliers;
    const incomplete = new Set<string>();
    for (const needId of needIds) {
      signal.throwIfAborted();
      for (const supplierId of await this.matchNeed(needId)) incomplete.add(supplierId);
      await takeTurn();
    }
    await this.completeSuppliers([...incomplete]);
    await this.suppliers.refresh();
    const changed = this.suppliers.changedSince(revision);
    if (!changed) return this.matchNeeds(needIds, signal);
    // What another worker wrote of those who changed meanwhile was overwritten here.
    await this.matchSuppliers([...changed], signal);
  }

  /**
   * Compares changed suppliers with all open needs, and puts them into the lists of those. Where a
   * list cannot be mended by that, its need is compared with everyone again.
   */
  async matchSuppliers(supplierIds: readonly string[], signal: AbortSignal): Promise<void> {
    let pending = supplierIds;
    while (pending.length > 0) {
      signal.throwIfAborted();
      await this.suppliers.refresh();
      await this.needs.refresh();
      const { revision } = this.suppliers;
      const toCompare = await this.matchOnce(pending);
      if (toCompare.length > 0) await this.matchNeeds(toCompare, signal);
      // Who changed while this was written may have been written by another worker before.
      await this.suppliers.refresh();
      const changed = this.suppliers.changedSince(revision);
      pending = changed ? pending.filter((id) => changed.has(id)) : pending;
    }
  }

  /** @returns suppliers who may have another need to put in the place of this one. */
  private async matchNeed(needId: string): Promise<readonly string[]> {
    const pooled = this.needs.find(needId);
    if (!pooled) return this.store.forgetNeed(needId);
    const { size } = this.suppliers;
    const { need } = pooled;
    const facts = toNeedFacts(need, pooled.buyer);
    const eligible = this.suppliers.rank(facts);
    const ranking = {
      needId,
      needVersion: need.version,
      best: await this.explain(facts, eligible.slice(0, bestPerNeed)),
      compared: size,
      eligible: eligible.length,
      admits: isByCriteria(need) ? eligible.map((supplier) => supplier.id) : undefined,
    };
    const incomplete = await this.store.replaceBest(ranking);
    if (!incomplete) return [];
    await this.live.publish(matchProgress, needId, {
      needId,
      compared: size,
      eligible: eligible.length,
      isDone: true,
    });
    const others = eligible.slice(bestPerNeed).map((supplier) => toBareMatch(needId, supplier));
    const more = await this.store.replaceOthers(ranking, others);
    return [...incomplete, ...more];
  }

  private async completeSuppliers(supplierIds: readonly string[]): Promise<void> {
    for (let start = 0; start < supplierIds.length; start += batchSize) {
      const ranking = await this.rankFor(supplierIds.slice(start, start + batchSize));
      await this.supplierStore.completeSuppliers(ranking);
    }
  }

  /** @returns needs to be compared with all suppliers. */
  private async matchOnce(supplierIds: readonly string[]): Promise<readonly string[]> {
    const { toCompare } = await this.supplierStore.replaceSuppliers(
      await this.rankFor(supplierIds),
    );
    return toCompare;
  }

  private async rankFor(supplierIds: readonly string[]): Promise<SupplierRanking> {
    const facts = await this.suppliers.loadFacts(supplierIds);
    const { context } = this.suppliers;
    const pairs = new Map<string, ReturnType<typeof toBareMatch>[]>();
    const compared = new Map<string, PooledNeed>();
    for (const [needId, eligible] of this.needs.indexIn(context).match(facts.values())) {
      pairs.set(
        needId,
        eligible.map((supplier) => toBareMatch(needId, supplier)),
      );
      const pooled = this.needs.find(needId);
      if (pooled) compared.set(needId, pooled);
      if (compared.size % needsPerTurn === 0) await takeTurn();
    }
    const needs = [...compared.values()].map(({ need }) => need);
    return {
      supplierIds,
      pairs,
      versions: new Map(needs.map((need) => [need.id, need.version])),
      admitting: new Set(needs.filter(isByCriteria).map((need) => need.id)),
      explain: (needId, supplierId) => {
        const pooled = compared.get(needId);
        const supplier = facts.get(supplierId);
        return (
          pooled && supplier && scorePair(toNeedFacts(pooled.need, pooled.buyer), supplier, context)
        );
      },
    };
  }

  /** Scores the best again, with every reason. One that has changed or gone meanwhile is left out. */
  private async explain(
    need: NeedFacts,
    ranked: readonly RankedPair[],
  ): Promise<readonly PairScore[]> {
    const facts = await this.suppliers.loadFacts(ranked.map((supplier) => supplier.id));
    const pairs = ranked.flatMap(({ id }) => {
      const supplier = facts.get(id);
      const pair = supplier && scorePair(need, supplier, this.suppliers.context);
      return pair?.eligible ? [pair] : [];
    });
    return pairs.sort(comparePairs);
  }
}

const comparePairs = (one: PairScore, other: PairScore): number =>
  other.fused - one.fused || (one.supplierId < other.supplierId ? -1 : 1);

const isByCriteria = (need: SourcingNeed): boolean => need.content.audience === 'criteria';
