import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import {
  type Consortium,
  type ConsortiumRequest,
  linesOf,
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
    const buyer = await this.organisations.findById(need.buyerOrganisationId);
    const needFacts = toNeedFacts(need, buyer);
    const lines = linesOf(needFacts);
    if (lines.some(({ quantity }) => !quantity)) return { kind: 'noQuantity' };
    const { suppliers, isAll } = await this.findCandidates(lines);
    const request = toConsortiumRequest(needFacts, suppliers, this.suppliers.context, {
      mostPartners,
      clusterBonus,
    });
    const able = countAble(request);
    if (able > 0) return { kind: 'notNeeded', able };
    const answer = await this.thread.run('consortium', request, signal);
    const candidates = request.candidates.length;
    if (answer.kind === 'none') {
      const [shortfall] = answer.shortfalls;
      return {
        kind: 'none',
        candidates,
        availableShare: shortfall ? shortfall.available / shortfall.wanted : null,
        line: shortfall?.line ?? null,
        isExact: answer.exact && isAll,
      };
    }
    const { consortium, exact, scoreBound } = answer;
    const scores = new Map(request.candidates.map(({ id, score }) => [id, score]));
    return {
      kind: 'proposed',
      candidates,
      partners: consortium.partners.map(({ id, quantities }) => {
        const shares = request.quantities.map((wanted, line) => (quantities[line] ?? 0) / wanted);
        return { supplierId: id, share: shares[0] ?? 0, shares, score: scores.get(id) ?? 0 };
      }),
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

  /** Suppliers that meet, for some line, every must but those that partners meet together. */
  private async findCandidates(
    lines: readonly NeedFacts[],
  ): Promise<{ suppliers: SupplierFacts[]; isAll: boolean }> {
    await this.suppliers.refresh();
    const mostOfLine = Math.floor(mostCandidates / lines.length);
    const ids = new Set<string>();
    let isAll = true;
    for (const line of lines) {
      const ranked = this.suppliers.rank(withoutQuantityMusts(line));
      for (const { id } of ranked.slice(0, mostOfLine)) ids.add(id);
      isAll &&= ranked.length <= mostOfLine;
    }
    const facts = await this.suppliers.loadFacts([...ids]);
    return { suppliers: [...facts.values()], isAll };
  }
}

/** How many suppliers could cover every line alone. */
const countAble = ({ quantities, candidates }: ConsortiumRequest): number =>
  candidates.filter(({ capacities, minimums }) =>
    quantities.every(
      (wanted, line) => (capacities[line] ?? 0) >= wanted && (minimums?.[line] ?? 0) <= wanted,
    ),
  ).length;

function withoutQuantityMusts(need: NeedFacts): NeedFacts {
  const { capacity: _, minimumOrder: __, ...criteria } = need.criteria ?? {};
  return { ...need, criteria };
}
