import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import {
  Conflict,
  connectionOf,
  enumOfValues,
  InvalidInput,
  LimitReached,
  NotAllowed,
  NotFound,
  resultUnion,
} from '#platform';
import { GraphQLDateTime } from 'graphql-scalars';
import type { ContactState } from '../domain/contact.rules.js';

const ContactStateType = enumOfValues<ContactState>(
  'ContactState',
  'Where an ask for contact stands.',
  {
    ASKED: 'The supplier has not answered.',
    AGREED: 'Both sides see each other’s details.',
    DECLINED: 'The supplier declined; it may still agree.',
    ENDED: 'One side took it back. The details are erased.',
  },
);

@ObjectType('ContactDetails', { description: 'How a side wants to be reached by the other.' })
export class ContactDetailsView {
  @Field({ description: 'Name of the person to ask for.' })
  name!: string;

  @Field()
  email!: string;

  @Field(() => String, { nullable: true })
  phone!: string | null;
}

@InputType({ description: 'How a side wants to be reached by the other.' })
export class ContactDetailsInput {
  @Field({ description: 'Name of the person to ask for, at most 200 characters.' })
  name!: string;

  @Field()
  email!: string;

  @Field(() => String, { nullable: true, description: 'With the code of the economy.' })
  phone?: string | null;
}

@ObjectType('ContactRequest', {
  description: 'A buyer’s ask to get in touch with an MSME, for both sides.',
})
export class ContactRequestView {
  @Field(() => ID)
  id!: string;

  @Field(() => ContactStateType)
  state!: ContactState;

  @Field(() => ID)
  buyerOrganisationId!: string;

  @Field()
  buyerName!: string;

  @Field(() => ID)
  supplierOrganisationId!: string;

  @Field()
  supplierName!: string;

  @Field(() => ID, { nullable: true, description: 'The supplier’s profile, while published.' })
  supplierId!: string | null;

  @Field({ description: 'What the buyer wants.' })
  message!: string;

  @Field({ description: 'Why the supplier declined; empty where it said nothing.' })
  reason!: string;

  @Field(() => GraphQLDateTime)
  askedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true })
  answeredAt!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the buyer may ask again; null where it may now, or need not.',
  })
  askableFrom!: Date | null;

  @Field(() => ContactDetailsView, {
    nullable: true,
    description: 'The details that the viewer’s side gave.',
  })
  ours!: ContactDetailsView | null;

  @Field(() => ContactDetailsView, {
    nullable: true,
    description: 'The other side’s details; null until both have agreed.',
  })
  theirs!: ContactDetailsView | null;
}

@ObjectType({ description: 'A page of asks for contact.' })
export class ContactRequestConnection extends connectionOf(ContactRequestView, 'ContactRequest') {}

@InputType({ description: 'A buyer’s ask to get in touch with an MSME.' })
export class AskForContactInput {
  @Field(() => ID, { description: 'The buyer.' })
  organisationId!: string;

  @Field(() => ID, { description: 'The MSME.' })
  supplierOrganisationId!: string;

  @Field({ description: 'What the buyer wants, at most 1,000 characters; the MSME reads it.' })
  message!: string;

  @Field(() => ContactDetailsInput, {
    description: 'The buyer’s own details: the MSME sees them once it agrees.',
  })
  details!: ContactDetailsInput;
}

@InputType({ description: 'An MSME’s answer to a buyer that wants to get in touch.' })
export class AnswerContactInput {
  @Field(() => ID)
  id!: string;

  @Field(() => ContactDetailsInput, {
    nullable: true,
    description: 'The MSME’s details, which the buyer then sees; left out to decline.',
  })
  details?: ContactDetailsInput | null;

  @Field({ defaultValue: '', description: 'Why it declines, at most 1,000 characters.' })
  reason!: string;
}

export const AskForContactResult = resultUnion('AskForContactResult', ContactRequestView, [
  NotFound,
  NotAllowed,
  InvalidInput,
  Conflict,
  LimitReached,
]);

export const ContactRequestResult = resultUnion('ContactRequestResult', ContactRequestView, [
  NotFound,
  NotAllowed,
  InvalidInput,
  Conflict,
]);
