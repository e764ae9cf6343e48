import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { resultUnion } from '#platform';
import type { FairRole } from '../registrations/registration.entity.js';
import { FairRoleEnum } from './fair.enums.js';
import { MeetingDto } from './meeting.dto.js';
import { DelegateInput } from './registration.dto.js';
import { expected } from './expected.failures.js';

@ObjectType('FairBadge', { description: 'The badge of a person at a fair.' })
export class BadgeDto {
  @Field(() => ID)
  personId!: string;

  @Field()
  name!: string;

  @Field({ description: 'Signed; whoever shows it is checked in as this person.' })
  code!: string;

  @Field({ description: 'The code as a QR code: a picture in SVG.' })
  qr!: string;
}

@ObjectType('CheckedIn', { description: 'Somebody who came through the door of a fair.' })
export class CheckedInDto {
  @Field(() => ID)
  personId!: string;

  @Field()
  name!: string;

  @Field(() => ID, { nullable: true, description: 'Null for an interpreter.' })
  registrationId!: string | null;

  @Field(() => FairRoleEnum, { nullable: true })
  role!: FairRole | null;

  @Field(() => GraphQLDateTime, { description: 'When they first came today.' })
  at!: Date;

  @Field({ description: 'Whether they had been checked in before; nothing was changed then.' })
  isRepeated!: boolean;
}

@ObjectType('MeetingTimer', { description: 'What a clock beside a meeting needs.' })
export class MeetingTimerDto {
  @Field(() => GraphQLDateTime, { description: 'What the server’s clock shows.' })
  now!: Date;

  @Field(() => GraphQLDateTime, { description: 'From when on one may enter and check in.' })
  opensAt!: Date;

  @Field(() => GraphQLDateTime)
  startsAt!: Date;

  @Field(() => GraphQLDateTime)
  endsAt!: Date;

  @Field({ description: 'Whether one may enter now.' })
  isOpen!: boolean;
}

@ObjectType('FilledSlots', { description: 'Meetings that were booked in free slots.' })
export class FilledSlotsDto {
  @Field(() => [MeetingDto])
  meetings!: readonly MeetingDto[];
}

@ArgsType()
export class CheckInArgs {
  @Field(() => ID)
  fairId!: string;

  @Field(() => String, { nullable: true, description: 'What the badge says.' })
  code?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of somebody without a badge at hand.' })
  personId?: string | null;
}

@ArgsType()
export class CheckInAtMeetingArgs {
  @Field(() => ID)
  meetingId!: string;

  @Field(() => FairRoleEnum, {
    nullable: true,
    description: 'Who has come. For officers; participants come for their own side.',
  })
  side?: FairRole | null;

  @Field(() => String, { nullable: true, description: 'Of the badge of who has come.' })
  code?: string | null;
}

@ArgsType()
export class MarkMeetingMissedArgs {
  @Field(() => ID)
  meetingId!: string;

  @Field(() => FairRoleEnum, { description: 'Who has not come.' })
  absent!: FairRole;
}

@ArgsType()
export class FillFreeSlotsArgs {
  @Field(() => ID)
  registrationId!: string;

  @Field(() => ID)
  roundId!: string;

  @Field(() => Int, { defaultValue: 3, description: 'At most 10.' })
  most = 3;
}

@InputType({ description: 'An organisation that comes to a fair without having registered.' })
export class RegisterWalkInInput {
  @Field(() => ID)
  fairId!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => FairRoleEnum)
  role!: FairRole;

  @Field({
    description:
      'Name of who agrees on the spot that agency and participants of this fair see the profile.',
  })
  agreedBy!: string;

  @Field(() => [DelegateInput], { description: 'Who has come; they are checked in.' })
  delegates!: DelegateInput[];
}

export const CheckInResult = resultUnion('CheckInResult', CheckedInDto, expected);
export const FillFreeSlotsResult = resultUnion('FillFreeSlotsResult', FilledSlotsDto, expected);
