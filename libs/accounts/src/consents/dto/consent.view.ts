import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Conflict, connectionOf, InvalidInput, NotAllowed, NotFound, resultUnion } from '#platform';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import {
  type ConsentForm,
  ConsentFormType,
  type ConsentPurpose,
  ConsentPurposeType,
} from '../consent.kinds.js';

@ObjectType('Consent', { description: 'An MSME’s consent that an agency acts for it.' })
export class ConsentView {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'The MSME.' })
  organisationId!: string;

  @Field(() => ID, { description: 'The agency.' })
  agencyId!: string;

  @Field(() => ConsentPurposeType, { description: 'What the agency may do.' })
  purpose!: ConsentPurpose;

  @Field({ description: 'Name of the person who gave it for the MSME.' })
  givenBy!: string;

  @Field(() => ConsentFormType, { description: 'How it was given.' })
  givenHow!: ConsentForm;

  @Field(() => GraphQLLocalDate, { description: 'Day it was given.' })
  givenOn!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was entered.' })
  recordedAt!: Date;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Null while it is in force.' })
  withdrawnOn!: string | null;

  /** Who entered it, by id; no field of the schema. */
  recordedBy!: string | null;
}

@ObjectType({ description: 'A page of consents.' })
export class ConsentConnection extends connectionOf(ConsentView, 'Consent') {}

@InputType({ description: 'A consent that an MSME gave to an agency, as its officer enters it.' })
export class RecordConsentInput {
  @Field(() => ID, { description: 'The MSME.' })
  organisationId!: string;

  @Field(() => ID, { description: 'The officer’s agency.' })
  agencyId!: string;

  @Field(() => ConsentPurposeType, { description: 'What the agency may do.' })
  purpose!: ConsentPurpose;

  @Field({ description: 'Name of the person who gave it for the MSME.' })
  givenBy!: string;

  @Field(() => ConsentFormType, { description: 'Signed form, e-mail or in person.' })
  givenHow!: ConsentForm;

  @Field({ description: 'Day it was given, YYYY-MM-DD.' })
  givenOn!: string;
}

@InputType({ description: 'An agency that is to act for the viewer’s MSME.' })
export class GiveConsentInput {
  @Field(() => ID, { description: 'The MSME.' })
  organisationId!: string;

  @Field(() => ID, { description: 'The agency.' })
  agencyId!: string;

  @Field(() => ConsentPurposeType, { description: 'What the agency may do.' })
  purpose!: ConsentPurpose;
}

@ObjectType({ description: 'The consent as it is now.' })
export class ConsentChanged {
  @Field(() => ConsentView)
  consent!: ConsentView;
}

export const RecordConsentResult = resultUnion('RecordConsentResult', ConsentChanged, [
  InvalidInput,
  NotFound,
  NotAllowed,
  Conflict,
]);

export const GiveConsentResult = resultUnion('GiveConsentResult', ConsentChanged, [
  NotFound,
  NotAllowed,
]);

export const WithdrawConsentResult = resultUnion('WithdrawConsentResult', ConsentChanged, [
  NotFound,
]);
