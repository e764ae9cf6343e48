import { Field, ID, InputType } from '@nestjs/graphql';
import {
  type OrganisationKind,
  OrganisationKindType,
  type VerificationLevel,
  VerificationLevelType,
} from '../organisation.kind.js';

@InputType({ description: 'What a list of organisations is narrowed to.' })
export class OrganisationFilterInput {
  @Field(() => OrganisationKindType, { nullable: true, description: 'Of this kind only.' })
  kind?: OrganisationKind | null;

  @Field(() => String, { nullable: true, description: 'Of this economy only (alpha-3 code).' })
  economy?: string | null;

  @Field(() => String, { nullable: true, description: 'With this in the name, in any case.' })
  name?: string | null;
}

@InputType({ description: 'A trade agency, and who is to run it.' })
export class CreateAgencyInput {
  @Field({ description: 'Name of the agency.' })
  name!: string;

  @Field({ description: 'The economy whose MSMEs it serves (alpha-3 code).' })
  economy!: string;

  @Field({ description: 'Where the invitation to run it goes.' })
  administratorEmail!: string;
}

@InputType({ description: 'How far an organisation was checked.' })
export class VerifyOrganisationInput {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => VerificationLevelType, { nullable: true, description: 'Null takes it back.' })
  level?: VerificationLevel | null;
}

@InputType({ description: 'Another name for an organisation.' })
export class RenameOrganisationInput {
  @Field(() => ID)
  organisationId!: string;

  @Field({ description: 'The new name.' })
  name!: string;
}
