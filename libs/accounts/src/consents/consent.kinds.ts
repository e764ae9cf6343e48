import { registerEnumType } from '@nestjs/graphql';

/** What an agency may do in an MSME's name. */
export enum ConsentPurpose {
  Profile = 'PROFILE',
  Sourcing = 'SOURCING',
  Fairs = 'FAIRS',
}

registerEnumType(ConsentPurpose, {
  name: 'ConsentPurpose',
  description: 'What an agency may do in an MSME’s name.',
  valuesMap: {
    Profile: { description: 'Enter, publish and keep up its profile.' },
    Sourcing: { description: 'Answer sourcing needs and quote for it.' },
    Fairs: { description: 'Enrol it in fairs and rounds of meetings.' },
  },
});

/** How the MSME gave its consent. */
export enum ConsentForm {
  SignedForm = 'SIGNED_FORM',
  Email = 'EMAIL',
  InPerson = 'IN_PERSON',
  Account = 'ACCOUNT',
}

registerEnumType(ConsentForm, {
  name: 'ConsentForm',
  description: 'How an MSME gave its consent.',
  valuesMap: {
    SignedForm: { description: 'On a signed form that the agency keeps.' },
    Email: { description: 'By e-mail that the agency keeps.' },
    InPerson: { description: 'By word of mouth to the officer.' },
    Account: { description: 'The owner gave it here, signed in.' },
  },
});
