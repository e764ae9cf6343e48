import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { enumOf, InvalidInput, NotAllowed, NotFound, resultUnion } from '#platform';
import type { DeclineReason, FeedbackKind } from '../domain/outcomes.js';
import type { Reader } from '../domain/shown-criteria.js';

export const FeedbackKindEnum = enumOf<FeedbackKind>(
  'MatchFeedbackKind',
  'What was done with a match, or what came of it.',
  {
    accepted: 'The match is taken up.',
    declined: 'The match is not taken up.',
    meeting: 'A meeting took place.',
    quotation: 'The supplier has quoted.',
    award: 'The supplier was awarded the order.',
  },
);

export const DeclineReasonEnum = enumOf<DeclineReason>(
  'MatchDeclineReason',
  'Why a match is declined.',
  {
    otherProduct: 'It is not the product that is meant.',
    tooLittleCapacity: 'The capacity is too small.',
    minimumOrderTooHigh: 'The minimum order is too high.',
    tooLate: 'It would come too late.',
    tooDear: 'The price is too high, or too low for the supplier.',
    certificateMissing: 'A certificate is missing.',
    tooFar: 'The distance or the market does not suit.',
    languageMissing: 'There is no language in common.',
    evidenceTooWeak: 'What is stated is not backed well enough.',
    termsOfPayment: 'The terms of payment do not suit.',
    notNow: 'Not now.',
    other: 'Something else; the comment says what.',
  },
);

export const ReaderEnum = enumOf<Reader>('MatchSpeaker', 'On whose behalf somebody speaks.', {
  buyer: 'The buyer.',
  supplier: 'The supplier.',
  agency: 'The supplier’s trade agency.',
});

@InputType({ description: 'What was done with a match, or what came of it.' })
export class MatchFeedbackInput {
  @Field(() => ID)
  needId!: string;

  @Field(() => ID, { description: 'The supplier’s profile.' })
  supplierId!: string;

  @Field(() => FeedbackKindEnum)
  kind!: FeedbackKind;

  @Field(() => DeclineReasonEnum, { nullable: true, description: 'Needed to decline.' })
  reason?: DeclineReason | null;

  @Field(() => String, { nullable: true, description: 'At most 1,000 characters.' })
  comment?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'What a meeting was worth, 1 to 5; needed for a meeting.',
  })
  meetingValue?: number | null;
}

@ObjectType('MatchFeedback', { description: 'What one side said of a match.' })
export class MatchFeedbackDto {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  needId!: string;

  @Field(() => ID)
  supplierId!: string;

  @Field(() => ReaderEnum)
  side!: Reader;

  @Field(() => FeedbackKindEnum)
  kind!: FeedbackKind;

  @Field(() => DeclineReasonEnum, { nullable: true })
  reason!: DeclineReason | null;

  @Field(() => String, { nullable: true })
  comment!: string | null;

  @Field(() => Int, { nullable: true, description: '1 to 5, of a meeting.' })
  meetingValue!: number | null;

  @Field(() => Float, { description: 'The match’s score as it stood, 0 to 1.' })
  score!: number;

  @Field(() => GraphQLDateTime)
  givenAt!: Date;
}

export const MatchFeedbackResult = resultUnion('MatchFeedbackResult', MatchFeedbackDto, [
  NotFound,
  NotAllowed,
  InvalidInput,
]);
