import { Field, Int, ObjectType } from '@nestjs/graphql';
import { InvalidInput, resultUnion } from '#platform';

@ObjectType('MustCost', { description: 'How many suppliers one must leaves out.' })
export class MustCostDto {
  @Field({ description: 'Such as `certificate` or `economy`.' })
  criterion!: string;

  @Field(() => String, { nullable: true, description: 'Scheme, label or level that it asks for.' })
  subject!: string | null;

  @Field(() => Int, { description: 'Suppliers that would be reached without it, and are not now.' })
  leavesOut!: number;
}

@ObjectType('NeedReach', { description: 'Whom a need would reach if it were posted now.' })
export class NeedReachDto {
  @Field(() => Int, { description: 'Suppliers whose codes fit and who meet the musts counted.' })
  suppliers!: number;

  @Field(() => Int, { description: 'Economies that they are in.' })
  economies!: number;

  @Field(() => [MustCostDto], { description: 'What each must costs, the dearest first.' })
  musts!: MustCostDto[];
}

export const NeedReachResult = resultUnion('NeedReachResult', NeedReachDto, [InvalidInput]);
