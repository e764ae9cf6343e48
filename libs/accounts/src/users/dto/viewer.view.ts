import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Viewer } from '#platform';

@ObjectType('Viewer', { description: 'The person who is signed in.' })
export class ViewerView {
  @Field(() => ID, { description: 'Id of the user.' })
  id!: string;

  @Field({ description: 'Address that the person signs in with.' })
  email!: string;

  @Field({ description: 'Whether the person has shown that the address is theirs.' })
  isEmailVerified!: boolean;

  @Field({ description: 'Whether the person runs this installation.' })
  isPlatformAdministrator!: boolean;

  static of(viewer: Viewer): ViewerView {
    const { userId, email, isEmailVerified, isPlatformAdministrator } = viewer;
    return { id: userId, email, isEmailVerified, isPlatformAdministrator };
  }
}
