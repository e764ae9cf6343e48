import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, InvalidInput, refuse, Role } from '#platform';
import { NeedContentDto, NeedReader, NeedService, SourcingNeedDto, withoutNulls } from '#sourcing';
import { NeedReachDto, NeedReachResult } from '../dto/reach.dto.js';
import { NeedReach } from './need-reach.js';

@Resolver(() => SourcingNeedDto)
export class NeedReachResolver {
  constructor(
    private readonly reach: NeedReach,
    private readonly needs: NeedService,
    private readonly reader: NeedReader,
  ) {}

  @Allow(Role.Buyer)
  @Query(() => NeedReachResult, {
    description:
      'Whom a need would reach, and what each must costs: before it is posted. Refused with every contradiction in it.',
  })
  needReach(@Args('content') given: NeedContentDto): Promise<NeedReachDto> {
    const content = withoutNulls(given);
    const problems = this.needs.findContradictions(content);
    if (problems.length > 0) refuse(new InvalidInput(problems));
    return this.reach.measure(content);
  }

  @ResolveField(() => NeedReachDto, {
    name: 'reach',
    nullable: true,
    complexity: 50,
    description:
      'Whom the need reaches now, and what each must costs. Null for all but its buyer, and for a draft that contradicts itself.',
  })
  async measureReach(@Parent() { id, isOwn }: SourcingNeedDto): Promise<NeedReachDto | null> {
    if (!isOwn) return null;
    const need = (await this.reader.findByIds([id])).get(id);
    if (!need || this.needs.findContradictions(need.content).length > 0) return null;
    return this.reach.measure(need.content);
  }
}
