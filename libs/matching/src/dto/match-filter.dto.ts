import { Field, Float, InputType } from '@nestjs/graphql';
import type { OwnershipLabel, StatedLevel } from '#kernel';
import { EvidenceLevelEnum, OwnershipLabelEnum } from '#profiles';

@InputType({ description: 'Least scores of the matches to show, each from 0 to 1.' })
class ScoreFilter {
  @Field(() => Float, { nullable: true, description: 'Least fused score.' })
  minimumScore?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Least score of how well the supplier serves the need.',
  })
  minimumSupplierServesNeed?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Least score of how well the need suits the supplier.',
  })
  minimumNeedSuitsSupplier?: number | null;
}

@InputType({
  description:
    'Which of all eligible suppliers of a need to list. Scores and order stay as they are; what a supplier does not state does not pass. What is empty asks nothing.',
})
export class NeedMatchFilter extends ScoreFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Economies of suppliers, ISO 3166 alpha-3.',
  })
  economies?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Sectors of the offer that serves the need, at most 50: a chapter of the HS (`HS-08`), a division of ISIC (`ISIC-10`) or of the CPC (`CPC-83`).',
  })
  sectors?: string[] | null;

  @Field(() => [OwnershipLabelEnum], {
    nullable: true,
    description: 'Labels, all of which the supplier has.',
  })
  ownershipLabels?: OwnershipLabel[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Schemes of certificates, such as `haccp`, at most 20, all of which the supplier holds in date.',
  })
  certificates?: string[] | null;

  @Field(() => EvidenceLevelEnum, {
    nullable: true,
    description:
      'Lowest evidence of the supplier’s identity, and of the labels and certificates that are asked for.',
  })
  minimumEvidence?: StatedLevel | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only suppliers without a past delivery on record.',
  })
  newcomersOnly?: boolean | null;
}

@InputType({
  description:
    'Which of all open needs that a supplier is eligible for to list. Scores and order stay as they are. What is empty asks nothing.',
})
export class SupplierMatchFilter extends ScoreFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Economies to deliver to, ISO 3166 alpha-3.',
  })
  deliveryEconomies?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Sectors of the need’s codes, at most 50, as in `NeedMatchFilter`.',
  })
  sectors?: string[] | null;

  @Field(() => EvidenceLevelEnum, {
    nullable: true,
    description: 'Lowest verification of the buyer.',
  })
  minimumBuyerVerification?: StatedLevel | null;
}
