import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { enumOf, resultUnion } from '#platform';
import type { OutcomeState } from '../domain/outcome.states.js';
import type { OutcomeDifference, OutcomeKind } from '../domain/outcomes.js';
import type { FairRole } from '../registrations/registration.entity.js';
import { FairRoleEnum } from './fair.enums.js';
import { expected } from './expected.failures.js';

export const OutcomeKindEnum = enumOf<OutcomeKind>('OutcomeKind', 'What came of a meeting.', {
  none: 'Nothing.',
  lead: 'A lead that is followed.',
  sample: 'A sample was asked for or sent.',
  quotation: 'A quotation.',
  order: 'An order.',
});

export const OutcomeStateEnum = enumOf<OutcomeState>(
  'OutcomeState',
  'How far both sides agree on what came of a meeting.',
  {
    awaited: 'Nobody has said anything.',
    reported: 'One side has.',
    agreed: 'Both say the same.',
    disputed: 'They differ.',
  },
);

export const OutcomeDifferenceEnum = enumOf<OutcomeDifference>(
  'OutcomeDifference',
  'In what two sides differ.',
  {
    tookPlace: 'Whether the meeting took place.',
    kind: 'What came of it.',
    amount: 'For how much.',
  },
);

@ObjectType('OutcomeReport', { description: 'What one side says came of a meeting.' })
export class OutcomeReportDto {
  @Field(() => FairRoleEnum)
  side!: FairRole;

  @Field()
  tookPlace!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'What it was worth to this side, 1 to 5. For this side and officers.',
  })
  value!: number | null;

  @Field(() => OutcomeKindEnum)
  kind!: OutcomeKind;

  @Field(() => String, { nullable: true, description: 'Decimal amount, such as `12.50`.' })
  amount!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code.' })
  currency!: string | null;

  @Field(() => GraphQLDateTime)
  at!: Date;
}

@ObjectType('AttendanceEvidence', { description: 'What was noted at the meeting itself.' })
export class AttendanceEvidenceDto {
  @Field(() => FairRoleEnum)
  side!: FairRole;

  @Field({ description: 'Whether it was checked in; false for a no-show.' })
  came!: boolean;

  @Field(() => GraphQLDateTime)
  at!: Date;
}

@ObjectType('MeetingOutcome', { description: 'What came of a meeting, as both sides say.' })
export class MeetingOutcomeDto {
  @Field(() => ID)
  meetingId!: string;

  @Field(() => Int, { description: 'Months after the meeting; 0 is right after it.' })
  month!: number;

  @Field(() => OutcomeStateEnum)
  state!: OutcomeState;

  @Field(() => OutcomeReportDto, { nullable: true })
  buyer!: OutcomeReportDto | null;

  @Field(() => OutcomeReportDto, { nullable: true })
  supplier!: OutcomeReportDto | null;

  @Field(() => [OutcomeDifferenceEnum], { description: 'In what they differ.' })
  differences!: readonly OutcomeDifference[];

  @Field(() => [AttendanceEvidenceDto])
  evidence!: readonly AttendanceEvidenceDto[];
}

@ObjectType('MeetingOutcomes', { description: 'What came of a meeting, month by month.' })
export class MeetingOutcomesDto {
  @Field(() => [MeetingOutcomeDto], { description: 'Of the months that are open to reports.' })
  months!: readonly MeetingOutcomeDto[];
}

@ObjectType('MeetingNote', { description: 'What one’s own side wrote down; nobody else reads it.' })
export class MeetingNoteDto {
  @Field(() => ID)
  meetingId!: string;

  @Field()
  text!: string;

  @Field(() => GraphQLDateTime)
  changedAt!: Date;
}

@ObjectType('OutcomeKindCount')
export class KindCountDto {
  @Field(() => OutcomeKindEnum)
  kind!: OutcomeKind;

  @Field(() => Int)
  meetings!: number;
}

@ObjectType('OutcomeMonth', { description: 'What was said about meetings for one month.' })
export class OutcomeMonthDto {
  @Field(() => Int)
  month!: number;

  @Field(() => Int, { description: 'Of which one side has said something.' })
  reported!: number;

  @Field(() => Int)
  agreed!: number;

  @Field(() => Int)
  disputed!: number;

  @Field(() => [KindCountDto], { description: 'Without those that are disputed.' })
  kinds!: readonly KindCountDto[];
}

@ObjectType('OutcomeSum', {
  description: 'A sum of one month, kind and currency; others are never added to it.',
})
export class OutcomeSumDto {
  @Field(() => Int)
  month!: number;

  @Field(() => OutcomeKindEnum)
  kind!: OutcomeKind;

  @Field({ description: 'ISO 4217 code.' })
  currency!: string;

  @Field({ description: 'Whether both sides say so, or one of them alone.' })
  isAgreed!: boolean;

  @Field(() => Int)
  meetings!: number;

  @Field({ description: 'Decimal amount, such as `12.50`.' })
  amount!: string;
}

@ObjectType('OutcomeGroup', { description: 'What came of the meetings of one group.' })
export class OutcomeGroupDto {
  @Field(() => FairRoleEnum)
  side!: FairRole;

  @Field({ description: '`economy:PHL`, `size:10–49`, `ownership:womenLed` and so on.' })
  group!: string;

  @Field(() => Int)
  meetings!: number;

  @Field(() => Int)
  held!: number;

  @Field(() => [KindCountDto], { description: 'By the most that came of each in any month.' })
  kinds!: readonly KindCountDto[];
}

@ObjectType('OutcomeSummary', { description: 'What came of the meetings of a fair or a round.' })
export class OutcomeSummaryDto {
  @Field(() => Int, { description: 'Meetings that were to be.' })
  meetings!: number;

  @Field(() => Int)
  held!: number;

  @Field(() => Int)
  missed!: number;

  @Field(() => [OutcomeMonthDto])
  months!: readonly OutcomeMonthDto[];

  @Field(() => [OutcomeSumDto])
  sums!: readonly OutcomeSumDto[];

  @Field(() => Float, { nullable: true, description: 'On average, 1 to 5.' })
  worthToBuyers!: number | null;

  @Field(() => Float, { nullable: true, description: 'On average, 1 to 5.' })
  worthToSuppliers!: number | null;

  @Field(() => [OutcomeGroupDto])
  groups!: readonly OutcomeGroupDto[];
}

@InputType({ description: 'What one’s own side says came of a meeting.' })
export class ReportOutcomeInput {
  @Field(() => ID)
  meetingId!: string;

  @Field(() => Int, {
    defaultValue: 0,
    description: '0 for right after the meeting, or 3, 6 or 12 months.',
  })
  month: number = 0;

  @Field()
  tookPlace!: boolean;

  @Field(() => Int, { nullable: true, description: '1 (worth nothing) to 5 (worth much).' })
  value?: number | null;

  @Field(() => OutcomeKindEnum)
  kind!: OutcomeKind;

  @Field(() => String, {
    nullable: true,
    description: 'Decimal amount of a quotation or an order, such as `12.50`.',
  })
  amount?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code.' })
  currency?: string | null;
}

@ArgsType()
export class OutcomeSummaryArgs {
  @Field(() => ID)
  fairId!: string;

  @Field(() => ID, { nullable: true, description: 'One round of it; all where left out.' })
  roundId?: string | null;
}

export const ReportOutcomeResult = resultUnion('ReportOutcomeResult', MeetingOutcomesDto, expected);
export const SaveNoteResult = resultUnion('SaveMeetingNoteResult', MeetingNoteDto, expected);
