import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Allow,
  type Connection,
  CurrentViewer,
  NotFound,
  PageArgs,
  placeById,
  Public,
  readPage,
  refuse,
  Role,
  SignedIn,
  toConnection,
  type Viewer,
} from '#platform';
import { requireMember } from '#accounts';
import {
  BuyerNeedsArgs,
  NeedResult,
  SavedNeedDto,
  SaveNeedResult,
  SourcingNeedConnection,
  SourcingNeedDto,
} from '../dto/need.dto.js';
import { NeedContentDto } from '../dto/need-content.dto.js';
import { withoutNulls } from '../domain/without-nulls.js';
import { sourcingFailures } from '../sourcing.errors.js';
import { NeedPresenter } from './need.presenter.js';
import { NeedReader } from './need.reader.js';
import { NeedService } from './need.service.js';

@Resolver()
export class NeedResolver {
  constructor(
    private readonly needs: NeedService,
    private readonly reader: NeedReader,
    private readonly presenter: NeedPresenter,
  ) {}

  @Public()
  @Query(() => SourcingNeedDto, { description: 'One sourcing need that the viewer may see.' })
  async sourcingNeed(
    @CurrentViewer() viewer: Viewer | undefined,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<SourcingNeedDto> {
    const need = await this.reader.findVisible(viewer, id);
    if (!need) refuse(new NotFound(sourcingFailures.NEED_NOT_FOUND()));
    return this.presenter.present(viewer, need);
  }

  @SignedIn()
  @Query(() => SourcingNeedConnection, {
    description: 'Open needs that the viewer may see, newest first.',
  })
  async openNeeds(
    @CurrentViewer() viewer: Viewer,
    @Args() args: PageArgs,
  ): Promise<Connection<SourcingNeedDto>> {
    const page = readPage(args);
    const own = viewer.memberships.map((membership) => membership.organisationId);
    const needs = await this.reader.listVisible(own, page);
    return toConnection(await this.presenter.presentAll(viewer, needs), page, placeById);
  }

  @Allow(Role.Buyer)
  @Query(() => SourcingNeedConnection, { description: 'A buyer’s own needs, newest first.' })
  async buyerNeeds(
    @CurrentViewer() viewer: Viewer,
    @Args() args: BuyerNeedsArgs,
  ): Promise<Connection<SourcingNeedDto>> {
    requireMember(viewer, args.organisationId, [Role.Buyer]);
    const page = readPage(args);
    const needs = await this.reader.listOfBuyer(args.organisationId, args.state, page);
    return toConnection(await this.presenter.presentAll(viewer, needs), page, placeById);
  }

  @Allow(Role.Buyer)
  @Mutation(() => SaveNeedResult, { description: 'Begins a need. It is kept whatever it lacks.' })
  async createNeed(
    @CurrentViewer() viewer: Viewer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('content') content: NeedContentDto,
  ): Promise<SavedNeedDto> {
    const saved = await this.needs.createNeed(viewer, organisationId, withoutNulls(content));
    return this.presenter.presentSaved(viewer, saved);
  }

  @Allow(Role.Buyer)
  @Mutation(() => SaveNeedResult, {
    description: 'Saves a need. A draft is kept with its problems named; an open need stays whole.',
  })
  async saveNeed(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('content') content: NeedContentDto,
  ): Promise<SavedNeedDto> {
    const saved = await this.needs.saveNeed(viewer, id, version, withoutNulls(content));
    return this.presenter.presentSaved(viewer, saved);
  }

  @Allow(Role.Buyer)
  @Mutation(() => NeedResult, { description: 'Opens a need to suppliers.' })
  async postNeed(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<SourcingNeedDto> {
    return this.presenter.present(viewer, await this.needs.postNeed(viewer, id, version));
  }

  @Allow(Role.Buyer)
  @Mutation(() => NeedResult, { description: 'Closes a need to suppliers.' })
  async closeNeed(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<SourcingNeedDto> {
    return this.presenter.present(viewer, await this.needs.closeNeed(viewer, id));
  }
}
