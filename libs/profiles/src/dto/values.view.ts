import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import type { OwnershipLabel, StatedLevel } from '#kernel';
import type { FactSource } from '../domain/evidence.js';
import type { FactName } from '../domain/profile.content.js';
import type { CheckResult, CodeSystem } from '../domain/values.js';
import {
  CheckResultEnum,
  CodeSystemEnum,
  EvidenceLevelEnum,
  FactNameEnum,
  FactSourceEnum,
  OwnershipLabelEnum,
} from './enums.js';

const optional = { nullable: true } as const;

@InputType('ProductCodeInput')
@ObjectType('ProductCode', { description: 'A code with the edition of its code set.' })
export class ProductCodeView {
  @Field(() => CodeSystemEnum)
  system!: CodeSystem;

  @Field({ description: 'Digits as text, such as `080450`.' })
  code!: string;

  @Field({ description: 'Edition of the code set: `HS2022`, `CPC2.1`, `ISIC5`.' })
  edition!: string;

  @Field(() => String, { ...optional, description: 'What one economy adds after six HS digits.' })
  nationalDigits?: string | null;
}

@InputType('LocalisedTextInput')
@ObjectType('LocalisedText', { description: 'A name and description in one language.' })
export class LocalisedTextView {
  @Field({ description: 'BCP 47 tag, such as `es-419`.' })
  language!: string;

  @Field({ description: 'Exactly one text of a thing is its original.' })
  isOriginal!: boolean;

  @Field({ defaultValue: false, description: 'A machine translated it; nobody signed it off.' })
  isMachineMade!: boolean;

  @Field()
  name!: string;

  @Field({ defaultValue: '' })
  description!: string;
}

@InputType('MoneyRangeInput')
@ObjectType('MoneyRange', { description: 'A span of money; an open end is null.' })
export class MoneyRangeView {
  @Field(() => String, { ...optional, description: 'Decimal amount, such as `12.50`.' })
  lowest?: string | null;

  @Field(() => String, { ...optional, description: 'Decimal amount, such as `12.50`.' })
  highest?: string | null;

  @Field({ description: 'ISO 4217 code, such as `USD`.' })
  currency!: string;
}

@InputType('DeliveryTermInput')
@ObjectType('DeliveryTerm', { description: 'A term of Incoterms 2020 with its named place.' })
export class DeliveryTermView {
  @Field({ description: 'Three letters, such as `FOB`.' })
  incoterm!: string;

  @Field(() => String, optional)
  place?: string | null;
}

@InputType('PaymentTermsInput')
@ObjectType('PaymentTerms', { description: 'The slowest payment that an MSME accepts.' })
export class PaymentTermsView {
  @Field(() => Int, { description: '0 is on delivery.' })
  daysAfterDelivery!: number;

  @Field(() => Float, { defaultValue: 0, description: 'Per cent wanted in advance, 0 to 100.' })
  advancePercent!: number;
}

@InputType('PlaceInput')
@ObjectType('Place', { description: 'Where a business is.' })
export class PlaceView {
  @Field({ description: 'Town or city.' })
  name!: string;

  @Field(() => String, optional)
  region?: string | null;

  @Field(() => Float, { ...optional, description: 'Degrees north, WGS 84.' })
  latitude?: number | null;

  @Field(() => Float, { ...optional, description: 'Degrees east, WGS 84.' })
  longitude?: number | null;
}

@InputType('OwnershipInput')
@ObjectType('Ownership', {
  description: 'Who owns and runs a business. Labels are computed from it. Null is not stated.',
})
export class OwnershipView {
  @Field({ defaultValue: false, description: 'Prefers not to say: all else is null.' })
  prefersNotToSay!: boolean;

  @Field(() => Float, { ...optional, description: 'Per cent owned by women.' })
  womenOwnedPercent?: number | null;

  @Field(() => Float, { ...optional, description: 'Per cent owned by people under 35.' })
  youthOwnedPercent?: number | null;

  @Field(() => Float, { ...optional, description: 'Per cent owned by indigenous people.' })
  indigenousOwnedPercent?: number | null;

  @Field(() => Float, { ...optional, description: 'Per cent owned by people with disabilities.' })
  disabilityOwnedPercent?: number | null;

  @Field(() => Boolean, { ...optional, description: 'A woman holds the highest post.' })
  isManagedByWoman?: boolean | null;

  @Field(() => Boolean, { ...optional, description: 'Women control strategic decisions.' })
  isControlledByWomen?: boolean | null;

  @Field(() => Boolean, { ...optional, description: 'A woman may sign documents alone.' })
  womanSignsDocuments?: boolean | null;

  @Field(() => Boolean, { ...optional, description: 'Not run by a business of others.' })
  isIndependent?: boolean | null;

  @Field(() => Float, { ...optional, description: 'Per cent of the board who are women.' })
  womenOnBoardPercent?: number | null;

  @Field(() => Boolean, optional)
  hasBoard?: boolean | null;

  @Field(() => Boolean, optional)
  isCooperative?: boolean | null;

  @Field(() => Float, { ...optional, description: 'Per cent of members who are women.' })
  womenMembersPercent?: number | null;
}

@InputType('DigitalFactsInput')
@ObjectType('DigitalFacts', { description: 'How a business works by digital means.' })
export class DigitalFactsView {
  @Field(() => String, { ...optional, description: 'Web address.' })
  website?: string | null;

  @Field(() => Boolean, optional)
  sellsOnline?: boolean | null;

  @Field(() => Boolean, optional)
  takesOnlinePayment?: boolean | null;

  @Field(() => Boolean, optional)
  usesElectronicInvoices?: boolean | null;
}

@InputType('GreenFactsInput')
@ObjectType('GreenFacts', { description: 'What a business does for the environment.' })
export class GreenFactsView {
  @Field(() => Float, { ...optional, description: 'Per cent of its energy, 0 to 100.' })
  renewableEnergyPercent?: number | null;

  @Field(() => Float, { ...optional, description: 'Per cent of its inputs, 0 to 100.' })
  recycledInputPercent?: number | null;

  @Field(() => Boolean, optional)
  measuresEmissions?: boolean | null;

  @Field(() => Boolean, optional)
  treatsWasteWater?: boolean | null;
}

@ObjectType('CertificateCheck', { description: 'Who checked a certificate, how, and the result.' })
export class CertificateCheckView {
  @Field()
  checkedBy!: string;

  @Field(() => GraphQLLocalDate)
  checkedOn!: string;

  @Field({ description: 'Such as `issuer’s public register`.' })
  method!: string;

  @Field(() => String, { ...optional, description: 'Where it can be looked up.' })
  url?: string | null;

  @Field(() => CheckResultEnum)
  result!: CheckResult;
}

@ObjectType('Backing', { description: 'What an officer saw or asked to back a fact.' })
export class BackingView {
  @Field({ description: 'Name of the agency that answers for it, or of the platform.' })
  agency!: string;

  @Field({ description: 'Such as `certificate of registration`.' })
  basis!: string;

  @Field(() => String, { ...optional, description: 'Where it can be looked up.' })
  url?: string | null;
}

@ObjectType('Evidence', { description: 'Where a fact comes from and how well it is backed.' })
export class EvidenceView {
  @Field(() => FactSourceEnum)
  source!: FactSource;

  @Field(() => GraphQLLocalDate, { description: 'Day it was stated or last confirmed.' })
  on!: string;

  @Field(() => EvidenceLevelEnum)
  level!: StatedLevel;

  @Field(() => BackingView, {
    ...optional,
    description: 'What an officer saw or asked; null where none looked at this very fact.',
  })
  backing?: BackingView | null;
}

@ObjectType('FactEvidence', { description: 'What backs one fact of a profile.' })
export class FactEvidenceView {
  @Field(() => FactNameEnum)
  fact!: FactName;

  @Field(() => EvidenceView)
  evidence!: EvidenceView;
}

@ObjectType('HeldOwnershipLabel', { description: 'A label that holds, and what it rests on.' })
export class HeldLabelView {
  @Field(() => OwnershipLabelEnum)
  label!: OwnershipLabel;

  @Field(() => EvidenceLevelEnum)
  level!: StatedLevel;
}
