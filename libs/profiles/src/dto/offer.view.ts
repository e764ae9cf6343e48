import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { OfferKind } from '../domain/values.js';
import { OfferKindEnum } from './enums.js';
import {
  DeliveryTermView,
  EvidenceView,
  LocalisedTextView,
  MoneyRangeView,
  ProductCodeView,
} from './values.view.js';

const optional = { nullable: true } as const;

/** What offers and their input share. */
@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
class OfferFields {
  @Field(() => OfferKindEnum)
  kind!: OfferKind;

  @Field(() => [ProductCodeView], { defaultValue: [], description: 'One of a system at most.' })
  codes!: readonly ProductCodeView[];

  @Field(() => [LocalisedTextView], { defaultValue: [] })
  texts!: readonly LocalisedTextView[];

  @Field(() => String, { ...optional, description: 'Code of a unit, such as `kg`.' })
  unit?: string | null;

  @Field(() => Float, { ...optional, description: 'In `unit`.' })
  minimumOrder?: number | null;

  @Field(() => Float, { ...optional, description: 'In `unit`.' })
  monthlyCapacity?: number | null;

  @Field(() => Float, { ...optional, description: 'Part of it not yet sold, in `unit`.' })
  capacityLeft?: number | null;

  @Field(() => Int, optional)
  leadTimeDays?: number | null;

  @Field(() => MoneyRangeView, { ...optional, description: 'Of one `unit` under `delivery`.' })
  price?: MoneyRangeView | null;

  @Field(() => DeliveryTermView, optional)
  delivery?: DeliveryTermView | null;

  @Field(() => String, {
    ...optional,
    description:
      'Site that makes it, by the name that certificates have it by: those that name other sites do not count for it.',
  })
  site?: string | null;
}

@InputType('OfferInput', { description: 'A product or service on offer.' })
export class OfferInput extends OfferFields {
  @Field(() => ID, { ...optional, description: 'Of an offer that is there already.' })
  id?: string | null;
}

@ObjectType('Offer', { description: 'A product or service on offer.' })
export class OfferView extends OfferFields {
  @Field(() => ID)
  id!: string;

  @Field(() => EvidenceView)
  evidence!: EvidenceView;
}

@ObjectType('DraftOffer', { description: 'An offer as it stands in a draft.' })
export class DraftOfferView extends OfferFields {
  @Field(() => ID, { ...optional, description: 'Null until it is published.' })
  id?: string | null;
}

/** What own needs and their input share. */
@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
class OwnNeedFields {
  @Field(() => OfferKindEnum)
  kind!: OfferKind;

  @Field(() => [ProductCodeView], { defaultValue: [] })
  codes!: readonly ProductCodeView[];

  @Field(() => [LocalisedTextView], { defaultValue: [] })
  texts!: readonly LocalisedTextView[];

  @Field(() => Float, { ...optional, description: 'In `unit`.' })
  quantity?: number | null;

  @Field(() => String, { ...optional, description: 'Code of a unit, such as `kg`.' })
  unit?: string | null;
}

@InputType('OwnNeedInput', { description: 'Something that the MSME itself seeks.' })
export class OwnNeedInput extends OwnNeedFields {
  @Field(() => ID, { ...optional, description: 'Of a need that is there already.' })
  id?: string | null;
}

@ObjectType('OwnNeed', { description: 'Something that the MSME itself seeks.' })
export class OwnNeedView extends OwnNeedFields {
  @Field(() => ID)
  id!: string;

  @Field(() => EvidenceView)
  evidence!: EvidenceView;
}

@ObjectType('DraftOwnNeed', { description: 'A need of the MSME as it stands in a draft.' })
export class DraftOwnNeedView extends OwnNeedFields {
  @Field(() => ID, { ...optional, description: 'Null until it is published.' })
  id?: string | null;
}
