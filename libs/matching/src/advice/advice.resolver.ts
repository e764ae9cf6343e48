import {
  Args,
  Context,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  agencyRoles,
  Allow,
  CurrentViewer,
  type GraphqlContext,
  msmeRoles,
  Role,
  SignedIn,
  type Viewer,
} from '#platform';
import { MatchAdviceDto, MatchAdviceInput, MatchAdviceResult } from '../dto/advice.dto.js';
import { MatchDto } from '../dto/match.dto.js';
import { AdviceService } from './advice.service.js';
import type { MatchAdvice } from './match-advice.entity.js';

@Resolver(() => MatchDto)
export class AdviceResolver {
  constructor(private readonly advice: AdviceService) {}

  @Allow(...agencyRoles)
  @Mutation(() => MatchAdviceResult, {
    description:
      'Puts a pair forward as the supplier’s agency, with a reason that both sides read. A later word of the same agency replaces it.',
  })
  adviseMatch(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: MatchAdviceInput,
  ): Promise<MatchAdviceDto> {
    return this.advice.advise(viewer, input);
  }

  @Allow(...agencyRoles)
  @Mutation(() => MatchAdviceResult, { description: 'Takes an agency’s advice back.' })
  withdrawMatchAdvice(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MatchAdviceDto> {
    return this.advice.withdraw(viewer, id);
  }

  @Allow(Role.Buyer)
  @Query(() => [MatchAdviceDto], {
    description: 'Suppliers that advisors put forward for a need, the latest 50. For its buyer.',
  })
  needAdvice(
    @CurrentViewer() viewer: Viewer,
    @Args('needId', { type: () => ID }) needId: string,
  ): Promise<MatchAdviceDto[]> {
    return this.advice.listOfNeed(viewer, needId);
  }

  @Allow(...msmeRoles, ...agencyRoles)
  @Query(() => [MatchAdviceDto], {
    description:
      'Needs that advisors put a supplier forward for, the latest 50. For its people and agency.',
  })
  supplierAdvice(
    @CurrentViewer() viewer: Viewer,
    @Args('supplierId', { type: () => ID }) supplierId: string,
  ): Promise<MatchAdviceDto[]> {
    return this.advice.listOfSupplier(viewer, supplierId);
  }

  @SignedIn()
  @ResolveField(() => [MatchAdviceDto], {
    name: 'advice',
    description: 'What advisors say of the pair; empty where it is the engine’s alone.',
  })
  adviceOfMatch(
    @Parent() { needId, supplierId }: MatchDto,
    @Context() { loaders }: GraphqlContext,
  ): Promise<MatchAdviceDto[]> {
    return loaders
      .get(this, 'advice', (keys: readonly string[]) => this.loadAdvice(keys))
      .load(keyOf({ needId, supplierId }))
      .then((found) => found ?? []);
  }

  private async loadAdvice(keys: readonly string[]): Promise<Map<string, MatchAdvice[]>> {
    const pairs = keys.map((key) => {
      const [needId = '', supplierId = ''] = key.split(' ');
      return { needId, supplierId };
    });
    return Map.groupBy(await this.advice.findOfPairs(pairs), keyOf);
  }
}

const keyOf = (pair: { readonly needId: string; readonly supplierId: string }): string =>
  `${pair.needId} ${pair.supplierId}`;
