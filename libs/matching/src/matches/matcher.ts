import { Injectable } from '@nestjs/common';
import { isNewcomer, type NeedSurvey, type RankedPair } from '#match-engine';
import { LiveTopics } from '#platform';
import type { SourcingNeed } from '#sourcing';
import { toNeedFacts } from '../facts/need.mapper.js';
import { matchesRenewed, ofAllNeeds } from '../matching.topics.js';
import { NeedPool, type PooledNeed } from '../pools/need.pool.js';
import { SupplierPool } from '../pools/supplier.pool.js';
import { takeTurn } from '../turns/in-turns.js';
import { bestPerNeed, type KeptSupplier, mostNewcomers } from './match.rows.js';
import { MatchStore, type NeedRanking } from './match.store.js';
import { type SupplierRanking, SupplierStore } from './supplier.store.js';

/** Needs whose lists are written in one transaction. */
const batchSize = 100;
/** Needs compared with all suppliers between two turns: some 25 ms where there are 100,000. */
const needsTogether = 8;
/** Needs compared with changed suppliers between two turns. */
const needsPerTurn = 100;

/** Compares needs with suppliers when either changes, and keeps each need's best. */
@Injectable()
export class Matcher {
  constructor(
    private readonly suppliers: SupplierPool,
    private readonly needs: NeedPool,
    private readonly store: MatchStore,
    private readonly supplierStore: SupplierStore,
    private readonly live: LiveTopics,
  ) {}

  /** Loads all that is compared, so that the first job does not wait for it. */
  async prepare(): Promise<void> {
    await this.refresh();
    await this.needs.indexIn(this.suppliers.context);
  }

  /** Needs in the order in which comparing them is fastest: one after another those for like goods. */
  sortNeeds(needIds: readonly string[]): string[] {
    return this.needs.sortByProduct(needIds);
  }

  /** Compares needs with all suppliers. A need that is not open loses its matches. */
  async matchNeeds(needIds: readonly string[], signal: AbortSignal): Promise<void> {
    await this.refresh();
    const { revision } = this.suppliers;
    for (let start = 0; start < needIds.length; start += batchSize) {
      await this.matchBatch(needIds.slice(start, start + batchSize), signal);
    }
    await this.suppliers.refresh();
    const changed = this.suppliers.changedSince(revision);
    if (!changed) return this.matchNeeds(needIds, signal);
    // What another worker wrote of those who changed meanwhile was overwritten here.
    await this.matchSuppliers([...changed], signal, new Set(needIds));
  }

  /**
   * Compares changed suppliers with all open needs, and puts them into the lists of those. Where a
   * list cannot be mended by that, its need is compared with everyone again.
   * @param among the needs that count; all open ones where nothing is said.
   */
  async matchSuppliers(
    supplierIds: readonly string[],
    signal: AbortSignal,
    among?: ReadonlySet<string>,
  ): Promise<void> {
    let pending = supplierIds;
    while (pending.length > 0) {
      signal.throwIfAborted();
      await this.refresh();
      const { revision } = this.suppliers;
      const ranking = await this.rankFor(pending, among);
      const toCompare = await this.supplierStore.replaceSuppliers(ranking);
      if (toCompare.length > 0) await this.matchNeeds(toCompare, signal);
      // Who changed while this was written may have been written by another worker before.
      await this.suppliers.refresh();
      const changed = this.suppliers.changedSince(revision);
      pending = changed ? pending.filter((id) => changed.has(id)) : pending;
    }
  }

  private async refresh(): Promise<void> {
    await this.suppliers.refresh();
    await this.needs.refresh();
  }

  private async matchBatch(needIds: readonly string[], signal: AbortSignal): Promise<void> {
    const open = needIds.flatMap((needId) => this.needs.find(needId) ?? []);
    const closed = needIds.filter((needId) => !this.needs.find(needId));
    const rankings: NeedRanking[] = [];
    for (let start = 0; start < open.length; start += needsTogether) {
      signal.throwIfAborted();
      rankings.push(...this.rankSuppliers(open.slice(start, start + needsTogether)));
      await takeTurn();
    }
    await this.store.forgetNeeds(closed);
    if (rankings.length === 0) return;
    const renewed = await this.store.replaceLists(rankings);
    const needs = rankings.flatMap(({ needId, compared, eligible }) =>
      renewed.has(needId) ? [{ needId, compared, eligible, isDone: true }] : [],
    );
    if (needs.length > 0) await this.live.publish(matchesRenewed, ofAllNeeds, { needs });
  }

  private rankSuppliers(pooled: readonly PooledNeed[]): NeedRanking[] {
    const surveys = this.suppliers.surveyAll(
      pooled.map(({ need, buyer }) => ({
        need: toNeedFacts(need, buyer),
        best: bestPerNeed,
        newcomers: mostNewcomers,
        withAll: isByCriteria(need),
      })),
    );
    return surveys.map((survey, at) => this.toRanking((pooled[at] as PooledNeed).need, survey));
  }

  private toRanking(need: SourcingNeed, survey: NeedSurvey): NeedRanking {
    const keep = ({ id, fused }: RankedPair): KeptSupplier => ({
      supplierId: id,
      score: fused,
      isNewcomer: this.suppliers.isNewcomer(id),
    });
    return {
      needId: need.id,
      needVersion: need.version,
      best: survey.best.map(keep),
      newcomers: survey.newcomers.map(keep),
      eligibleNewcomers: survey.eligibleNewcomers,
      compared: this.suppliers.size,
      eligible: survey.eligible,
      admits: survey.all,
    };
  }

  private async rankFor(
    supplierIds: readonly string[],
    among: ReadonlySet<string> | undefined,
  ): Promise<SupplierRanking> {
    const facts = await this.suppliers.loadFacts(supplierIds);
    const pairs = new Map<string, KeptSupplier[]>();
    const newcomers = new Set([...facts.values()].filter(isNewcomer).map(({ id }) => id));
    const index = await this.needs.indexIn(this.suppliers.context);
    for (const [needId, eligible] of index.match(facts.values(), among)) {
      pairs.set(
        needId,
        eligible.map(({ id, fused }) => ({
          supplierId: id,
          score: fused,
          isNewcomer: newcomers.has(id),
        })),
      );
      if (pairs.size % needsPerTurn === 0) await takeTurn();
    }
    return {
      supplierIds,
      among,
      pairs,
      versionOf: (needId) => this.needs.find(needId)?.need.version,
      admitting: [...this.needs.all()].flatMap(({ need }) =>
        isByCriteria(need) && among?.has(need.id) !== false ? need.id : [],
      ),
    };
  }
}

const isByCriteria = (need: SourcingNeed): boolean => need.content.audience === 'criteria';
