import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import {
  Allow,
  CLOCK,
  type Clock,
  CurrentViewer,
  InvalidInput,
  problemAt,
  Public,
  refuse,
  Role,
  type Viewer,
} from '#platform';
import { isEconomyCode } from '../domain/economy.js';
import type { MsmeRule } from '../domain/msme-rules.js';
import { taxonomyFailures } from '../taxonomy.errors.js';
import type { RecordedRuleSet } from './msme-rule-set.entity.js';
import { MsmeDefinitions } from './msme.definitions.js';
import {
  EnterMsmeDefinitionInput,
  EnterMsmeDefinitionResult,
  type MsmeDefinitionEntryDto,
  MsmeDefinitionsDto,
  type MsmeRuleDto,
  toRule,
} from './msme.dto.js';

@Resolver()
export class MsmeResolver {
  constructor(
    private readonly definitions: MsmeDefinitions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Public()
  @Query(() => MsmeDefinitionsDto, {
    description: 'What an MSME is in an economy on a day, today where left out, and its history.',
  })
  async msmeDefinitions(
    @Args('economy', { description: 'ISO 3166 alpha-3 code.' }) economy: string,
    @Args('on', { type: () => GraphQLLocalDate, nullable: true }) on?: string | null,
  ): Promise<MsmeDefinitionsDto> {
    if (!isEconomyCode(economy)) {
      const text = taxonomyFailures.REFERENCE_UNKNOWN_ECONOMY({ code: economy.slice(0, 20) });
      refuse(new InvalidInput([problemAt('economy', text)]));
    }
    const day = on ?? this.clock().toISOString().slice(0, 10);
    const inForce = await this.definitions.findInForce(day);
    const entries = await this.definitions.findHistory(economy);
    return {
      inForce: inForce
        .filter((rule) => rule.economy === economy)
        .map((rule) => ({ ...toRuleView(rule), source: rule.source, status: rule.status })),
      entries: entries.map(toEntry),
    };
  }

  @Allow(Role.AgencyAdministrator, Role.PlatformAdministrator)
  @Mutation(() => EnterMsmeDefinitionResult, {
    description: 'Enters what an MSME is in your economy from a day on. Earlier entries stay.',
  })
  async enterMsmeDefinition(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: EnterMsmeDefinitionInput,
  ): Promise<MsmeDefinitionEntryDto> {
    return toEntry(
      await this.definitions.enter(viewer, { ...input, rules: input.rules.map(toRule) }),
    );
  }
}

const toEntry = (set: RecordedRuleSet): MsmeDefinitionEntryDto => ({
  ...set,
  rules: set.rules.map(toRuleView),
});

const toRuleView = ({ sectors, requires, limits, silentAbove }: MsmeRule): MsmeRuleDto => ({
  sectors: sectors ? [...sectors] : null,
  requires: [...(requires ?? [])],
  limits: limits.map((limit) => ({ ...limit, bounds: [...limit.bounds] })),
  silentAbove: silentAbove ?? false,
});
