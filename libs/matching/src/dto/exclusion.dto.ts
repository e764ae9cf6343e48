import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { type VerificationLevel, VerificationLevelType } from '#accounts';
import { InvalidInput, NotFound, resultUnion } from '#platform';

@ObjectType('ExcludedBuyer', { description: 'A buyer that a supplier does not want to meet.' })
export class ExcludedBuyerDto {
  @Field(() => ID, { description: 'The buyer’s organisation.' })
  id!: string;

  @Field()
  name!: string;
}

@ObjectType('SupplierExclusions', {
  description:
    'Whom and what a supplier is not to be matched with. For its own people alone: no answer to a buyer or an agency names it, but that agencies read how far a buyer has to be checked, since they check buyers.',
})
export class SupplierExclusionsDto {
  @Field(() => ID, { description: 'The supplier’s profile.' })
  supplierId!: string;

  @Field(() => [ExcludedBuyerDto], {
    description:
      'Buyers whose needs are not matched. Needs of buyers who stay anonymous still are: what disappears would tell who they are.',
  })
  buyers!: readonly ExcludedBuyerDto[];

  @Field(() => [String], { description: 'Keys of sectors whose needs are not matched.' })
  sectors!: readonly string[];

  @Field(() => VerificationLevelType, {
    nullable: true,
    description: 'How far a buyer has to be checked for its needs to be matched; null: any buyer.',
  })
  leastVerification!: VerificationLevel | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Null while nothing is excluded.' })
  savedAt!: Date | null;
}

@InputType({ description: 'Whom and what a supplier is not to be matched with from now on.' })
export class SupplierExclusionsInput {
  @Field(() => ID, { description: 'The supplier’s profile.' })
  supplierId!: string;

  @Field(() => [ID], { description: 'Organisations of buyers; at most 100. Given whole.' })
  buyerIds!: string[];

  @Field(() => [String], {
    description:
      'At most 50, given whole: a chapter of the HS (`HS-24`), a division of ISIC Rev. 5 (`ISIC-12`) or of the CPC (`CPC-83`). Compared with the first code of a need.',
  })
  sectors!: string[];

  @Field(() => VerificationLevelType, {
    nullable: true,
    description:
      'How far a buyer has to be checked for its needs to be matched, those of anonymous buyers too; null: any buyer.',
  })
  leastVerification?: VerificationLevel | null;
}

export const SupplierExclusionsResult = resultUnion(
  'SupplierExclusionsResult',
  SupplierExclusionsDto,
  [NotFound, InvalidInput],
);
