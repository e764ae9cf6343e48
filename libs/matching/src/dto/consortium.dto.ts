import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { enumOf } from '#platform';
import type { ReportAnswer } from '../reports/report.kinds.js';

type Outcome = ReportAnswer<'consortium'>['kind'];

export const ConsortiumOutcomeEnum = enumOf<Outcome>(
  'ConsortiumOutcome',
  'What became of the search for suppliers that cover a need together.',
  {
    proposed: 'A consortium is proposed.',
    notNeeded: 'A single supplier can cover the need.',
    none: 'No set of so many partners covers the need.',
    noQuantity: 'The need states no quantity.',
    closed: 'The need is not open.',
  },
);

@ObjectType('ConsortiumLine', { description: 'What a partner supplies of one line of a need.' })
export class ConsortiumLineDto {
  @Field(() => Int, { description: '0 is the need’s own product, 1 the first further line.' })
  line!: number;

  @Field({ description: 'Title of the line, else its code.' })
  title!: string;

  @Field(() => Float, { description: 'Part of the line’s quantity, 0 to 1.' })
  share!: number;

  @Field(() => Float, { description: 'The same in the line’s unit, per the need’s period.' })
  quantity!: number;

  @Field({ description: 'UNECE Rec 20 code.' })
  unit!: string;
}

@ObjectType('ConsortiumPartner', { description: 'One partner, and what it supplies.' })
export class ConsortiumPartnerDto {
  @Field(() => ID, { description: 'The supplier’s profile.' })
  supplierId!: string;

  @Field(() => Float, { description: 'Part of the quantity of the need’s own product, 0 to 1.' })
  share!: number;

  @Field(() => Float, { description: 'The same in the need’s unit, per its period.' })
  quantity!: number;

  @Field(() => [ConsortiumLineDto], {
    description: 'What it supplies of every line, the need’s own product first.',
  })
  lines!: readonly ConsortiumLineDto[];

  @Field(() => Float, {
    description: 'Its mean score for the lines that it can serve, quantity aside, 0 to 1.',
  })
  score!: number;

  @Field({ description: 'The partner with the highest score leads.' })
  isLead!: boolean;
}

@ObjectType('ConsortiumProposal', {
  description:
    'Two to five suppliers that together meet every must of a need and cover all its lines: fewest partners first, then the highest mean score, in which a common cluster counts.',
})
export class ConsortiumProposalDto {
  @Field({ description: 'Whether the worker still owes an answer to the present question.' })
  isPending!: boolean;

  @Field(() => GraphQLDateTime, { nullable: true })
  computedAt!: Date | null;

  @Field(() => ConsortiumOutcomeEnum, { nullable: true })
  outcome!: Outcome | null;

  @Field(() => [ConsortiumPartnerDto], { description: 'The lead first.' })
  partners!: readonly ConsortiumPartnerDto[];

  @Field(() => Float, {
    nullable: true,
    description: 'Mean score of the partners, 0 to 1; 0.05 more where they share a cluster.',
  })
  score!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether all sets were considered, or it is certain that there is none.',
  })
  isExact!: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: 'No consortium of this size has a higher score, 0 to 1.',
  })
  scoreBound!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Suppliers that meet the other musts and state their capacity.',
  })
  candidates!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cluster, cooperative or association that all partners say they belong to.',
  })
  cluster!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Part of the quantity, of the line that falls short, that the largest partners could supply, where none covers it.',
  })
  availableShare!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The line that falls short, where none covers it; 0 is the need’s own product.',
  })
  shortLine!: number | null;

  @Field(() => String, { nullable: true, description: 'Why this set, or why none, in English.' })
  text!: string | null;
}

@ArgsType()
export class ConsortiumArgs {
  @Field(() => ID)
  needId!: string;

  @Field(() => Int, { defaultValue: 5, description: '2 to 5.' })
  mostPartners!: number;
}
