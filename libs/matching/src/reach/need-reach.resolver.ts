import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, InvalidInput, refuse, Role } from '#platform';
import { NeedContentDto, NeedService, withoutNulls } from '#sourcing';
import { NeedReachDto, NeedReachResult } from '../dto/reach.dto.js';
import { NeedReach } from './need-reach.js';

@Resolver()
export class NeedReachResolver {
  constructor(
    private readonly reach: NeedReach,
    private readonly needs: NeedService,
  ) {}

  @Allow(Role.Buyer)
  @Query(() => NeedReachResult, {
    description: 'Whom a need would reach, and what each must costs: before it is posted.',
  })
  needReach(@Args('content') given: NeedContentDto): Promise<NeedReachDto> {
    const content = withoutNulls(given);
    const problems = this.needs.findDraftProblems(content);
    if (problems.length > 0) refuse(new InvalidInput(problems));
    return this.reach.measure(content);
  }
}
