import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { GraphQLLocalDate, GraphQLLocalTime } from 'graphql-scalars';
import type { FairKind, FairPlan } from '../domain/check-fair.js';
import type { OpeningHours } from '../domain/slots.js';
import { FairKindEnum } from './fair.enums.js';
import { toMinutes } from './local-minutes.js';
import { VersionArgs } from './shared.args.js';

@InputType({ description: 'A pause in which nobody meets, such as lunch or prayer.' })
export class FairBreakInput {
  @Field()
  name!: string;

  @Field(() => GraphQLLocalTime)
  from!: string;

  @Field(() => GraphQLLocalTime)
  to!: string;
}

@InputType({ description: 'A day on which the doors open, on the clocks of the fair’s zone.' })
export class FairDayInput {
  @Field(() => GraphQLLocalDate)
  date!: string;

  @Field(() => GraphQLLocalTime)
  opensAt!: string;

  @Field(() => GraphQLLocalTime, { description: '00:00 is midnight at the end of the day.' })
  closesAt!: string;

  @Field(() => [FairBreakInput], { defaultValue: [] })
  breaks: FairBreakInput[] = [];
}

@InputType({ description: 'A hall on the plan of its floor, in metres from a shared corner.' })
export class HallInput {
  @Field()
  name!: string;

  @Field(() => Int, { defaultValue: 0 })
  floor = 0;

  @Field(() => Int)
  x!: number;

  @Field(() => Int)
  y!: number;

  @Field(() => Int)
  width!: number;

  @Field(() => Int)
  length!: number;

  @Field(() => [String], { defaultValue: [], description: 'Numbers of its booths.' })
  booths: string[] = [];

  @Field(() => Int, { defaultValue: 0, description: 'How many meeting tables stand in it.' })
  tables = 0;
}

@InputType()
export class VideoRoomInput {
  @Field()
  name!: string;

  @Field({ description: 'Address at which it opens.' })
  url!: string;
}

@InputType()
export class InterpreterInput {
  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field(() => [String], { description: 'BCP 47 tags.' })
  languages!: string[];
}

@InputType({ description: 'A fair and its venue.' })
export class CreateFairInput {
  @Field(() => ID)
  agencyId!: string;

  @Field()
  name!: string;

  @Field(() => FairKindEnum)
  kind!: FairKind;

  @Field({ description: 'IANA time zone, such as Asia/Manila.' })
  timeZone!: string;

  @Field({ defaultValue: '' })
  placeName: string = '';

  @Field(() => GraphQLLocalDate)
  startsOn!: string;

  @Field(() => GraphQLLocalDate)
  endsOn!: string;

  @Field(() => [FairDayInput])
  days!: FairDayInput[];

  @Field(() => [HallInput], { defaultValue: [] })
  halls: HallInput[] = [];

  @Field(() => [VideoRoomInput], { defaultValue: [] })
  videoRooms: VideoRoomInput[] = [];

  @Field(() => [InterpreterInput], { defaultValue: [] })
  interpreters: InterpreterInput[] = [];

  @Field(() => Int, { nullable: true, description: 'Most suppliers; no limit where absent.' })
  supplierQuota?: number | null;

  @Field(() => Int, { nullable: true, description: 'Most buyers; no limit where absent.' })
  buyerQuota?: number | null;
}

@InputType({ description: 'What is added to the venue of a fair.' })
export class ExtendVenueInput {
  @Field(() => [HallInput], { defaultValue: [] })
  halls: HallInput[] = [];

  @Field(() => [VideoRoomInput], { defaultValue: [] })
  videoRooms: VideoRoomInput[] = [];

  @Field(() => [InterpreterInput], { defaultValue: [] })
  interpreters: InterpreterInput[] = [];
}

@ArgsType()
export class ExtendVenueArgs extends VersionArgs {
  @Field(() => ExtendVenueInput)
  venue!: ExtendVenueInput;
}

const endOfDay = 1440;

/** Opening hours in minutes, as the plan of a fair has them. */
export function toHours({ date, opensAt, closesAt, breaks }: FairDayInput): OpeningHours {
  return {
    date,
    opensAt: toMinutes(opensAt),
    closesAt: toMinutes(closesAt) || endOfDay,
    breaks: breaks.map((pause) => ({
      name: pause.name,
      from: toMinutes(pause.from),
      to: toMinutes(pause.to) || endOfDay,
    })),
  };
}

/** The plan that an input describes. */
export function toPlan({ agencyId: _, ...input }: CreateFairInput): FairPlan {
  return {
    ...input,
    days: input.days.map(toHours),
    halls: input.halls.map((hall) => ({ ...hall })),
    videoRooms: input.videoRooms.map((room) => ({ ...room })),
    supplierQuota: input.supplierQuota ?? undefined,
    buyerQuota: input.buyerQuota ?? undefined,
  };
}
