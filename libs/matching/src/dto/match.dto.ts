import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLJSONObject } from 'graphql-scalars';
import { connectionOf, enumOf, PageArgs } from '#platform';
import type { Reader, Verdict } from '../domain/shown-criteria.js';
import { NeedMatchFilter, SupplierMatchFilter } from './match-filter.dto.js';

type Side = 'supplierServesNeed' | 'needSuitsSupplier';

export const MatchSideEnum = enumOf<Side>('MatchSide', 'One of the two one-way scores.', {
  supplierServesNeed: 'How well the supplier serves the need.',
  needSuitsSupplier: 'How well the need suits the supplier.',
});

export const VerdictEnum = enumOf<Verdict>('MatchVerdict', 'What a criterion says of a pair.', {
  for: 'Speaks for it.',
  against: 'Speaks against it.',
  ask: 'The fact is not known: ask.',
});

@ObjectType('MatchEvidence', { description: 'A fact that a criterion rests on.' })
export class MatchEvidenceDto {
  @Field({ description: 'Name of the fact, such as `certificates.HACCP`.' })
  fact!: string;

  @Field({ description: 'How well it is backed.' })
  level!: string;

  @Field({ description: 'Day on which it was stated or last confirmed, `YYYY-MM-DD`.' })
  date!: string;

  @Field({ description: 'Who or what it comes from.' })
  source!: string;
}

@ObjectType('MatchCriterion', { description: 'One criterion of a match and what it adds.' })
export class MatchCriterionDto {
  @Field({
    description:
      'Name of the criterion; `private` for what the supplier looks for, as one sum, `newcomerPlace` for what tells of the place.',
  })
  criterion!: string;

  @Field(() => String, { nullable: true, description: 'Scheme or label that it is about.' })
  subject!: string | null;

  @Field(() => MatchSideEnum)
  side!: Side;

  @Field(() => VerdictEnum, { nullable: true })
  verdict!: Verdict | null;

  @Field(() => Float, { nullable: true, description: '0 to 1; null while not known.' })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What counted: the value, or the stated prior.',
  })
  counted!: number | null;

  @Field(() => Int, { nullable: true })
  weight!: number | null;

  @Field(() => Float, {
    description: 'Part of its side’s score; the contributions of a side sum to it exactly.',
  })
  contribution!: number;

  @Field()
  isMust!: boolean;

  @Field({
    description:
      'Stable name of the reason, for programs and other languages: `test/contracts/golden/reason-codes.md` lists all with their arguments.',
  })
  code!: string;

  @Field({ description: 'The reason in English.' })
  text!: string;

  @Field(() => GraphQLJSONObject, {
    description: 'What the reason speaks of, by name: which names there are depends on the code.',
  })
  args!: object;

  @Field(() => [MatchEvidenceDto])
  evidence!: readonly MatchEvidenceDto[];
}

@ObjectType('MatchLine', { description: 'What the supplier could do for one line of a need.' })
export class MatchLineDto {
  @Field({ description: 'Title of the line, else its code.' })
  title!: string;

  @Field({ description: 'Whether an offer for it meets every must.' })
  isCovered!: boolean;

  @Field(() => ID, { nullable: true, description: 'The offer that serves it best.' })
  offerId!: string | null;
}

@ObjectType('Match', { description: 'A need and a supplier that fit, with the reasons.' })
export class MatchDto {
  @Field(() => ID)
  needId!: string;

  @Field(() => ID, { description: 'The supplier’s profile.' })
  supplierId!: string;

  @Field(() => Float, { description: 'Both one-way scores fused, 0 to 1.' })
  score!: number;

  @Field(() => Float, { description: 'How well the supplier serves the need, 0 to 1.' })
  supplierServesNeed!: number;

  @Field(() => Float, { description: 'How well the need suits the supplier, 0 to 1.' })
  needSuitsSupplier!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Place by score, 1 for the need’s best supplier; null beyond its best.',
  })
  needRank!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Place in the list that the need’s buyer sees; null elsewhere.',
  })
  place!: number | null;

  @Field({
    description:
      'Whether it has its place since one of every ten is kept for suppliers without a past delivery on record.',
  })
  isNewcomerPlace!: boolean;

  @Field(() => ID, { nullable: true, description: 'The offer that serves the need best.' })
  offerId!: string | null;

  @Field(() => Int, {
    description:
      'The line that the scores and reasons are of, the one served best: 0 is the need’s own product.',
  })
  line!: number;

  @Field(() => [MatchLineDto], {
    description:
      'Every line, the need’s own product first; empty where the need has no further lines.',
  })
  lines!: readonly MatchLineDto[];

  @Field(() => [MatchCriterionDto])
  criteria!: readonly MatchCriterionDto[];

  @Field(() => GraphQLDateTime)
  computedAt!: Date;

  /** On whose behalf it is read; no field of the schema. */
  reader!: Reader;
}

@ObjectType('UnmetMust', {
  description: 'A must of the need, or a wish of the supplier, that is not met.',
})
export class UnmetMustDto {
  @Field()
  criterion!: string;

  @Field(() => String, { nullable: true })
  subject!: string | null;

  @Field(() => MatchSideEnum)
  side!: Side;

  @Field({ description: 'Stable name of the reason; `supplier.takesNoPart` where it is private.' })
  code!: string;

  @Field({ description: 'The reason in English.' })
  text!: string;

  @Field(() => GraphQLJSONObject, { description: 'As of a criterion of the match.' })
  args!: object;
}

@ObjectType('PairExplanation', { description: 'Why a supplier and a need fit, or why not.' })
export class PairExplanationDto {
  @Field()
  isEligible!: boolean;

  @Field(() => [UnmetMustDto])
  unmetMusts!: readonly UnmetMustDto[];

  @Field(() => MatchDto)
  match!: MatchDto;
}

@ObjectType('MatchProgress', { description: 'How far a need’s comparison with all suppliers is.' })
export class MatchProgressDto {
  @Field(() => ID)
  needId!: string;

  @Field(() => Int, { description: 'Suppliers compared.' })
  compared!: number;

  @Field(() => Int, { description: 'Those that meet every must.' })
  eligible!: number;

  @Field()
  isDone!: boolean;
}

@ObjectType()
export class MatchConnection extends connectionOf(MatchDto, 'Match') {
  @Field(() => MatchProgressDto, {
    nullable: true,
    description: 'The last comparison with all suppliers; null before the first.',
  })
  progress?: MatchProgressDto | null;
}

@ArgsType()
export class NeedMatchesArgs extends PageArgs {
  @Field(() => ID)
  needId!: string;

  @Field(() => NeedMatchFilter, {
    nullable: true,
    description: 'Which of all eligible suppliers to list; absent: the best of all.',
  })
  filter?: NeedMatchFilter | null;
}

@ArgsType()
export class MatchesAmongArgs {
  @Field(() => ID)
  needId!: string;

  @Field(() => [ID], { description: 'Profiles of suppliers, at most 100.' })
  supplierIds!: string[];
}

@ArgsType()
export class SupplierMatchesArgs extends PageArgs {
  @Field(() => ID, { description: 'The supplier’s profile.' })
  supplierId!: string;

  @Field(() => SupplierMatchFilter, {
    nullable: true,
    description: 'Which of the needs to list; absent: the best of all.',
  })
  filter?: SupplierMatchFilter | null;
}

@ArgsType()
export class PairArgs {
  @Field(() => ID)
  needId!: string;

  @Field(() => ID, { description: 'The supplier’s profile.' })
  supplierId!: string;
}
