import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { enumOf, InvalidInput, LimitReached, NotAllowed, resultUnion } from '#platform';
import type {
  DefinedSize,
  MsmeBound,
  MsmeLimit,
  MsmeMeasure,
  MsmeSector,
} from '../domain/msme-definition.js';

const SizeEnum = enumOf<DefinedSize>('MsmeSize', 'A size that a definition sets a limit for.', {
  micro: 'Micro enterprises.',
  small: 'Small enterprises.',
  medium: 'Medium enterprises.',
  msme: 'All of them, where the definition does not divide further.',
});

const MeasureEnum = enumOf<MsmeMeasure>('MsmeMeasure', 'What a definition measures.', {
  staff: 'People employed.',
  annualSales: 'Sales of a year.',
  assets: 'Total assets.',
  capital: 'Paid-in capital.',
  localOwnershipPercent: 'Per cent owned by people of the economy.',
});

const SectorEnum = enumOf<MsmeSector>('MsmeSector', 'A sector that definitions tell apart.', {
  manufacturing: 'Manufacturing.',
  construction: 'Construction.',
  wholesale: 'Wholesale trade.',
  retail: 'Retail trade.',
  services: 'Services.',
  agriculture: 'Agriculture, forestry and fishing.',
  other: 'Everything that the definition does not name.',
});

const MatchEnum = enumOf<MsmeLimit['match']>('MsmeMatch', 'How bounds of a limit join.', {
  all: 'All of them must hold.',
  any: 'Any one of them is enough.',
});

@InputType('MsmeBoundInput')
@ObjectType('MsmeBound', { description: 'A bound on one measure.' })
export class MsmeBoundDto {
  @Field(() => MeasureEnum)
  measure!: MsmeMeasure;

  @Field(() => Float, { nullable: true, description: 'At most this.' })
  max?: number | null;

  @Field(() => Float, { nullable: true, description: 'Less than this.' })
  below?: number | null;

  @Field(() => Float, { nullable: true, description: 'At least this.' })
  min?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of an amount: ISO 4217 code, or a unit of account such as UF.',
  })
  currency?: string | null;
}

@InputType('MsmeLimitInput')
@ObjectType('MsmeLimit', { description: 'What makes an enterprise one of a size.' })
export class MsmeLimitDto {
  @Field(() => SizeEnum)
  size!: DefinedSize;

  @Field(() => MatchEnum)
  match!: MsmeLimit['match'];

  @Field(() => [MsmeBoundDto])
  bounds!: MsmeBoundDto[];
}

@InputType('MsmeRuleInput')
@ObjectType('MsmeRule', { description: 'What a definition says for some sectors.' })
export class MsmeRuleDto {
  @Field(() => [SectorEnum], { nullable: true, description: 'Null: for every sector.' })
  sectors?: MsmeSector[] | null;

  @Field(() => [MsmeBoundDto], { defaultValue: [], description: 'Hold for every size.' })
  requires!: MsmeBoundDto[];

  @Field(() => [MsmeLimitDto], { description: 'Smallest size first.' })
  limits!: MsmeLimitDto[];

  @Field({ defaultValue: false, description: 'It says nothing of enterprises above its limits.' })
  silentAbove!: boolean;
}

@ObjectType('MsmeRuleInForce', { description: 'A rule of an economy that is in force, and why.' })
export class MsmeRuleInForceDto extends MsmeRuleDto {
  @Field({ description: 'Where it is written.' })
  source!: string;

  @Field({
    description:
      '`sourced`: read in the source; `memory`: to be confirmed by the agency; `not_stated`: to be entered.',
  })
  status!: string;
}

@InputType({ description: 'A definition of MSMEs, from a day on.' })
export class EnterMsmeDefinitionInput {
  @Field({ description: 'ISO 3166 alpha-3 code.' })
  economy!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  validFrom!: string;

  @Field(() => [MsmeRuleDto])
  rules!: MsmeRuleDto[];

  @Field({ description: 'Name of the law or decree.' })
  source!: string;

  @Field({ description: 'Where it can be read.' })
  sourceUrl!: string;
}

@ObjectType('MsmeDefinitionEntry', { description: 'A definition as somebody entered it.' })
export class MsmeDefinitionEntryDto {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'ISO 3166 alpha-3 code.' })
  economy!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  validFrom!: string;

  @Field(() => [MsmeRuleDto])
  rules!: MsmeRuleDto[];

  @Field()
  source!: string;

  @Field()
  sourceUrl!: string;

  @Field(() => GraphQLDateTime)
  recordedAt!: Date;
}

@ObjectType('MsmeDefinitions', { description: 'What an MSME is in an economy.' })
export class MsmeDefinitionsDto {
  @Field(() => [MsmeRuleInForceDto], { description: 'The rules in force on the day.' })
  inForce!: MsmeRuleInForceDto[];

  @Field(() => [MsmeDefinitionEntryDto], {
    description: 'All that was entered here, the latest entry first. Nothing is overwritten.',
  })
  entries!: MsmeDefinitionEntryDto[];
}

export const EnterMsmeDefinitionResult = resultUnion(
  'EnterMsmeDefinitionResult',
  MsmeDefinitionEntryDto,
  [InvalidInput, NotAllowed, LimitReached],
);

/** A rule as the domain knows it: what is null is left out. */
export const toRule = ({ sectors, requires, limits, silentAbove }: MsmeRuleDto) => ({
  ...(sectors && { sectors }),
  ...(requires.length > 0 && { requires: requires.map(toBound) }),
  limits: limits.map((limit) => ({ ...limit, bounds: limit.bounds.map(toBound) })),
  ...(silentAbove && { silentAbove }),
});

function toBound({ measure, ...ends }: MsmeBoundDto): MsmeBound {
  const stated = Object.entries(ends).filter(([, end]) => end !== null && end !== undefined);
  return { measure, ...Object.fromEntries(stated) };
}
