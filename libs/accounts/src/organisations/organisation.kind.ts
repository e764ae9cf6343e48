import { registerEnumType } from '@nestjs/graphql';

/** What an organisation is on the marketplace. */
export enum OrganisationKind {
  Msme = 'MSME',
  Buyer = 'BUYER',
  Agency = 'AGENCY',
}

registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What an organisation is on the marketplace.',
  valuesMap: {
    Msme: { description: 'A micro, small or medium enterprise: a supplier.' },
    Buyer: { description: 'A large enterprise that sources.' },
    Agency: { description: 'The trade promotion agency of one economy.' },
  },
});

/** How well it is known that an organisation is what it says. */
export enum VerificationLevel {
  Document = 'DOCUMENT',
  Verified = 'VERIFIED',
}

registerEnumType(VerificationLevel, {
  name: 'VerificationLevel',
  description: 'How well it is known that an organisation is what it says.',
  valuesMap: {
    Document: { description: 'Its registration was seen on paper.' },
    Verified: { description: 'Its registration was checked with the registry that keeps it.' },
  },
});
