import type { Person } from './people.js';
import type { Speaker, TestApp } from './app.js';

/** A need as its reader sees it. */
export interface ShownNeed {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly buyerOrganisationId: string | null;
  readonly isOwn: boolean;
  readonly content: { readonly texts: { title: string }[]; readonly invited: string[] };
}

/** The answer to something done with a need: which it was depends on `__typename`. */
export interface NeedAnswer extends ShownNeed {
  readonly __typename: string;
  readonly need: ShownNeed;
  readonly problems: { path: string; code: string }[];
  readonly code: string;
}

const shown = 'id state version buyerOrganisationId isOwn content { texts { title } invited }';
const failed = `... on Failure { code } ... on InvalidInput { problems { path code } }`;
const saved = `__typename ... on SavedNeed { need { ${shown} } problems { path code } } ${failed}`;

/** A need that may be posted on the day that the clock of tests stands at. */
export const mangoes = {
  texts: [{ language: 'en', title: 'Dried mangoes', description: 'Unsulphured slices' }],
  codes: [{ system: 'HS', code: '080450', edition: 'HS2022' }],
  kind: 'FINISHED',
  quantity: 500,
  unit: 'KGM',
  period: 'MONTH',
  deliveryEconomy: 'JPN',
  incoterms: ['FOB', 'CIF'],
  languages: ['en'],
  deadline: '2026-03-31',
};

export async function createNeed(
  app: TestApp,
  buyer: Person,
  content: object = mangoes,
): Promise<NeedAnswer> {
  const { result } = await app.ask<{ result: NeedAnswer }>(
    `mutation ($id: ID!, $content: NeedInput!) {
       result: createNeed(organisationId: $id, content: $content) { ${saved} } }`,
    { id: buyer.organisationId, content },
    buyer,
  );
  return result;
}

export async function saveNeed(
  app: TestApp,
  buyer: Speaker,
  need: { id: string; version: number },
  content: object,
): Promise<NeedAnswer> {
  const { result } = await app.ask<{ result: NeedAnswer }>(
    `mutation ($id: ID!, $version: Int!, $content: NeedInput!) {
       result: saveNeed(id: $id, version: $version, content: $content) { ${saved} } }`,
    { id: need.id, version: need.version, content },
    buyer,
  );
  return result;
}

export async function postNeed(
  app: TestApp,
  buyer: Speaker,
  need: { id: string; version: number },
): Promise<NeedAnswer> {
  const { result } = await app.ask<{ result: NeedAnswer }>(
    `mutation ($id: ID!, $version: Int!) { result: postNeed(id: $id, version: $version) {
       __typename ... on SourcingNeed { ${shown} } ${failed} } }`,
    { id: need.id, version: need.version },
    buyer,
  );
  return result;
}

export async function closeNeed(app: TestApp, buyer: Speaker, id: string): Promise<NeedAnswer> {
  const { result } = await app.ask<{ result: NeedAnswer }>(
    `mutation ($id: ID!) { result: closeNeed(id: $id) {
       __typename ... on SourcingNeed { ${shown} } ${failed} } }`,
    { id },
    buyer,
  );
  return result;
}

/** Drafts and posts a need that must be in order. */
export async function postNew(
  app: TestApp,
  buyer: Person,
  content: object = mangoes,
): Promise<ShownNeed> {
  const { need } = await createNeed(app, buyer, content);
  const posted = await postNeed(app, buyer, need);
  if (posted.__typename !== 'SourcingNeed') throw new Error(JSON.stringify(posted));
  return posted;
}

/** One need as somebody sees it, or undefined where it is not for them. */
export async function readNeed(
  app: TestApp,
  id: string,
  as?: Speaker,
): Promise<ShownNeed | undefined> {
  const answer = await app.gql<{ sourcingNeed: ShownNeed }>(
    `query ($id: ID!) { sourcingNeed(id: $id) { ${shown} } }`,
    { id },
    { as },
  );
  const code = answer.errors[0]?.extensions?.code;
  if (code !== undefined && code !== 'NEED_NOT_FOUND') throw new Error(JSON.stringify(answer));
  return answer.data?.sourcingNeed;
}

/** Ids of the open needs that somebody sees. */
export async function listOpen(app: TestApp, as: Speaker): Promise<string[]> {
  const { openNeeds } = await app.ask<{ openNeeds: { edges: { node: { id: string } }[] } }>(
    '{ openNeeds(first: 100) { edges { node { id } } } }',
    {},
    as,
  );
  return openNeeds.edges.map(({ node }) => node.id);
}

/** Puts a supplier on a shortlist, or takes it off; gives the name of the answer's type, or code. */
export async function shortlist(
  app: TestApp,
  operation: 'shortlistSupplier' | 'removeFromShortlist',
  buyer: Person,
  supplierOrganisationId: string,
  needId: string | null = null,
): Promise<string> {
  const { result } = await app.ask<{ result: { __typename: string; code?: string } }>(
    `mutation ($buyer: ID!, $supplier: ID!, $needId: ID) {
       result: ${operation}(organisationId: $buyer, supplierOrganisationId: $supplier, needId: $needId) {
         __typename ... on Failure { code } } }`,
    { buyer: buyer.organisationId, supplier: supplierOrganisationId, needId },
    buyer,
  );
  return result.code ?? result.__typename;
}
