import { Field, ObjectType } from '@nestjs/graphql';
import { Conflict, InvalidInput, LimitReached, NotAllowed, NotFound, resultUnion } from '#platform';
import { ViewerView } from './viewer.view.js';

@ObjectType({
  description: 'A letter is on its way, if one is due; only its reader learns which.',
})
export class LetterRequested {
  @Field({ description: 'The address.' })
  email!: string;
}

@ObjectType({ description: 'A session is open. Browsers got its cookie.' })
export class SessionOpened {
  @Field(() => ViewerView)
  viewer!: ViewerView;
}

@ObjectType({ description: 'The password is new, and all other sessions and tokens have ended.' })
export class PasswordChanged {
  @Field(() => ViewerView)
  viewer!: ViewerView;
}

@ObjectType({ description: 'The viewer goes by the new name.' })
export class NameChanged {
  @Field(() => ViewerView)
  viewer!: ViewerView;
}

@ObjectType({ description: 'The address is the user’s.' })
export class EmailConfirmed {
  @Field({ description: 'The address.' })
  email!: string;
}

export const RegisterResult = resultUnion('RegisterResult', LetterRequested, [
  InvalidInput,
  LimitReached,
]);

export const ConfirmRegistrationResult = resultUnion('ConfirmRegistrationResult', SessionOpened, [
  NotFound,
  Conflict,
]);

export const RequestPasswordResetResult = resultUnion(
  'RequestPasswordResetResult',
  LetterRequested,
  [InvalidInput, LimitReached],
);

export const ResetPasswordResult = resultUnion('ResetPasswordResult', SessionOpened, [
  InvalidInput,
  NotFound,
  NotAllowed,
]);

export const ChangePasswordResult = resultUnion('ChangePasswordResult', PasswordChanged, [
  InvalidInput,
  NotAllowed,
  LimitReached,
]);

export const ChangeNameResult = resultUnion('ChangeNameResult', NameChanged, [InvalidInput]);

export const RequestEmailConfirmationResult = resultUnion(
  'RequestEmailConfirmationResult',
  LetterRequested,
  [InvalidInput, NotAllowed, Conflict, LimitReached],
);

export const ConfirmEmailResult = resultUnion('ConfirmEmailResult', EmailConfirmed, [
  NotFound,
  Conflict,
]);
