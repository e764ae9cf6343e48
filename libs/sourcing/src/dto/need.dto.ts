import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import {
  Conflict,
  connectionOf,
  InputProblem,
  InvalidInput,
  LimitReached,
  NotAllowed,
  NotFound,
  PageArgs,
  resultUnion,
} from '#platform';
import type { NeedState } from '../domain/need.states.js';
import { NeedContentDto } from './need-content.dto.js';
import { NeedStateEnum } from './need.enums.js';

@ObjectType('SourcingNeed', { description: 'What a buyer looks for.' })
export class SourcingNeedDto {
  @Field(() => ID)
  id!: string;

  @Field(() => NeedStateEnum)
  state!: NeedState;

  @Field(() => Int, { description: 'Name it when saving, so that nobody’s changes are lost.' })
  version!: number;

  @Field(() => NeedContentDto)
  content!: NeedContentDto;

  @Field(() => ID, {
    nullable: true,
    description: 'The buyer’s organisation; null while the buyer stays anonymous to the viewer.',
  })
  buyerOrganisationId!: string | null;

  @Field({ description: 'Made up for demonstration.' })
  isDemo!: boolean;

  @Field({ description: 'The viewer belongs to the buyer.' })
  isOwn!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When it, or what is known of its buyer, changed.' })
  changedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true })
  postedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true })
  closedAt!: Date | null;
}

@ObjectType('SavedNeed', {
  description: 'A need as it was kept, and what stands against posting it.',
})
export class SavedNeedDto {
  @Field(() => SourcingNeedDto)
  need!: SourcingNeedDto;

  @Field(() => [InputProblem])
  problems!: readonly InputProblem[];
}

@ObjectType('ShortlistEntry', { description: 'A supplier on a buyer’s shortlist.' })
export class ShortlistEntryDto {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  supplierOrganisationId!: string;

  @Field(() => ID, { nullable: true })
  needId!: string | null;

  @Field({ description: 'Shared within the buyer’s team.' })
  note!: string;

  @Field(() => GraphQLDateTime)
  addedAt!: Date;
}

@ObjectType()
export class SourcingNeedConnection extends connectionOf(SourcingNeedDto, 'SourcingNeed') {}

@ObjectType()
export class ShortlistEntryConnection extends connectionOf(ShortlistEntryDto, 'ShortlistEntry') {}

@ArgsType()
export class BuyerNeedsArgs extends PageArgs {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => NeedStateEnum, { nullable: true })
  state?: NeedState;
}

@ArgsType()
export class ShortlistArgs extends PageArgs {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => ID, { nullable: true, description: 'The general shortlist where absent.' })
  needId?: string | null;
}

const expected = [InvalidInput, NotFound, NotAllowed, Conflict];

export const SaveNeedResult = resultUnion('SaveNeedResult', SavedNeedDto, expected);
export const NeedResult = resultUnion('NeedResult', SourcingNeedDto, expected);
export const ShortlistResult = resultUnion('ShortlistResult', ShortlistEntryDto, [
  InvalidInput,
  NotFound,
  NotAllowed,
  LimitReached,
]);
