import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import {
  Conflict,
  enumOf,
  InvalidInput,
  LimitReached,
  NotAllowed,
  NotFound,
  resultUnion,
} from '#platform';
import type { MeetingAnswer } from '../domain/meeting-answers.js';
import type { MeetingState } from '../domain/meeting.states.js';
import { BriefReasonDto } from './brief.dto.js';
import { MeetingStateEnum } from './meeting.dto.js';

export const MeetingAnswerEnum = enumOf<MeetingAnswer>(
  'MeetingAnswer',
  'What one side of a meeting can do about it from a letter.',
  {
    accept: 'Say yes.',
    decline: 'Say no, withdraw the request, or call the meeting off.',
    askToMove: 'Ask the other side for another slot.',
    agreeToMove: 'Agree to the slot for which the other side asks.',
    refuseMove: 'Leave the meeting where it is.',
  },
);

@ObjectType('FreeSlot', { description: 'A slot in which both sides and a place are free now.' })
export class FreeSlotDto {
  @Field(() => GraphQLDateTime)
  startsAt!: Date;

  @Field(() => GraphQLDateTime)
  endsAt!: Date;
}

@ObjectType('MeetingByLink', { description: 'A meeting as the reader of a letter sees it.' })
export class MeetingByLinkDto {
  @Field()
  fairName!: string;

  @Field({ description: 'IANA zone of the fair’s clocks.' })
  timeZone!: string;

  @Field({ description: 'The organisation that the reader meets.' })
  otherName!: string;

  @Field({ description: 'The organisation for which the reader meets.' })
  ownName!: string;

  @Field(() => MeetingStateEnum)
  state!: MeetingState;

  @Field({ description: 'What whoever asked wrote.' })
  message!: string;

  @Field(() => GraphQLDateTime)
  startsAt!: Date;

  @Field(() => GraphQLDateTime)
  endsAt!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Slot to which one side asks to move.',
  })
  moveTo!: Date | null;

  @Field(() => String, { nullable: true, description: 'The need that the reasons are about.' })
  needTitle!: string | null;

  @Field(() => [BriefReasonDto], {
    description: 'Why the two should meet, for both sides: what the reader may know.',
  })
  reasons!: readonly BriefReasonDto[];

  @Field(() => [MeetingAnswerEnum], { description: 'What the reader can do now.' })
  answers!: readonly MeetingAnswer[];

  @Field(() => [FreeSlotDto], {
    description: 'Where the meeting could be moved, earliest first; at most 60.',
  })
  freeSlots!: readonly FreeSlotDto[];
}

@ObjectType('MeetingAnswered', { description: 'What an answer led to.' })
export class MeetingAnsweredDto {
  @Field(() => MeetingStateEnum)
  state!: MeetingState;

  @Field(() => GraphQLDateTime)
  startsAt!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Slot to which the reader asks to move; the other side is told.',
  })
  moveTo!: Date | null;
}

@ArgsType()
export class AnswerMeetingByLinkArgs {
  @Field({ description: 'The code in the letter.' })
  token!: string;

  @Field(() => MeetingAnswerEnum)
  answer!: MeetingAnswer;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'The slot that is wished; for `askToMove` alone.',
  })
  startsAt?: Date | null;

  @Field({ defaultValue: '', description: 'Why not, for `decline`; the other side is told.' })
  reason: string = '';
}

export const MeetingByLinkResult = resultUnion('MeetingByLinkResult', MeetingByLinkDto, [
  NotFound,
  Conflict,
  LimitReached,
]);

export const AnswerMeetingByLinkResult = resultUnion(
  'AnswerMeetingByLinkResult',
  MeetingAnsweredDto,
  [InvalidInput, NotFound, NotAllowed, Conflict, LimitReached],
);
