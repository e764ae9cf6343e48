import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf } from '#platform';
import type { FusionRule } from '../domain/round-rules.js';
import { VersionArgs } from './shared.args.js';

export const FusionRuleEnum = enumOf<FusionRule>(
  'RoundFusion',
  'How what a meeting is worth to each side becomes what it is worth to the timetable.',
  {
    geometricMean: 'Mutual wishes first, one-sided ones after them.',
    harmonicMean: 'Nearer to the side to which it is worth less.',
    minimum: 'What it is worth to the side to which it is worth less.',
    buyerWeighted: 'By the percentage `buyerShare`.',
  },
);

@ObjectType('BarredGroups', { description: 'Buyers of one group meet no suppliers of another.' })
@InputType('BarredGroupsInput')
export class BarredGroupsDto {
  @Field({ description: 'A group of registrations, or an economy’s code such as `PHL`.' })
  buyers!: string;

  @Field()
  suppliers!: string;
}

@ObjectType('GroupLimit', { description: 'Each member of the group has at most so many meetings.' })
@InputType('GroupLimitInput')
export class GroupLimitDto {
  @Field()
  group!: string;

  @Field(() => Int)
  most!: number;
}

@ObjectType('ReservedTables', {
  description: 'So many tables of each slot are kept for meetings with a member of the group.',
})
@InputType('ReservedTablesInput')
export class ReservedTablesDto {
  @Field()
  group!: string;

  @Field(() => Int)
  tables!: number;
}

@ObjectType('RoundRules', {
  description: 'Who may meet whom in a round, and what its timetable is to bring about.',
})
@InputType('RoundRulesInput')
export class RoundRulesDto {
  @Field(() => FusionRuleEnum)
  fusion!: FusionRule;

  @Field(() => Int, { description: 'Percent of the buyer’s side where the buyer is weighted.' })
  buyerShare!: number;

  @Field(() => Int, {
    description:
      'From 0 to 100: percent of an equal share of meetings that everybody gets before value counts.',
  })
  fairness!: number;

  @Field(() => [BarredGroupsDto])
  barred!: BarredGroupsDto[];

  @Field(() => [GroupLimitDto])
  limits!: GroupLimitDto[];

  @Field(() => [ReservedTablesDto], { description: 'At most 4; timetables keep to them.' })
  reserved!: ReservedTablesDto[];

  @Field(() => Int, {
    nullable: true,
    description: 'Pairs that met at the agency’s fairs within so many days do not meet again.',
  })
  metWithinDays: number | null = null;
}

@ObjectType('RoundExclusion', { description: 'A pair that is kept apart. Neither is told.' })
export class RoundExclusionDto {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'The buyer’s registration.' })
  buyerId!: string;

  @Field(() => ID, { description: 'The supplier’s registration.' })
  supplierId!: string;

  @Field({ description: 'For the agency alone.' })
  reason!: string;
}

@ObjectType()
export class RoundExclusionConnection extends connectionOf(RoundExclusionDto, 'RoundExclusion') {}

@ArgsType()
export class RoundRulesArgs extends VersionArgs {
  @Field(() => RoundRulesDto)
  rules!: RoundRulesDto;
}

@ArgsType()
export class PairArgs {
  @Field(() => ID)
  roundId!: string;

  @Field(() => ID, { description: 'The buyer’s registration.' })
  buyerId!: string;

  @Field(() => ID, { description: 'The supplier’s registration.' })
  supplierId!: string;
}

@ArgsType()
export class ExcludePairArgs extends PairArgs {
  @Field({ defaultValue: '' })
  reason: string = '';
}
