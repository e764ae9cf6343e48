import type { GraphqlContext } from '#platform';
import type { OrganisationReader, OrganisationRecord } from './organisation.reader.js';

/** Loads an organisation together with those that others ask for; null for one that is gone. */
export async function loadOrganisation(
  { loaders }: GraphqlContext,
  organisations: OrganisationReader,
  id: string,
): Promise<OrganisationRecord | null> {
  const byId = loaders.get(organisations, 'byId', (ids: readonly string[]) =>
    organisations.findByIds(ids),
  );
  return (await byId.load(id)) ?? null;
}
