import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Economy', { description: 'One of the 21 economies of APEC.' })
export class EconomyDto {
  @Field(() => ID, { description: 'ISO 3166-1 alpha-3 code.' })
  code!: string;

  @Field({ description: 'ISO 3166-1 alpha-2 code.' })
  alpha2!: string;

  @Field({ description: 'ISO 3166-1 numeric code, as text of three digits.' })
  numeric!: string;

  @Field({ description: 'APEC name in English; the only one to show.' })
  name!: string;

  @Field({ description: 'ISO 4217 code.' })
  currency!: string;

  @Field(() => Int, { description: 'Year of joining APEC.' })
  joined!: number;

  @Field(() => [String], { description: 'BCP 47 tags, the usual one first.' })
  languages!: readonly string[];

  @Field(() => [String], { description: 'IANA time zones.' })
  timeZones!: readonly string[];
}

@ObjectType('Currency')
export class CurrencyDto {
  @Field(() => ID, { description: 'ISO 4217 code.' })
  code!: string;

  @Field()
  name!: string;

  @Field(() => Int, { description: 'Decimal places of an amount.' })
  minorUnits!: number;
}

@ObjectType('Language')
export class LanguageDto {
  @Field(() => ID, { description: 'BCP 47 tag.' })
  tag!: string;

  @Field()
  name!: string;

  @Field()
  nativeName!: string;
}

@ObjectType('Incoterm', { description: 'A rule of Incoterms 2020.' })
export class IncotermDto {
  @Field(() => ID)
  code!: string;

  @Field()
  name!: string;

  @Field({ description: '`any` mode of transport, or `sea` and inland waterways only.' })
  transport!: string;

  @Field({ description: 'What the place after the rule names.' })
  namedPlace!: string;

  @Field({ description: 'Where the risk passes to the buyer.' })
  riskPasses!: string;

  @Field(() => String, { nullable: true })
  warning?: string;
}

@ObjectType('Unit', { description: 'A unit of trade.' })
export class UnitDto {
  @Field(() => ID, { description: 'UNECE Recommendation 20 code where there is one.' })
  code!: string;

  @Field()
  name!: string;

  @Field()
  symbol!: string;

  @Field({ description: 'Units of one dimension convert, others never.' })
  dimension!: string;
}

@ObjectType('CertificateScheme', {
  description: 'A certification scheme, and what it does not show.',
})
export class CertificateSchemeDto {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  kind!: string;

  @Field({ description: 'What one certificate covers.' })
  covers!: string;

  @Field({ description: 'Where and how a certificate is checked.' })
  howToCheck!: string;

  @Field({ description: 'What people wrongly read into it.' })
  trap!: string;

  @Field(() => [String])
  editions!: readonly string[];
}

@ObjectType('CodeLabel', { description: 'A code of goods, services or activities with its label.' })
export class CodeLabelDto {
  @Field(() => ID)
  code!: string;

  @Field()
  label!: string;
}

@ObjectType('ReferenceData', { description: 'What forms choose from.' })
export class ReferenceDataDto {
  @Field(() => [EconomyDto])
  economies!: readonly EconomyDto[];

  @Field(() => [CurrencyDto])
  currencies!: readonly CurrencyDto[];

  @Field(() => [LanguageDto])
  languages!: readonly LanguageDto[];

  @Field(() => [IncotermDto])
  incoterms!: readonly IncotermDto[];

  @Field(() => [UnitDto])
  units!: readonly UnitDto[];

  @Field(() => [CertificateSchemeDto])
  certificateSchemes!: readonly CertificateSchemeDto[];

  @Field(() => [CodeLabelDto], { description: 'Divisions of ISIC Rev. 5.' })
  isicDivisions!: readonly CodeLabelDto[];

  @Field(() => [CodeLabelDto], { description: 'Chapters of HS 2022.' })
  hsChapters!: readonly CodeLabelDto[];
}

@ObjectType('HsSuggestion', { description: 'A code that may fit the words; a person picks.' })
export class HsSuggestionDto {
  @Field({ description: 'Two, four or six digits.' })
  code!: string;

  @Field({ description: 'Edition of the Harmonized System, such as `HS2022`.' })
  edition!: string;

  @Field()
  label!: string;

  @Field(() => Float, { description: '0 to 1, comparable within one answer only.' })
  score!: number;

  @Field({ description: 'The known words that fit best.' })
  because!: string;
}

@ObjectType('AgreementInForce', {
  description: 'A trade agreement that both economies apply. It says nothing of any duty.',
})
export class AgreementInForceDto {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field({ description: 'Full, partial or one-way.' })
  coverage!: string;

  @Field({ description: 'First day in force between the two, `YYYY-MM-DD`.' })
  inForceFrom!: string;

  @Field({ description: 'How sure that day is.' })
  basis!: string;

  @Field({ description: 'To be shown as it is.' })
  statement!: string;

  @Field(() => [String])
  sources!: readonly string[];
}
