import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { InvalidInput, NotFound, resultUnion } from '#platform';

@ObjectType('CriterionWeight', { description: 'What one criterion weighs.' })
export class CriterionWeightDto {
  @Field()
  criterion!: string;

  @Field(() => Int, { description: '0 to 1000.' })
  weight!: number;
}

@ObjectType('WeightChange', { description: 'A weight that fitting changes.' })
export class WeightChangeDto {
  @Field()
  criterion!: string;

  @Field(() => Int, { description: '0 to 1000, of the weights in use at the time.' })
  present!: number;

  @Field(() => Int, { description: '0 to 1000, as fitted.' })
  fitted!: number;
}

@ObjectType('WeightGroupChange', {
  description: 'What a change of weights would do to one group of suppliers.',
})
export class WeightGroupChangeDto {
  @Field({ description: 'Economy, size or ownership, such as `ownership:WOMEN_OWNED`.' })
  group!: string;

  @Field(() => Int, { description: 'Outcomes that speak of the group.' })
  outcomes!: number;

  @Field(() => Float, { description: 'Mean chance of success under the present weights.' })
  present!: number;

  @Field(() => Float, { description: 'The same under the fitted weights.' })
  fitted!: number;
}

@ObjectType('WeightComparison', {
  description: 'Fitted weights against the present ones, on outcomes that were held back.',
})
export class WeightComparisonDto {
  @Field(() => String, { nullable: true, description: 'Null over all sectors.' })
  sector!: string | null;

  @Field(() => Int, { description: 'Outcomes that the weights were fitted to.' })
  trainedOn!: number;

  @Field(() => Int, { description: 'Outcomes that were held back to compare on.' })
  heldBack!: number;

  @Field(() => Float, { description: 'Mean log loss of the present weights; lower is better.' })
  presentLoss!: number;

  @Field(() => Float)
  fittedLoss!: number;

  @Field(() => Float, {
    description: 'Share of pairs of a good and a bad outcome that are in the right order.',
  })
  presentOrder!: number;

  @Field(() => Float)
  fittedOrder!: number;

  @Field(() => [WeightChangeDto])
  changes!: readonly WeightChangeDto[];

  @Field(() => [WeightGroupChangeDto], {
    description: 'By economy, size and ownership, so that a bias is seen before it is used.',
  })
  groups!: readonly WeightGroupChangeDto[];
}

@ObjectType('MatchWeights', { description: 'Weights fitted to what came of matches.' })
export class MatchWeightsDto {
  @Field()
  version!: string;

  @Field(() => GraphQLDateTime)
  trainedAt!: Date;

  @Field({ description: 'Version of the weights that they are compared with.' })
  presentVersion!: string;

  @Field(() => [CriterionWeightDto])
  weights!: readonly CriterionWeightDto[];

  @Field(() => [WeightComparisonDto], { description: 'Over all sectors first, then by sector.' })
  comparisons!: readonly WeightComparisonDto[];
}

@ObjectType('MatchWeightSwitch', { description: 'Somebody’s act of putting weights to use.' })
export class MatchWeightSwitchDto {
  @Field(() => ID)
  id!: string;

  @Field()
  version!: string;

  @Field()
  reason!: string;

  @Field(() => ID, { description: 'The user who did it.' })
  switchedBy!: string;

  @Field(() => GraphQLDateTime)
  switchedAt!: Date;
}

@ObjectType('TextLanguage', { description: 'Suppliers’ texts in one language.' })
export class TextLanguageDto {
  @Field({ description: 'Primary language subtag.' })
  language!: string;

  @Field(() => Int, { description: 'Texts of offers and track records.' })
  texts!: number;

  @Field(() => Int, { description: 'Different words that are weighed.' })
  words!: number;
}

@ObjectType('TextStatistics', {
  description:
    'In how many of suppliers’ texts words stand: the fewer, the more a word of a need tells.',
})
export class TextStatisticsDto {
  @Field({ description: 'The same for the same texts.' })
  version!: string;

  @Field(() => Int, { description: 'Suppliers whose texts were counted.' })
  suppliers!: number;

  @Field(() => GraphQLDateTime)
  countedAt!: Date;

  @Field(() => [TextLanguageDto], { description: 'Most texts first.' })
  languages!: readonly TextLanguageDto[];
}

@ObjectType('MatchWeightsOverview', { description: 'The weights that matches are scored with.' })
export class MatchWeightsOverviewDto {
  @Field({ description: 'Version in use.' })
  activeVersion!: string;

  @Field(() => [CriterionWeightDto], { description: 'Weights in use.' })
  active!: readonly CriterionWeightDto[];

  @Field({ description: 'Version of the weights that come with the engine.' })
  engineVersion!: string;

  @Field(() => [MatchWeightsDto], { description: 'Fitted weights, the latest 50, newest first.' })
  versions!: readonly MatchWeightsDto[];

  @Field(() => [MatchWeightSwitchDto], { description: 'The latest 50, newest first.' })
  switches!: readonly MatchWeightSwitchDto[];

  @Field(() => TextStatisticsDto, {
    nullable: true,
    description: 'What words are weighed by; null before the first count: all weigh alike.',
  })
  textStatistics!: TextStatisticsDto | null;

  @Field(() => Int, { description: 'In languages with fewer texts all words weigh alike.' })
  fewestTexts!: number;
}

@ObjectType('TrainingAsked', { description: 'The worker has been asked to fit weights.' })
export class TrainingAskedDto {
  @Field(() => GraphQLDateTime)
  askedAt!: Date;
}

export const SwitchMatchWeightsResult = resultUnion(
  'SwitchMatchWeightsResult',
  MatchWeightSwitchDto,
  [NotFound, InvalidInput],
);
