import { Args, ID, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import {
  Allow,
  agencyRoles,
  CLOCK,
  type Clock,
  CurrentViewer,
  InvalidInput,
  LiveTopics,
  msmeRoles,
  problemAt,
  readPage,
  refuse,
  Role,
  toConnection,
  type Viewer,
} from '#platform';
import { asksForAnything } from '../domain/match-filters.js';
import {
  MatchConnection,
  MatchDto,
  MatchesAmongArgs,
  MatchProgressDto,
  NeedMatchesArgs,
  PairArgs,
  PairExplanationDto,
  SupplierMatchesArgs,
} from '../dto/match.dto.js';
import { matchingFailures } from '../matching.errors.js';
import { matchesRenewed, ofAllNeeds } from '../matching.topics.js';
import { FilteredMatches } from './filtered.matches.js';
import { MatchAccess } from './match.access.js';
import { MatchExplainer } from './match.explainer.js';
import type { MatchRun } from './match.entity.js';
import { presentMatch, presentPair } from './match.presenter.js';
import { MatchReader } from './match.reader.js';
import { SupplierMatches } from './supplier.matches.js';

/** Most suppliers that are compared at once. */
const mostAmong = 100;

/** Milliseconds for which whoever begins to listen still hears of a comparison. */
const stillNews = 60_000;

@Resolver()
export class MatchResolver {
  constructor(
    private readonly access: MatchAccess,
    private readonly matches: MatchReader,
    private readonly filtered: FilteredMatches,
    private readonly best: SupplierMatches,
    private readonly explainer: MatchExplainer,
    private readonly live: LiveTopics,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Allow(Role.Buyer)
  @Query(() => MatchConnection, {
    description:
      'A need’s 50 best suppliers, or the 50 best that pass a filter, best first, with reasons; of every ten places one is a newcomer’s. For the need’s buyer.',
  })
  async needMatches(
    @CurrentViewer() viewer: Viewer,
    @Args() args: NeedMatchesArgs,
  ): Promise<MatchConnection> {
    const page = readPage(args, ['integer']);
    const need = await this.access.readNeed(viewer, args.needId);
    const rows =
      args.filter && asksForAnything(args.filter)
        ? await this.filtered.listOfNeed(need, args.filter, page)
        : await this.matches.listOfNeed(need.id, page);
    const run = (await this.matches.findRuns([need.id])).get(need.id);
    const connection = toConnection(rows, page, ({ place, supplierId }) => ({
      sortedBy: [place],
      id: supplierId,
    }));
    const pairs = await this.explainer.explainSuppliers(
      need,
      connection.edges.map(({ node }) => node.supplierId),
    );
    const computedAt = this.clock();
    const edges = connection.edges.flatMap(({ cursor, node }) => {
      const pair = pairs.get(node.supplierId);
      if (!pair) return [];
      const { place, rank: needRank, isNewcomerPlace } = node;
      const match = { pair, needRank, place, isNewcomerPlace, computedAt };
      return [{ cursor, node: presentMatch(match, 'buyer') }];
    });
    return { edges, pageInfo: connection.pageInfo, progress: run ? toProgress(run) : null };
  }

  @Allow(Role.Buyer)
  @Query(() => [MatchDto], {
    description:
      'Which of some suppliers, such as those that a search found, meet every must of one of your needs, and how they serve it, in the order given. For lists that cost nothing to read: the reasons are of this side alone; `explainPair` gives both.',
  })
  async matchesAmong(
    @CurrentViewer() viewer: Viewer,
    @Args() { needId, supplierIds }: MatchesAmongArgs,
  ): Promise<MatchDto[]> {
    if (supplierIds.length > mostAmong) {
      const problem = matchingFailures.MATCH_TOO_MANY({ most: mostAmong });
      refuse(new InvalidInput([problemAt('supplierIds', problem)]));
    }
    const need = await this.access.readNeed(viewer, needId);
    const pairs = await this.explainer.explainSuppliers(need, supplierIds);
    const computedAt = this.clock();
    return [...new Set(supplierIds)].flatMap((id) => {
      const pair = pairs.get(id);
      if (!pair) return [];
      const criteria = pair.criteria.filter(({ side }) => side === 'supplierServesNeed');
      return [presentMatch({ pair: { ...pair, criteria }, needRank: null, computedAt }, 'buyer')];
    });
  }

  @Allow(...msmeRoles, ...agencyRoles)
  @Query(() => MatchConnection, {
    description:
      'A supplier’s best open needs that you may see, best first, with reasons. For its people and agency.',
  })
  async supplierMatches(
    @CurrentViewer() viewer: Viewer,
    @Args() args: SupplierMatchesArgs,
  ): Promise<MatchConnection> {
    const page = readPage(args, ['integer']);
    const { subject, reader } = await this.access.readSupplier(viewer, args.supplierId);
    const pairs = await this.best.list(
      subject,
      viewer.memberships.map(({ organisationId }) => organisationId),
      page,
      args.filter ?? {},
    );
    const { edges, pageInfo } = toConnection(pairs, page, ({ fused, needId }) => ({
      sortedBy: [fused],
      id: needId,
    }));
    const places = await this.matches.findPlaces(
      subject.id,
      edges.map(({ node }) => node.needId),
    );
    const computedAt = this.clock();
    return {
      edges: edges.map(({ cursor, node: pair }) => {
        const needRank = places.get(pair.needId) ?? null;
        return { cursor, node: presentMatch({ pair, needRank, computedAt }, reader) };
      }),
      pageInfo,
    };
  }

  @Allow(Role.Buyer, ...msmeRoles, ...agencyRoles)
  @Query(() => PairExplanationDto, {
    description: 'Why a supplier and a need fit, or why not: for any pair, computed now.',
  })
  async explainPair(
    @CurrentViewer() viewer: Viewer,
    @Args() { needId, supplierId }: PairArgs,
  ): Promise<PairExplanationDto> {
    const { need, profile, reader } = await this.access.readPair(viewer, needId, supplierId);
    const pair = await this.explainer.explainPair(need, profile);
    return presentPair(pair, this.clock(), reader);
  }

  @Allow(Role.Buyer)
  @Subscription(() => MatchProgressDto, {
    description: 'Tells when a need’s matches are new. For the need’s buyer.',
    resolve: (news: MatchProgressDto) => news,
  })
  async matchProgress(
    @CurrentViewer() viewer: Viewer,
    @Args('needId', { type: () => ID }) needId: string,
  ): Promise<AsyncIterableIterator<MatchProgressDto>> {
    const { id } = await this.access.readNeed(viewer, needId);
    const news = await this.live.listenFor(matchesRenewed, ofAllNeeds, ({ needs }) =>
      needs.find((need) => need.needId === id),
    );
    // What was told after the page was read and before this began.
    const run = (await this.matches.findRuns([id])).get(id);
    const age = run && this.clock().getTime() - run.finishedAt.getTime();
    if (run && age !== undefined && age < stillNews) news.push(toProgress(run));
    return news;
  }
}

const toProgress = (run: MatchRun): MatchProgressDto => ({
  needId: run.needId,
  compared: run.compared,
  eligible: run.eligible,
  isDone: true,
});
