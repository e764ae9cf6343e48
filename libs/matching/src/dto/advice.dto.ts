import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { Conflict, enumOf, InvalidInput, NotAllowed, NotFound, resultUnion } from '#platform';
import type { AdviceKind } from '../advice/match-advice.entity.js';

export const AdviceKindEnum = enumOf<AdviceKind>(
  'MatchAdviceKind',
  'What an advisor does with a pair.',
  {
    proposal: 'Proposes a pair that meets every must.',
    override: 'Puts a pair forward that does not meet every must.',
  },
);

@InputType({ description: 'An advisor’s word on a pair.' })
export class MatchAdviceInput {
  @Field(() => ID)
  needId!: string;

  @Field(() => ID, { description: 'The supplier’s profile.' })
  supplierId!: string;

  @Field(() => AdviceKindEnum)
  kind!: AdviceKind;

  @Field({ description: 'Why; both sides read it. At most 1,000 characters.' })
  reason!: string;
}

@ObjectType('MatchAdvice', { description: 'An advisor’s word on a pair, for both sides to see.' })
export class MatchAdviceDto {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  needId!: string;

  @Field(() => ID, { description: 'The supplier’s profile.' })
  supplierId!: string;

  @Field(() => ID, { description: 'The advisor’s agency.' })
  agencyId!: string;

  @Field(() => AdviceKindEnum)
  kind!: AdviceKind;

  @Field()
  reason!: string;

  @Field(() => GraphQLDateTime)
  givenAt!: Date;
}

export const MatchAdviceResult = resultUnion('MatchAdviceResult', MatchAdviceDto, [
  NotFound,
  NotAllowed,
  InvalidInput,
  Conflict,
]);
