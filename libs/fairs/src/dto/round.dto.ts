import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { connectionOf, resultUnion } from '#platform';
import type { Acceptance, BookingMode } from '../domain/check-round.js';
import type { Phase } from '../domain/phases.js';
import type { RoundState } from '../domain/round.states.js';
import { AcceptanceEnum, BookingModeEnum, PhaseEnum, RoundStateEnum } from './fair.enums.js';
import { expected } from './expected.failures.js';
import { VersionArgs } from './shared.args.js';

@ObjectType('Round', { description: 'A matchmaking round of a fair.' })
export class RoundDto {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  fairId!: string;

  @Field()
  name!: string;

  @Field(() => RoundStateEnum)
  state!: RoundState;

  @Field(() => BookingModeEnum)
  bookingMode!: BookingMode;

  @Field(() => AcceptanceEnum)
  acceptance!: Acceptance;

  @Field(() => Int)
  slotMinutes!: number;

  @Field(() => Int, { description: 'Minutes between two slots.' })
  gapMinutes!: number;

  @Field(() => Int)
  maxMeetingsOfSupplier!: number;

  @Field(() => Int)
  maxMeetingsOfBuyer!: number;

  @Field(() => Int, { description: 'Hours after which a request that nobody answers expires.' })
  requestHours!: number;

  @Field(() => Int, { description: 'Name it when changing the round.' })
  version!: number;
}

@ObjectType('RoundPhaseDate', { description: 'When a phase begins.' })
export class PhaseDateDto {
  @Field(() => PhaseEnum)
  phase!: Phase;

  @Field(() => GraphQLDateTime)
  beginsAt!: Date;
}

@ObjectType('RoundSlot', { description: 'A stretch of time in which a meeting can be.' })
export class SlotDto {
  @Field(() => GraphQLDateTime, { description: 'What asking for a meeting names.' })
  startsAt!: Date;

  @Field(() => GraphQLDateTime)
  endsAt!: Date;

  @Field(() => GraphQLLocalDate, { description: 'Day of the fair, on the fair’s clocks.' })
  date!: string;
}

@ObjectType()
export class RoundConnection extends connectionOf(RoundDto, 'Round') {}

@ArgsType()
export class BookingModeArgs extends VersionArgs {
  @Field(() => BookingModeEnum)
  bookingMode!: BookingMode;
}

@InputType({ description: 'When each phase of a round begins, each after the one before.' })
export class PhaseDatesInput {
  @Field(() => GraphQLDateTime)
  profile!: Date;

  @Field(() => GraphQLDateTime)
  preferences!: Date;

  @Field(() => GraphQLDateTime)
  closed!: Date;

  @Field(() => GraphQLDateTime)
  provisional!: Date;

  @Field(() => GraphQLDateTime)
  confirmed!: Date;

  @Field(() => GraphQLDateTime)
  live!: Date;

  @Field(() => GraphQLDateTime)
  followUp!: Date;
}

@InputType()
export class CreateRoundInput {
  @Field(() => ID)
  fairId!: string;

  @Field()
  name!: string;

  @Field(() => BookingModeEnum)
  bookingMode!: BookingMode;

  @Field(() => AcceptanceEnum)
  acceptance!: Acceptance;

  @Field(() => Int)
  slotMinutes!: number;

  @Field(() => Int, { defaultValue: 0 })
  gapMinutes = 0;

  @Field(() => Int)
  maxMeetingsOfSupplier!: number;

  @Field(() => Int)
  maxMeetingsOfBuyer!: number;

  @Field(() => Int, { defaultValue: 48 })
  requestHours = 48;

  @Field(() => PhaseDatesInput)
  phases!: PhaseDatesInput;
}

export const CreateRoundResult = resultUnion('CreateRoundResult', RoundDto, expected);
export const RoundResult = resultUnion('RoundResult', RoundDto, expected);
