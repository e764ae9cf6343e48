import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { connectionOf, PageArgs, resultUnion } from '#platform';
import type { Wish } from '../domain/preferences.js';
import type { RegistrationState } from '../domain/registration.states.js';
import type { FairRole } from '../registrations/registration.entity.js';
import { FairRoleEnum, RegistrationStateEnum, WishEnum } from './fair.enums.js';
import { expected } from './expected.failures.js';
import { OfFairArgs } from './shared.args.js';

@ObjectType('FairRegistration', { description: 'An organisation’s part in a fair.' })
export class RegistrationDto {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  fairId!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => FairRoleEnum)
  role!: FairRole;

  @Field(() => RegistrationStateEnum)
  state!: RegistrationState;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it agreed that the agency and the participants see its profile.',
  })
  consentedAt!: Date | null;

  @Field({ description: 'What the agency says about its decision.' })
  remark!: string;

  @Field(() => [String], { description: 'By which the rules of rounds know it, such as `small`.' })
  groups!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Most meetings that it wishes in one round; null for as many as are allowed.',
  })
  maxMeetings!: number | null;
}

@ObjectType('FairParticipant', {
  description: 'An approved participant, as the other side sees it.',
})
export class ParticipantDto {
  @Field(() => ID, { description: 'Id of its registration.' })
  id!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => FairRoleEnum)
  role!: FairRole;
}

@ObjectType('ShownSupplier', { description: 'A supplier in the online showcase of a fair.' })
export class ShownSupplierDto {
  @Field(() => ID, { description: 'Id of its registration.' })
  id!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field()
  organisationName!: string;

  @Field({ description: 'ISO 3166 alpha-3 code.' })
  economy!: string;

  @Field(() => ID, { description: 'Its published profile.' })
  profileId!: string;
}

@ObjectType('FairDelegate', { description: 'A person who meets for an organisation.' })
export class DelegateDto {
  @Field(() => ID)
  personId!: string;

  @Field()
  name!: string;

  @Field()
  email!: string;

  @Field(() => [String], { description: 'BCP 47 tags.' })
  languages!: readonly string[];
}

@ObjectType('FairPreference', { description: 'A wish of one’s own about another.' })
export class PreferenceDto {
  @Field(() => ID, { description: 'The other’s registration.' })
  otherId!: string;

  @Field(() => WishEnum)
  wish!: Wish;

  @Field({ description: 'Seen by the own organisation and the agency alone.' })
  reason!: string;
}

@ObjectType('InvitedToFair', { description: 'Who was invited now; others were registered before.' })
export class InvitedToFairDto {
  @Field(() => [RegistrationDto])
  registrations!: readonly RegistrationDto[];
}

@ObjectType()
export class RegistrationConnection extends connectionOf(RegistrationDto, 'FairRegistration') {}

@ObjectType()
export class ShownSupplierConnection extends connectionOf(ShownSupplierDto, 'ShownSupplier') {}

@ObjectType()
export class ParticipantConnection extends connectionOf(ParticipantDto, 'FairParticipant') {}

@ObjectType()
export class PreferenceConnection extends connectionOf(PreferenceDto, 'FairPreference') {}

@ArgsType()
export class FairRegistrationsArgs extends OfFairArgs {
  @Field(() => FairRoleEnum, { nullable: true })
  role?: FairRole | null;

  @Field(() => RegistrationStateEnum, { nullable: true })
  state?: RegistrationState | null;
}

@ArgsType()
export class OrganisationRegistrationsArgs extends PageArgs {
  @Field(() => ID)
  organisationId!: string;
}

@ArgsType()
export class OfRegistrationArgs extends PageArgs {
  @Field(() => ID)
  registrationId!: string;
}

@InputType()
export class DelegateInput {
  @Field()
  name!: string;

  @Field({ description: 'Known by it over all fairs; whoever signs in with it is this person.' })
  email!: string;

  @Field(() => [String], { description: 'BCP 47 tags of languages to meet in.' })
  languages!: string[];
}

@InputType()
export class RegisterForFairInput {
  @Field(() => ID)
  fairId!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => FairRoleEnum)
  role!: FairRole;

  @Field({
    description: 'Agrees that the agency and the participants of this fair see the profile.',
  })
  consents!: boolean;

  @Field(() => [DelegateInput])
  delegates!: DelegateInput[];
}

@InputType()
export class PreferenceInput {
  @Field(() => ID, { description: 'The other’s registration.' })
  otherId!: string;

  @Field(() => WishEnum)
  wish!: Wish;

  @Field({ defaultValue: '' })
  reason: string = '';
}

@InputType()
export class AwayInput {
  @Field(() => GraphQLDateTime)
  from!: Date;

  @Field(() => GraphQLDateTime)
  to!: Date;
}

@ArgsType()
export class InviteToFairArgs {
  @Field(() => ID)
  fairId!: string;

  @Field(() => FairRoleEnum)
  role!: FairRole;

  @Field(() => [ID])
  organisationIds!: string[];
}

@ArgsType()
export class SaveAbsencesArgs {
  @Field(() => ID)
  registrationId!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => [AwayInput], { description: 'All of them; those given before are replaced.' })
  away!: AwayInput[];
}

export const InviteToFairResult = resultUnion('InviteToFairResult', InvitedToFairDto, expected);
export const RegistrationResult = resultUnion('FairRegistrationResult', RegistrationDto, expected);
