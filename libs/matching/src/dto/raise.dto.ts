import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLJSONObject } from 'graphql-scalars';

@ObjectType('FactChange', { description: 'One single change of a supplier’s facts.' })
export class FactChangeDto {
  @Field({ description: 'What is changed, such as `certificate` or `capacity`.' })
  kind!: string;

  @Field({ description: 'The change in English.' })
  text!: string;

  @Field(() => GraphQLJSONObject, {
    description:
      'What the change names, for other languages; amounts are in `unit`, and of the offer that `offer` names.',
  })
  args!: object;

  @Field(() => ID, { nullable: true, description: 'The offer that it changes.' })
  offerId!: string | null;
}

@ObjectType('MatchRaise', {
  description: 'What a single change of facts does to a pair, computed by scoring it anew.',
})
export class MatchRaiseDto {
  @Field(() => FactChangeDto)
  change!: FactChangeDto;

  @Field(() => Float, { description: 'Both one-way scores fused, 0 to 1, as the facts are.' })
  before!: number;

  @Field(() => Float, { description: 'The same after the change.' })
  after!: number;

  @Field({ description: 'Whether the pair is eligible as the facts are.' })
  isEligibleBefore!: boolean;

  @Field({ description: 'Whether it is eligible after the change.' })
  isEligibleAfter!: boolean;

  @Field(() => Int, {
    description:
      'Musts that are still not met after the change; all that the reader may not see count as one.',
  })
  unmetMusts!: number;
}

@ObjectType('ImprovedNeed', { description: 'What a change of facts does to one open need.' })
export class ImprovedNeedDto {
  @Field(() => ID)
  needId!: string;

  @Field(() => Float, { description: 'Score before, 0 to 1; 0 while not eligible.' })
  before!: number;

  @Field(() => Float, { description: 'Score after the change, 0 to 1.' })
  after!: number;
}

@ObjectType('ProfileImprovement', {
  description: 'What a single change of facts does over all open needs.',
})
export class ProfileImprovementDto {
  @Field(() => FactChangeDto)
  change!: FactChangeDto;

  @Field(() => Int, { description: 'Open needs that the supplier becomes eligible for.' })
  opened!: number;

  @Field(() => Int, { description: 'Open needs that it scores higher in.' })
  raised!: number;

  @Field(() => [ImprovedNeedDto], {
    description: 'The best needs that it opens or raises, of those that you may see.',
  })
  best!: readonly ImprovedNeedDto[];
}

@ObjectType('ProfileImprovements', {
  description: 'What would raise a supplier’s matches, computed by the worker.',
})
export class ProfileImprovementsDto {
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was computed; null while the first answer is awaited.',
  })
  computedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'Open needs that were compared.' })
  needs!: number | null;

  @Field(() => [ProfileImprovementDto], { description: 'What opens most needs first.' })
  improvements!: readonly ProfileImprovementDto[];
}
