import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import {
  Conflict,
  connectionOf,
  enumOf,
  InvalidInput,
  NotAllowed,
  NotFound,
  PageArgs,
  resultUnion,
} from '#platform';
import type { MeetingState } from '../domain/meeting.states.js';
import type { MeetingOrigin } from '../meetings/meeting.entity.js';
import type { FairRole } from '../registrations/registration.entity.js';
import { ParticipantDto } from './registration.dto.js';
import { FairRoleEnum } from './fair.enums.js';
import { OfRoundArgs } from './shared.args.js';

export const MeetingStateEnum = enumOf<MeetingState>('MeetingState', 'State of a meeting.', {
  requested: 'One side has asked; nothing is booked.',
  provisional: 'The timetable has it; both sides may answer.',
  confirmed: 'It stands.',
  declined: 'One side has said no.',
  expired: 'Nobody answered in time.',
  cancelled: 'Called off.',
  held: 'It took place.',
  missed: 'Somebody did not come.',
});

export const MeetingOriginEnum = enumOf<MeetingOrigin>(
  'MeetingOrigin',
  'Who brought a meeting about.',
  { request: 'A participant asked.', timetable: 'A published timetable.' },
);

@ObjectType('Meeting', { description: 'Two organisations, one slot, one place.' })
export class MeetingDto {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  roundId!: string;

  @Field(() => ID, { description: 'The buyer’s registration.' })
  buyerId!: string;

  @Field(() => ID, { description: 'The supplier’s registration.' })
  supplierId!: string;

  @Field(() => MeetingStateEnum)
  state!: MeetingState;

  @Field(() => MeetingOriginEnum)
  origin!: MeetingOrigin;

  @Field(() => FairRoleEnum, { nullable: true, description: 'The side that asked.' })
  askedBy!: FairRole | null;

  @Field({ description: 'What whoever asked wrote.' })
  message!: string;

  @Field(() => GraphQLDateTime)
  startsAt!: Date;

  @Field(() => GraphQLDateTime)
  endsAt!: Date;

  @Field(() => ID, { nullable: true, description: 'Who meets for the buyer.' })
  buyerPersonId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who meets for the supplier.' })
  supplierPersonId!: string | null;

  @Field(() => ID, { nullable: true })
  tableId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The video room.' })
  roomId!: string | null;

  @Field(() => ID, { nullable: true })
  interpreterId!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When a request lapses.' })
  expiresAt!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Slot to which one side asks to move.',
  })
  moveTo!: Date | null;

  @Field(() => FairRoleEnum, { nullable: true })
  moveAskedBy!: FairRole | null;

  @Field(() => Int, { description: 'Rises with every change.' })
  sequence!: number;
}

@ObjectType('MeetingChange', { description: 'One change of a meeting: who, when, why.' })
export class MeetingChangeDto {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'What was done, such as `accept` or `move`.' })
  act!: string;

  @Field(() => MeetingStateEnum, { description: 'What it led to.' })
  state!: MeetingState;

  @Field(() => GraphQLDateTime, { description: 'When the meeting began from then on.' })
  startsAt!: Date;

  @Field(() => ID, { nullable: true, description: 'The user who did it; null for the system.' })
  actorId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The person who did it by a link in a letter, without signing in.',
  })
  personId!: string | null;

  @Field()
  reason!: string;

  @Field(() => GraphQLDateTime)
  at!: Date;
}

@ObjectType()
export class MeetingConnection extends connectionOf(MeetingDto, 'Meeting') {}

@ObjectType()
export class MeetingChangeConnection extends connectionOf(MeetingChangeDto, 'MeetingChange') {}

@InputType()
export class AskForMeetingInput {
  @Field(() => ID)
  roundId!: string;

  @Field(() => ID, { description: 'Your registration.' })
  registrationId!: string;

  @Field(() => ID, { description: 'The other’s registration.' })
  otherId!: string;

  @Field(() => GraphQLDateTime, { description: 'Beginning of one of the round’s slots.' })
  startsAt!: Date;

  @Field({ defaultValue: '' })
  message: string = '';
}

@ArgsType()
export class RoundMeetingsArgs extends OfRoundArgs {
  @Field(() => MeetingStateEnum, { nullable: true })
  state?: MeetingState | null;
}

@ArgsType()
export class MeetingChangesArgs extends PageArgs {
  @Field(() => ID)
  meetingId!: string;
}

@ObjectType('MeetingSuggestion', { description: 'Somebody to ask, and when both are free.' })
export class MeetingSuggestionDto {
  @Field(() => ParticipantDto)
  participant!: ParticipantDto;

  @Field(() => GraphQLDateTime, {
    description: 'The first slot in which both and a table are free.',
  })
  startsAt!: Date;
}

@ArgsType()
export class MeetingSuggestionsArgs {
  @Field(() => ID, { description: 'Your registration.' })
  registrationId!: string;

  @Field(() => ID)
  roundId!: string;

  @Field(() => Int, { defaultValue: 5, description: 'At most 20.' })
  first = 5;
}

export const MeetingResult = resultUnion('MeetingResult', MeetingDto, [
  InvalidInput,
  NotFound,
  NotAllowed,
  Conflict,
]);
