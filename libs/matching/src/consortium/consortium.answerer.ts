import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import {
  type Consortium,
  type ConsortiumRequest,
  type NeedFacts,
  type SupplierFacts,
  toConsortiumRequest,
} from '#match-engine';
import { ProfileReader } from '#profiles';
import { NeedReader } from '#sourcing';
import { toNeedFacts } from '../facts/need.mapper.js';
import { clusterKeyOf } from '../facts/supplier.mapper.js';
import { SupplierPool } from '../pools/supplier.pool.js';
import type { ReportAnswer, ReportAnswerer, ReportQuestion } from '../reports/report.kinds.js';
import { ComputeThread } from '../threads/compute.thread.js';

/** Most suppliers that are considered: the best by score of those that meet the other musts. */
const mostCandidates = 500;

/**
 * What a common cluster adds to the score of a set, in millionths: a judgement, stated with every
 * proposal. Partners who make and sell together already need not learn to.
 */
export const clusterBonus = 50_000;

/** Proposes suppliers that cover a need together. */
@Injectable()
export class ConsortiumAnswerer implements ReportAnswerer<'consortium'> {
  constructor(
    private readonly needs: NeedReader,
    private readonly organisations: OrganisationReader,
    private readonly suppliers: SupplierPool,
    private readonly profiles: ProfileReader,
    private readonly thread: ComputeThread,
  ) {}

  async answer(
    needId: string,
    { mostPartners }: ReportQuestion<'consortium'>,
    signal: AbortSignal,
  ): Promise<ReportAnswer<'consortium'>> {
    const need = (await this.needs.findByIds([needId])).get(needId);
    if (need?.state !== 'open') return { kind: 'closed' };
    const facts = toNeedFacts(need, await this.organisations.findById(need.buyerOrganisationId));
    if (!facts.quantity) return { kind: 'noQuantity' };
    const { suppliers, isAll } = await this.findCandidates(facts);
    const request = toConsortiumRequest([facts], suppliers, this.suppliers.context, {
      mostPartners,
      clusterBonus,
    });
    const able = countAble(request);
    if (able > 0) return { kind: 'notNeeded', able };
    const [wanted = 0] = request.quantities;
    const answer = await this.thread.run('consortium', request, signal);
    const candidates = request.candidates.length;
    if (answer.kind === 'none') {
      const [shortfall] = answer.shortfalls;
      const available = shortfall ? shortfall.available / wanted : null;
      return {
        kind: 'none',
        candidates,
        availableShare: available,
        isExact: answer.exact && isAll,
      };
    }
    const { consortium, exact, scoreBound } = answer;
    const scores = new Map(request.candidates.map(({ id, score }) => [id, score]));
    return {
      kind: 'proposed',
      candidates,
      partners: consortium.partners.map(({ id, quantities: [quantity = 0] }) => ({
        supplierId: id,
        share: quantity / wanted,
        score: scores.get(id) ?? 0,
      })),
      leadId: consortium.lead,
      score: consortium.score,
      isExact: exact && isAll,
      scoreBound: Math.max(scoreBound, consortium.score),
      cluster: await this.nameCluster(consortium),
    };
  }

  /** A cluster by the name that the lead gives it. */
  private async nameCluster({ lead, cluster }: Consortium): Promise<string | null> {
    if (cluster === undefined) return null;
    const profile = (await this.profiles.loadFacts([lead])).get(lead);
    const names = profile?.clusters ?? [];
    return names.find((name) => clusterKeyOf(profile?.economy ?? '', name) === cluster) ?? null;
  }

  /** Suppliers that meet every must but those that partners meet together. */
  private async findCandidates(
    need: NeedFacts,
  ): Promise<{ suppliers: SupplierFacts[]; isAll: boolean }> {
    await this.suppliers.refresh();
    const ranked = this.suppliers.rank(withoutQuantityMusts(need));
    const ids = ranked.slice(0, mostCandidates).map(({ id }) => id);
    const facts = await this.suppliers.loadFacts(ids);
    return { suppliers: [...facts.values()], isAll: ranked.length <= mostCandidates };
  }
}

/** How many suppliers could cover the need alone. */
const countAble = ({ quantities: [wanted = 0], candidates }: ConsortiumRequest): number =>
  candidates.filter(
    ({ capacities: [capacity = 0], minimums: [minimum = 0] = [] }) =>
      capacity >= wanted && minimum <= wanted,
  ).length;

function withoutQuantityMusts(need: NeedFacts): NeedFacts {
  const { capacity: _, minimumOrder: __, ...criteria } = need.criteria ?? {};
  return { ...need, criteria };
}
