import { Injectable } from '@nestjs/common';
import type { ExposureCandidate, ExposureNeed } from '#match-engine';
import { type ProfileFacts, ProfileReader } from '#profiles';
import { largestChanges, shareByGroup } from '../domain/exposure.shares.js';
import { exposureGroupsOf } from '../domain/outcomes.js';
import { toNeedFacts } from '../facts/need.mapper.js';
import { NeedPool, type PooledNeed } from '../pools/need.pool.js';
import { SupplierPool } from '../pools/supplier.pool.js';
import type { ReportAnswer, ReportAnswerer, ReportQuestion } from '../reports/report.kinds.js';
import { ComputeThread } from '../threads/compute.thread.js';
import { takeTurn } from '../turns/in-turns.js';

/** Most needs of one report, and most suppliers that are considered for each: the best. */
export const mostNeeds = 50;
const mostCandidates = 100;
const batchSize = 500;

/** Computes who is shown to buyers, how often, and what a fairer share would cost. */
@Injectable()
export class ExposureAnswerer implements ReportAnswerer<'exposure'> {
  constructor(
    private readonly needs: NeedPool,
    private readonly suppliers: SupplierPool,
    private readonly profiles: ProfileReader,
    private readonly thread: ComputeThread,
  ) {}

  /** Needs that are not open any more, or not the asker's to judge, are left out. */
  async answer(
    _: string,
    question: ReportQuestion<'exposure'>,
    signal: AbortSignal,
  ): Promise<ReportAnswer<'exposure'>> {
    const { places, fairness, floors } = question;
    await this.suppliers.refresh();
    await this.needs.refresh();
    const needs: ExposureNeed[] = [];
    for (const pooled of this.choose(question)) {
      signal.throwIfAborted();
      needs.push({ needId: pooled.need.id, candidates: this.rank(pooled) });
      await takeTurn();
    }
    const groups = await this.loadGroups(needs);
    const members = floors.map(({ group, share }) => ({
      group,
      share,
      members: [...groups].flatMap(([id, own]) => (own.includes(group) ? id : [])),
    }));
    const request = { needs, places, fairness, floors: members };
    const { exposure, ...answer } = await this.thread.run('exposure', request, signal);
    return {
      ...answer,
      suppliers: groups.size,
      groups: shareByGroup(exposure, groups),
      changes: largestChanges(exposure),
    };
  }

  private choose({ needIds, buyerId }: ReportQuestion<'exposure'>): PooledNeed[] {
    const found =
      needIds.length > 0
        ? needIds.flatMap((id) => this.needs.find(id) ?? [])
        : [...this.needs.all()];
    const isAskers = ({ need }: PooledNeed): boolean =>
      buyerId === undefined
        ? need.content.audience === 'public'
        : need.buyerOrganisationId === buyerId;
    return found.filter(isAskers).slice(0, mostNeeds);
  }

  private rank({ need, buyer }: PooledNeed): ExposureCandidate[] {
    return this.suppliers
      .rank(toNeedFacts(need, buyer))
      .slice(0, mostCandidates)
      .map(({ id, fused }) => ({ supplierId: id, value: fused }));
  }

  private async loadGroups(needs: readonly ExposureNeed[]): Promise<Map<string, string[]>> {
    const ids = [
      ...new Set(needs.flatMap(({ candidates }) => candidates.map((one) => one.supplierId))),
    ];
    const groups = new Map<string, string[]>();
    for (let start = 0; start < ids.length; start += batchSize) {
      const batch = await this.profiles.loadFacts(ids.slice(start, start + batchSize));
      batch.forEach((profile: ProfileFacts, id) => groups.set(id, exposureGroupsOf(profile)));
    }
    return groups;
  }
}
