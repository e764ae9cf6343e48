import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import type { EvidenceLevel } from '#kernel';
import type {
  Audience,
  BudgetBand,
  CriterionWish,
  NamedWish,
  NeedCode,
  NeedContent,
  NeedCriterion,
  NeedKind,
  NeedLine,
  NeedPeriod,
  NeedText,
  OfferedPayment,
  Stance,
} from '../domain/need.content.js';
import {
  AudienceEnum,
  NeedCriterionEnum,
  NeedEvidenceEnum,
  NeedKindEnum,
  NeedPeriodEnum,
  StanceEnum,
} from './need.enums.js';

@InputType('NeedTextInput')
@ObjectType('NeedText', { description: 'Title and description in one language.' })
export class NeedTextDto implements NeedText {
  @Field({ description: 'BCP 47 tag, such as `es-419`.' })
  language!: string;

  @Field({ description: 'What is needed, in a few words.' })
  title!: string;

  @Field({ defaultValue: '' })
  description!: string;
}

@InputType('NeedCodeInput')
@ObjectType('NeedCode', { description: 'A product or activity code with its edition.' })
export class NeedCodeDto implements NeedCode {
  @Field(() => String, { description: '`HS`, `CPC`, `ISIC` or `UNSPSC`.' })
  system!: NeedCode['system'];

  @Field({ description: 'Digits as text; leading zeros count.' })
  code!: string;

  @Field({ description: 'Edition of the system, such as `HS2022`.' })
  edition!: string;
}

@InputType('NeedPropertyInput')
@ObjectType('NeedProperty', { description: 'One line of a specification.' })
export class NeedPropertyDto {
  @Field()
  name!: string;

  @Field()
  value!: string;
}

@InputType('BudgetBandInput')
@ObjectType('BudgetBand', { description: 'What the buyer means to pay.' })
export class BudgetBandDto implements BudgetBand {
  @Field(() => Float, {
    nullable: true,
    description: 'Lowest, in whole minor units of the currency.',
  })
  minMinorUnits?: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Highest, in whole minor units of the currency.',
  })
  maxMinorUnits?: number;

  @Field({ description: 'ISO 4217 code.' })
  currency!: string;

  @Field(() => String, { description: '`unit` or `order`.' })
  per!: BudgetBand['per'];

  @Field(() => String, { nullable: true, description: 'Incoterms 2020 rule that it is meant for.' })
  incoterm?: string;
}

@InputType('OfferedPaymentInput')
@ObjectType('OfferedPayment', { description: 'How soon the buyer pays.' })
export class OfferedPaymentDto implements OfferedPayment {
  @Field(() => Int, { description: 'Days from delivery to payment; 0 is on delivery.' })
  daysAfterDelivery!: number;

  @Field(() => Float, { defaultValue: 0, description: 'Per cent paid in advance, 0 to 100.' })
  advancePercent!: number;
}

@InputType('NamedWishInput')
@ObjectType('NamedWish', { description: 'A certificate scheme or ownership label that counts.' })
export class NamedWishDto implements NamedWish {
  @Field()
  name!: string;

  @Field(() => StanceEnum)
  stance!: Stance;

  @Field(() => Int, { nullable: true, description: '0 to 1000; the default where absent.' })
  weight?: number;
}

@InputType('CriterionWishInput')
@ObjectType('CriterionWish', { description: 'How much one criterion counts.' })
export class CriterionWishDto implements CriterionWish {
  @Field(() => NeedCriterionEnum)
  criterion!: NeedCriterion;

  @Field(() => StanceEnum)
  stance!: Stance;

  @Field(() => Int, { nullable: true, description: '0 to 1000; the default where absent.' })
  weight?: number;
}

const listOf = { defaultValue: [] as never[] };

@InputType('NeedLineInput')
@ObjectType('NeedLine', {
  description: 'Something else that is wanted in the same order, per the need’s period.',
})
export class NeedLineDto implements NeedLine {
  @Field(() => [NeedTextDto], listOf)
  texts!: NeedTextDto[];

  @Field(() => [NeedCodeDto], listOf)
  codes!: NeedCodeDto[];

  @Field(() => Float, { nullable: true })
  quantity?: number;

  @Field(() => String, { nullable: true, description: 'UNECE Rec 20 code, such as `KGM`.' })
  unit?: string;
}

@InputType('NeedInput', { description: 'A sourcing need; a draft may leave out anything.' })
@ObjectType('NeedContent', { description: 'What a buyer says of a sourcing need.' })
export class NeedContentDto implements NeedContent {
  @Field(() => [NeedTextDto], listOf)
  texts!: NeedTextDto[];

  @Field(() => [NeedCodeDto], listOf)
  codes!: NeedCodeDto[];

  @Field(() => NeedKindEnum, { nullable: true })
  kind?: NeedKind;

  @Field(() => Int, {
    nullable: true,
    description:
      'Place in the value chain: 1 delivers to the buyer, 2 to its suppliers, and so on.',
  })
  tier?: number;

  @Field(() => Float, { nullable: true })
  quantity?: number;

  @Field(() => String, { nullable: true, description: 'UNECE Rec 20 code, such as `KGM`.' })
  unit?: string;

  @Field(() => NeedPeriodEnum, { nullable: true })
  period?: NeedPeriod;

  @Field(() => [NeedLineDto], {
    ...listOf,
    description:
      'What else is wanted with it, at most 9 lines. A supplier matches by any line, and better the more it covers; `consortiumProposal` covers all.',
  })
  lines!: NeedLineDto[];

  @Field(() => [NeedPropertyDto], listOf)
  specification!: NeedPropertyDto[];

  @Field(() => String, { nullable: true, description: 'ISO 3166 alpha-3 code.' })
  deliveryEconomy?: string;

  @Field(() => String, { nullable: true })
  deliveryPlace?: string;

  @Field(() => [String], { ...listOf, description: 'Incoterms 2020 rules that are accepted.' })
  incoterms!: string[];

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day of delivery.' })
  windowFrom?: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day of delivery.' })
  windowTo?: string;

  @Field(() => BudgetBandDto, { nullable: true })
  budget?: BudgetBandDto;

  @Field(() => OfferedPaymentDto, {
    nullable: true,
    description: 'Compared with the slowest payment that a supplier accepts.',
  })
  paymentTerms?: OfferedPaymentDto;

  @Field(() => [String], { ...listOf, description: 'BCP 47 tags of languages to work in.' })
  languages!: string[];

  @Field(() => [String], { ...listOf, description: 'Where suppliers may be; empty for anywhere.' })
  allowedEconomies!: string[];

  @Field(() => [NamedWishDto], { ...listOf, description: 'Certificate schemes.' })
  certificates!: NamedWishDto[];

  @Field(() => [NamedWishDto], { ...listOf, description: 'Ownership labels.' })
  inclusion!: NamedWishDto[];

  @Field(() => [CriterionWishDto], listOf)
  criteria!: CriterionWishDto[];

  @Field(() => NeedEvidenceEnum, { nullable: true })
  minimumEvidence?: EvidenceLevel;

  @Field(() => AudienceEnum, { defaultValue: 'public' })
  audience!: Audience;

  @Field(() => [ID], { ...listOf, description: 'Invited organisations. Shown to the buyer alone.' })
  invited!: string[];

  @Field({
    defaultValue: false,
    description: 'The buyer’s name is shown to shortlisted suppliers only.',
  })
  isAnonymous!: boolean;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day to answer.' })
  deadline?: string;
}
