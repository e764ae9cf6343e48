import type { TestApp } from './app.js';
import type { Person } from './people.js';

interface Editing {
  readonly __typename: string;
  readonly profile: { id: string } | null;
  readonly draft: { version: number };
}

const offer = {
  kind: 'GOODS',
  texts: [{ language: 'en', isOriginal: true, name: 'Dried mangoes', description: 'Slices' }],
  codes: [{ system: 'HS', code: '080450', edition: 'HS2022' }],
  unit: 'KGM',
  minimumOrder: 100,
  monthlyCapacity: 12_000,
  capacityLeft: 5_000,
  leadTimeDays: 20,
};

/**
 * Writes and publishes the profile of an MSME that sells dried mangoes, as its owner does.
 * @param difference what its offer has else.
 * @param facts what its profile has else.
 * @returns the profile's id.
 */
export async function publishProfile(
  app: TestApp,
  owner: Person,
  difference: Partial<typeof offer> = {},
  facts: object = {},
): Promise<string> {
  const { myProfile } = await app.ask<{ myProfile: Editing }>(
    'query ($id: ID!) { myProfile(organisationId: $id) { draft { version } } }',
    { id: owner.organisationId },
    owner,
  );
  const changes = {
    legalName: `Growers ${owner.email}`,
    place: { name: 'Jordan' },
    languages: ['en'],
    offers: [{ ...offer, ...difference }],
    ...facts,
  };
  const saved = await app.ask<{ result: Editing }>(
    `mutation ($input: SaveProfileDraftInput!) { result: saveProfileDraft(input: $input) {
       __typename ... on MyProfile { draft { version } } } }`,
    {
      input: {
        organisationId: owner.organisationId,
        version: myProfile.draft.version,
        changes,
      },
    },
    owner,
  );
  const { result } = await app.ask<{ result: Editing }>(
    `mutation ($id: ID!, $version: Int!) { result: publishProfile(organisationId: $id, version: $version) {
       __typename ... on MyProfile { profile { id } } ... on Failure { message } } }`,
    { id: owner.organisationId, version: saved.result.draft.version },
    owner,
  );
  if (!result.profile) throw new Error(JSON.stringify(result));
  return result.profile.id;
}
