import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'A person and their organisation, as they introduce themselves.' })
export class RegisterInput {
  @Field({ description: 'Name of the person.' })
  name!: string;

  @Field({ description: 'Address of the person; the letter goes there.' })
  email!: string;

  @Field({ description: 'At least 15 characters; a few words in a row are fine.' })
  password!: string;

  @Field({ description: 'Name of the organisation.' })
  organisationName!: string;

  @Field({ description: 'Its economy, as ISO 3166 alpha-3 code such as PHL.' })
  economy!: string;
}

@InputType({ description: 'A new password, for whoever got the letter.' })
export class ResetPasswordInput {
  @Field({ description: 'The code in the letter.' })
  token!: string;

  @Field({ description: 'At least 15 characters; a few words in a row are fine.' })
  newPassword!: string;
}

@InputType({ description: 'A new password, for whoever knows the present one.' })
export class ChangePasswordInput {
  @Field({ description: 'The present password.' })
  currentPassword!: string;

  @Field({ description: 'At least 15 characters; a few words in a row are fine.' })
  newPassword!: string;
}

@InputType({ description: 'An address that is to be confirmed as the viewer’s.' })
export class ConfirmationInput {
  @Field({ description: 'The viewer’s address, or the one to take its place.' })
  email!: string;

  @Field({ description: 'The viewer’s password.' })
  password!: string;
}
