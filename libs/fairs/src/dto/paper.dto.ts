import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { enumOf, resultUnion } from '#platform';
import type { FairPaperKind } from '../papers/paper.service.js';
import type { FairRole } from '../registrations/registration.entity.js';
import { FairRoleEnum } from './fair.enums.js';
import { expected } from './expected.failures.js';

export const FairPaperKindEnum = enumOf<FairPaperKind>('FairPaperKind', 'What is printed.', {
  people: 'The timetable of each person.',
  tables: 'The timetable of each table and video room.',
  interpreters: 'The timetable of each interpreter.',
  badges: 'Badges with QR codes, ten a sheet.',
});

@ObjectType('PaperLink', { description: 'Opens one paper, a PDF in A4, for a quarter of an hour.' })
export class PaperLinkDto {
  @Field()
  url!: string;

  @Field(() => GraphQLDateTime)
  expiresAt!: Date;
}

@ArgsType()
export class PrintFairPaperArgs {
  @Field(() => ID)
  fairId!: string;

  @Field(() => FairPaperKindEnum)
  kind!: FairPaperKind;

  @Field(() => ID, {
    nullable: true,
    description: 'Only its people. Participants print for their own.',
  })
  registrationId?: string | null;

  @Field({ defaultValue: 'en', description: '`en`, `es`, `fil` or `zh-Hans`.' })
  language: string = 'en';
}

@ArgsType()
export class PrintBriefArgs {
  @Field(() => ID)
  meetingId!: string;

  @Field(() => FairRoleEnum, { nullable: true, description: 'For officers.' })
  side?: FairRole | null;
}

export const PaperLinkResult = resultUnion('PaperLinkResult', PaperLinkDto, expected);
