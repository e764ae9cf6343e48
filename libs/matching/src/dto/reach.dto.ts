import { Field, Int, ObjectType } from '@nestjs/graphql';
import { InvalidInput, resultUnion } from '#platform';

@ObjectType('MustCost', { description: 'How many suppliers one must of a need leaves out.' })
export class MustCostDto {
  @Field({ description: 'Such as `certificate`, `economy` or `capacity`.' })
  criterion!: string;

  @Field(() => String, { nullable: true, description: 'Scheme or label that it asks for.' })
  subject!: string | null;

  @Field(() => Int, { description: 'Suppliers that would be reached without it, and are not now.' })
  leavesOut!: number;

  @Field(() => Int, { description: 'Suppliers of the product who do not meet it, whatever else.' })
  unmetBy!: number;

  @Field({ description: 'No supplier of the product meets it: the need reaches nobody with it.' })
  isMetByNobody!: boolean;
}

@ObjectType('LineReach', { description: 'Whom one line of a need would reach.' })
export class LineReachDto {
  @Field(() => Int, { description: 'Place among the lines: 0 is the need’s own product.' })
  line!: number;

  @Field({ description: 'Its title, else its code.' })
  title!: string;

  @Field(() => Int, { description: 'Suppliers of it who meet every must.' })
  suppliers!: number;
}

@ObjectType('NeedReach', { description: 'Whom a need would reach if it were posted now.' })
export class NeedReachDto {
  @Field(() => Int, {
    description: 'Suppliers who meet every must and have the product, or that of a further line.',
  })
  suppliers!: number;

  @Field(() => Int, {
    description: 'Suppliers of the product or of a line, whether or not they meet the musts.',
  })
  related!: number;

  @Field(() => Int, { description: 'Economies that those reached are in.' })
  economies!: number;

  @Field(() => [LineReachDto], {
    description: 'Whom each line reaches, the need’s own product first.',
  })
  lines!: LineReachDto[];

  @Field({
    description:
      'The budget is in a currency without a rate on record: prices are not compared with it.',
  })
  isBudgetLeftOut!: boolean;

  @Field(() => [MustCostDto], { description: 'What each must costs, the dearest first.' })
  musts!: MustCostDto[];
}

export const NeedReachResult = resultUnion('NeedReachResult', NeedReachDto, [InvalidInput]);
