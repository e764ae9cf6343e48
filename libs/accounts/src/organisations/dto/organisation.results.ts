import { Field, ObjectType } from '@nestjs/graphql';
import { Conflict, InvalidInput, NotAllowed, NotFound, resultUnion } from '#platform';
import { OrganisationView } from './organisation.view.js';

@ObjectType({ description: 'The organisation as it is now.' })
export class OrganisationChanged {
  @Field(() => OrganisationView)
  organisation!: OrganisationView;
}

export const CreateAgencyResult = resultUnion('CreateAgencyResult', OrganisationChanged, [
  InvalidInput,
]);

export const VerifyOrganisationResult = resultUnion(
  'VerifyOrganisationResult',
  OrganisationChanged,
  [NotFound, NotAllowed, Conflict],
);

export const RenameOrganisationResult = resultUnion(
  'RenameOrganisationResult',
  OrganisationChanged,
  [InvalidInput, NotFound, NotAllowed],
);
