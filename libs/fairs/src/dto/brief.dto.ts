import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { enumOf } from '#platform';
import type { FairRole } from '../registrations/registration.entity.js';
import { FairRoleEnum } from './fair.enums.js';

type BriefVerdict = 'for' | 'against' | 'ask';

export const BriefVerdictEnum = enumOf<BriefVerdict>('BriefVerdict', 'What a reason says.', {
  for: 'Speaks for the meeting.',
  against: 'Speaks against it.',
  ask: 'The fact is not known: ask.',
});

@ObjectType('BriefPerson', { description: 'Whom one meets; no address is told.' })
export class BriefPersonDto {
  @Field()
  name!: string;

  @Field(() => [String], { description: 'BCP 47 tags.' })
  languages!: readonly string[];
}

@ObjectType('BriefReason', { description: 'A reason for or against a meeting, in English.' })
export class BriefReasonDto {
  @Field()
  text!: string;

  @Field(() => BriefVerdictEnum)
  verdict!: BriefVerdict;

  @Field({ description: 'Of how the supplier serves the buyer; else how the buyer suits it.' })
  isAboutSupplier!: boolean;
}

@ObjectType('BriefCertificate')
export class BriefCertificateDto {
  @Field()
  name!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Null for one without an end.' })
  expiresOn!: string | null;
}

@ObjectType('MeetingBrief', {
  description: 'One page about a meeting for one side, of what that side may know.',
})
export class MeetingBriefDto {
  @Field(() => ID)
  meetingId!: string;

  @Field(() => FairRoleEnum)
  side!: FairRole;

  @Field()
  fairName!: string;

  @Field({ description: 'IANA time zone of the fair.' })
  timeZone!: string;

  @Field(() => GraphQLDateTime)
  startsAt!: Date;

  @Field(() => GraphQLDateTime)
  endsAt!: Date;

  @Field(() => String, { nullable: true, description: 'Null until it is booked.' })
  place!: string | null;

  @Field()
  needsInterpreter!: boolean;

  @Field()
  ownName!: string;

  @Field()
  otherName!: string;

  @Field({ description: 'ISO 3166 alpha-3 code.' })
  otherEconomy!: string;

  @Field(() => BriefPersonDto, { nullable: true })
  otherPerson!: BriefPersonDto | null;

  @Field({ description: 'What the other says of itself.' })
  about!: string;

  @Field(() => String, { nullable: true, description: 'The need that the reasons are about.' })
  needTitle!: string | null;

  @Field(() => [BriefReasonDto], { description: 'Both ways.' })
  reasons!: readonly BriefReasonDto[];

  @Field(() => [String], { description: 'Terms that both sides state, a line each.' })
  terms!: readonly string[];

  @Field(() => [BriefCertificateDto], {
    description: 'Of the supplier, in date on the day of the meeting.',
  })
  certificates!: readonly BriefCertificateDto[];

  @Field(() => [String], {
    description: 'Trade agreements in force between the two economies; no word on any duty.',
  })
  agreements!: readonly string[];

  @Field(() => [String], { description: 'Three questions to ask.' })
  questions!: readonly string[];
}
