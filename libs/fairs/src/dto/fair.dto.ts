import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate, GraphQLLocalTime } from 'graphql-scalars';
import { connectionOf, PageArgs, resultUnion } from '#platform';
import type { FairKind } from '../domain/check-fair.js';
import type { FairState } from '../domain/fair.states.js';
import { FairKindEnum, FairStateEnum } from './fair.enums.js';
import { expected } from './expected.failures.js';

@ObjectType('Fair', { description: 'A trade fair of an agency.' })
export class FairDto {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'Organisation of the agency that runs it.' })
  agencyId!: string;

  @Field()
  name!: string;

  @Field(() => FairKindEnum)
  kind!: FairKind;

  @Field(() => FairStateEnum)
  state!: FairState;

  @Field({ description: 'IANA time zone; days, doors and breaks are on its clocks.' })
  timeZone!: string;

  @Field({ description: 'Name of the venue; empty for a fair online.' })
  placeName!: string;

  @Field(() => GraphQLLocalDate)
  startsOn!: string;

  @Field(() => GraphQLLocalDate)
  endsOn!: string;

  @Field(() => Int, { nullable: true, description: 'Most suppliers; null for no limit.' })
  supplierQuota!: number | null;

  @Field(() => Int, { nullable: true, description: 'Most buyers; null for no limit.' })
  buyerQuota!: number | null;

  @Field({ description: 'Made up for demonstration.' })
  isDemo!: boolean;

  @Field(() => Int, { description: 'Name it when changing the fair.' })
  version!: number;

  @Field(() => GraphQLDateTime)
  changedAt!: Date;
}

@ObjectType('FairBreak', { description: 'A pause in which nobody meets.' })
export class FairBreakDto {
  @Field()
  name!: string;

  @Field(() => GraphQLLocalTime)
  from!: string;

  @Field(() => GraphQLLocalTime)
  to!: string;
}

@ObjectType('FairDay', { description: 'A day on which the doors open.' })
export class FairDayDto {
  @Field(() => GraphQLLocalDate)
  date!: string;

  @Field(() => GraphQLLocalTime)
  opensAt!: string;

  @Field(() => GraphQLLocalTime, { description: '00:00 is midnight at the end of the day.' })
  closesAt!: string;

  @Field(() => [FairBreakDto])
  breaks!: readonly FairBreakDto[];
}

@ObjectType('Hall', { description: 'A hall on the plan of its floor, in metres.' })
export class HallDto {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => Int)
  floor!: number;

  @Field(() => Int)
  x!: number;

  @Field(() => Int)
  y!: number;

  @Field(() => Int)
  width!: number;

  @Field(() => Int)
  length!: number;

  @Field(() => [String], { description: 'Numbers of its booths.' })
  booths!: readonly string[];
}

@ObjectType('MeetingTable', { description: 'A table at which one meeting at a time can be.' })
export class MeetingTableDto {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  hallId!: string;

  @Field(() => Int, { description: 'Unique within the fair.' })
  number!: number;
}

@ObjectType('FairInterpreter', { description: 'Somebody who interprets at a fair.' })
export class InterpreterDto {
  @Field(() => ID)
  id!: string;

  @Field(() => [String], { description: 'BCP 47 tags.' })
  languages!: readonly string[];
}

@ObjectType()
export class FairConnection extends connectionOf(FairDto, 'Fair') {}

@ArgsType()
export class AgencyFairsArgs extends PageArgs {
  @Field(() => ID)
  agencyId!: string;
}

export const CreateFairResult = resultUnion('CreateFairResult', FairDto, expected);
export const FairResult = resultUnion('FairResult', FairDto, expected);
