import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type GraphqlContext, SignedIn, type Viewer } from '#platform';
import { NeedPresenter, NeedReader, SourcingNeedDto } from '#sourcing';
import { MatchDto } from '../dto/match.dto.js';

/** The need of a match, so that a list of matches says by itself what each is about. */
@Resolver(() => MatchDto)
export class MatchNeedResolver {
  constructor(
    private readonly needs: NeedReader,
    private readonly presenter: NeedPresenter,
  ) {}

  @SignedIn()
  @ResolveField(() => SourcingNeedDto, {
    name: 'need',
    nullable: true,
    description: 'The need, as the viewer may see it; null when it is not open to them.',
  })
  async needOfMatch(
    @CurrentViewer() viewer: Viewer,
    @Parent() { needId }: MatchDto,
    @Context() { loaders }: GraphqlContext,
  ): Promise<SourcingNeedDto | null> {
    const needs = loaders.get(this, 'needs', async (ids: readonly string[]) => {
      const found = await this.needs.findManyVisible(viewer, ids);
      const shown = await this.presenter.presentAll(viewer, found);
      return new Map(shown.map((need) => [need.id, need]));
    });
    return (await needs.load(needId)) ?? null;
  }
}
