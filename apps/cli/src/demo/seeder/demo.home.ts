import type { DemoBuyer, DemoMsme } from '../generator/demo.types.js';

/** Economy in which the people of the demo accounts work. */
export const home = 'PHL';
const ownerFamily = 'dried-mango';
const buyerKind = 'supermarkets';

/** The MSME whose owner has a demo account. */
export const findOwned = (msmes: readonly DemoMsme[]): DemoMsme | undefined =>
  msmes.find(({ economy, family }) => economy === home && family === ownerFamily);

/** The enterprise whose buyer has a demo account. */
export const findSourced = (buyers: readonly DemoBuyer[]): DemoBuyer | undefined =>
  buyers.find(({ economy, kind }) => economy === home && kind === buyerKind) ?? buyers[0];

/** Address of whoever answers for a demo buyer without an account. */
export const sourcingEmail = (organisationId: string): string =>
  `sourcing-${organisationId.slice(0, 8)}@demo.iloilo.example`;

/** Address of the owner of a demo MSME that takes part in fairs, without an account. */
export const ownerEmail = (organisationId: string): string =>
  `owner-${organisationId.slice(0, 8)}@demo.iloilo.example`;
