import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyRoles, Allow, CurrentViewer, type Viewer } from '#platform';
import { ScenarioDto, ScenarioResult } from '../dto/scenario.dto.js';
import {
  ApplyFixArgs,
  CapacityPlanDto,
  CompareScenariosArgs,
  FairnessPriceDto,
  PlanCapacityArgs,
  RepairRoundArgs,
  ScenarioChangesDto,
  ScenarioComparisonDto,
} from '../dto/scenario-tools.dto.js';
import { CapacityPlans } from './capacity.planner.js';
import { DerivedScenarios } from './derived.service.js';
import { FairnessPricer } from './fairness.pricer.js';
import type { Scenario } from './scenario.entity.js';
import { type ComparedScenario, ScenarioComparer } from './scenario.comparer.js';

/** Most participants of either kind that a comparison names. */
const mostNamed = 100;
/** Most meetings of each kind that a list of changes names. */
const mostChanges = 500;

/** What helps an officer to choose, mend and publish timetables. */
@Resolver(() => ScenarioDto)
export class ScenarioToolsResolver {
  constructor(
    private readonly comparer: ScenarioComparer,
    private readonly derived: DerivedScenarios,
    private readonly capacity: CapacityPlans,
    private readonly pricer: FairnessPricer,
  ) {}

  @Allow(...agencyRoles)
  @Query(() => [ScenarioComparisonDto], {
    description: 'Scenarios of a round side by side: who is covered, who gains and who loses.',
  })
  async compareScenarios(
    @CurrentViewer() viewer: Viewer,
    @Args() { ids }: CompareScenariosArgs,
  ): Promise<ScenarioComparisonDto[]> {
    return (await this.comparer.compare(viewer, ids)).map(toShown);
  }

  @Allow(...agencyRoles)
  @Query(() => FairnessPriceDto, {
    nullable: true,
    description: 'What the fairness of a scenario costs; null until `priceFairness` was asked.',
  })
  async fairnessPrice(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<FairnessPriceDto | null> {
    const found = await this.pricer.find(viewer, id);
    if (!found) return null;
    const { without, price } = found;
    if (!price) {
      return { without, valueGivenUp: null, shareGivenUp: null, atMost: null, comparison: null };
    }
    const [, comparison] = await this.comparer.compare(viewer, [without.id, id]);
    const share = without.value ? price.valueGivenUp / without.value : 0;
    return {
      without,
      ...price,
      shareGivenUp: share,
      comparison: comparison ? toShown(comparison) : null,
    };
  }

  @Allow(...agencyRoles)
  @Query(() => ScenarioChangesDto, {
    description: 'What publishing a scenario now would add, move and cancel.',
  })
  async scenarioChanges(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ScenarioChangesDto> {
    const { kept, moved, cancelled, added } = await this.comparer.findChanges(viewer, id);
    const changes = [moved, cancelled, added].flatMap((list) => list.slice(0, mostChanges));
    const at = ({ from, to }: (typeof changes)[number]) => (to ?? from)?.getTime() ?? 0;
    return {
      kept,
      moving: moved.length,
      cancelling: cancelled.length,
      adding: added.length,
      changes: changes.sort((one, other) => at(one) - at(other)),
    };
  }

  @Allow(...agencyRoles)
  @Mutation(() => ScenarioResult, {
    description:
      'Makes a scenario in which a missing meeting has its place by the cheapest fix. Publish it to apply it.',
  })
  applyFix(
    @CurrentViewer() viewer: Viewer,
    @Args() { scenarioId, buyerId, supplierId }: ApplyFixArgs,
  ): Promise<ScenarioDto> {
    return this.derived.applyFix(viewer, scenarioId, buyerId, supplierId);
  }

  @Allow(...agencyRoles)
  @Mutation(() => ScenarioResult, {
    description:
      'Makes a scenario that brings the published timetable in line with absences, closed tables and cancellations by the smallest change. Look at its `scenarioChanges`, then publish it.',
  })
  repairRound(
    @CurrentViewer() viewer: Viewer,
    @Args() { roundId, name }: RepairRoundArgs,
  ): Promise<ScenarioDto> {
    return this.derived.repairRound(viewer, roundId, name);
  }

  @Allow(...agencyRoles)
  @Mutation(() => ScenarioResult, {
    description:
      'Asks what the fairness of a scenario costs; a worker makes the scenario without it that this answers. Then read `fairnessPrice`.',
  })
  priceFairness(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ScenarioDto> {
    return this.pricer.ask(viewer, id);
  }

  @Allow(...agencyRoles)
  @Mutation(() => ScenarioResult, {
    description: 'Asks what more tables would bring; a worker fills `capacity` point by point.',
  })
  planCapacity(
    @CurrentViewer() viewer: Viewer,
    @Args() { id, moreTables, seconds }: PlanCapacityArgs,
  ): Promise<ScenarioDto> {
    return this.capacity.ask(viewer, id, moreTables, seconds);
  }

  @ResolveField('capacity', () => CapacityPlanDto, {
    nullable: true,
    description: 'What more tables would bring; null until somebody asks.',
  })
  capacityPlan(@Parent() scenario: ScenarioDto): CapacityPlanDto | null {
    return (scenario as Scenario).capacity;
  }
}

function toShown({ scenario, valueChange, comparison: compared }: ComparedScenario) {
  const { id: _, changes, ...comparison } = compared;
  const losing = changes.filter(({ before, after }) => after < before);
  const gaining = changes.filter(({ before, after }) => after > before);
  return {
    scenario,
    valueChange,
    ...comparison,
    gaining: gaining.length,
    losing: losing.length,
    changes: [...losing.slice(0, mostNamed), ...gaining.slice(-mostNamed)],
  };
}
