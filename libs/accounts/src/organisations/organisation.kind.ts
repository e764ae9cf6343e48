import type { StatedLevel } from '#kernel';
import { enumOfValues } from '#platform';

/** What an organisation is on the marketplace. */
export enum OrganisationKind {
  Msme = 'MSME',
  Buyer = 'BUYER',
  Agency = 'AGENCY',
}

/** What `@Field(() => …)` takes for a kind. */
export const OrganisationKindType = enumOfValues<OrganisationKind>(
  'OrganisationKind',
  'What an organisation is on the marketplace.',
  {
    [OrganisationKind.Msme]: 'A micro, small or medium enterprise: a supplier.',
    [OrganisationKind.Buyer]: 'A large enterprise that sources.',
    [OrganisationKind.Agency]: 'The trade promotion agency of one economy.',
  },
);

/** How well it is known that an organisation is what it says. */
export type VerificationLevel = Exclude<StatedLevel, 'SELF_DECLARED'>;

/** What `@Field(() => …)` takes for a level. */
export const VerificationLevelType = enumOfValues<VerificationLevel>(
  'VerificationLevel',
  'How well it is known that an organisation is what it says.',
  {
    DOCUMENT: 'Its registration was seen on paper.',
    VERIFIED: 'Its registration was checked with the registry that keeps it.',
  },
);
