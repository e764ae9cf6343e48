import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '#platform';
import { GraphQLLocalDate } from 'graphql-scalars';
import {
  type OrganisationKind,
  OrganisationKindType,
  type VerificationLevel,
  VerificationLevelType,
} from '../organisation.kind.js';

@ObjectType('Verification', { description: 'Who checked an organisation, how far, and when.' })
export class VerificationView {
  @Field(() => VerificationLevelType, { description: 'How far it was checked.' })
  level!: VerificationLevel;

  @Field({ description: 'Name of the agency that checked, or of the platform.' })
  verifiedBy!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the check.' })
  verifiedOn!: string;
}

@ObjectType('Organisation', { description: 'An MSME, a buyer or a trade agency.' })
export class OrganisationView {
  @Field(() => ID)
  id!: string;

  @Field(() => OrganisationKindType, { description: 'What it is on the marketplace.' })
  kind!: OrganisationKind;

  @Field({ description: 'Name that it goes by.' })
  name!: string;

  @Field({ description: 'Its economy, as ISO 3166 alpha-3 code.' })
  economy!: string;

  @Field({ description: 'Whether it is made up, for demonstration.' })
  isDemo!: boolean;

  @Field(() => VerificationView, { nullable: true, description: 'Null when nobody checked it.' })
  verification!: VerificationView | null;
}

@ObjectType({ description: 'A page of organisations.' })
export class OrganisationConnection extends connectionOf(OrganisationView, 'Organisation') {}
