import { enumOfValues } from '#platform';

/** What an agency may do in an MSME's name. */
export enum ConsentPurpose {
  Profile = 'PROFILE',
  Sourcing = 'SOURCING',
  Fairs = 'FAIRS',
}

/** What `@Field(() => …)` takes for a purpose. */
export const ConsentPurposeType = enumOfValues<ConsentPurpose>(
  'ConsentPurpose',
  'What an agency may do in an MSME’s name.',
  {
    [ConsentPurpose.Profile]: 'Enter, publish and keep up its profile.',
    [ConsentPurpose.Sourcing]: 'Answer sourcing needs and quote for it.',
    [ConsentPurpose.Fairs]: 'Enrol it in fairs and rounds of meetings.',
  },
);

/** How the MSME gave its consent. */
export enum ConsentForm {
  SignedForm = 'SIGNED_FORM',
  Email = 'EMAIL',
  InPerson = 'IN_PERSON',
  Account = 'ACCOUNT',
}

/** What `@Field(() => …)` takes for a form of consent. */
export const ConsentFormType = enumOfValues<ConsentForm>(
  'ConsentForm',
  'How an MSME gave its consent.',
  {
    [ConsentForm.SignedForm]: 'On a signed form that the agency keeps.',
    [ConsentForm.Email]: 'By e-mail that the agency keeps.',
    [ConsentForm.InPerson]: 'By word of mouth to the officer.',
    [ConsentForm.Account]: 'The owner gave it here, signed in.',
  },
);
