import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { Role, sessionCookie } from '#platform';
import { TestApp } from '../support/app.js';
import { codeIn } from '../support/mailbox.js';
import { makePerson, makeServedMsme, newEmail, password, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

const rows = `Company name,Registration number,City,Product,HS code,Unit,MOQ,Price from,Currency
Guimaras Mango Growers Inc.,SEC-1,Jordan,Dried mangoes,0804.50,kg,100,7.5,USD
Iloilo Hablon Weavers,SEC-2,Miagao,Woven cloth,5208,m,50,12,USD`;

interface Progress {
  readonly status: string;
  readonly rowsDone: number;
}

describe('an agency’s care', () => {
  let app: TestApp;
  let officer: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    officer = await makePerson(app, { role: Role.AgencyOfficer });
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    app.startAnew();
  });

  /** Uploads a file of firms; gives the import’s id and the columns that its headings suggest. */
  async function upload(): Promise<{ id: string; columns: Record<string, number> }> {
    const answer = await app.api.inject({
      method: 'POST',
      url: `/imports?agencyId=${officer.organisationId}&fileName=firms.csv`,
      headers: { cookie: `${sessionCookie}=${officer.cookie}`, 'content-type': 'text/csv' },
      payload: rows,
    });
    return answer.json();
  }

  async function check(id: string, columns: Record<string, number>): Promise<void> {
    const toEnum = (field: string) => field.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
    await app.ask(
      `mutation ($input: CheckImportInput!) { checkImport(input: $input) { __typename } }`,
      {
        input: {
          importId: id,
          columns: Object.entries(columns).map(([field, column]) => ({
            field: toEnum(field),
            column,
          })),
          consentGivenHow: 'SIGNED_FORM',
          consentGivenOn: '2026-03-01',
        },
      },
      officer,
    );
    await app.runJobs();
  }

  async function listInCare(): Promise<{ legalName: string; organisationId: string }[]> {
    const { economyProfiles } = await app.ask<{
      economyProfiles: { edges: { node: { legalName: string; organisationId: string } }[] };
    }>(
      `{ economyProfiles(economy: "PHL", inOurCare: true) {
           edges { node { legalName organisationId } } } }`,
      {},
      officer,
    );
    return economyProfiles.edges.map(({ node }) => node);
  }

  const editing = `mutation ($input: SaveProfileDraftInput!) { result: saveProfileDraft(input: $input) {
    __typename ... on Failure { code } } }`;
  const edit = async (as: object, organisationId: string, version: number) =>
    (
      await app.ask<{ result: { __typename: string; code?: string } }>(
        editing,
        { input: { organisationId, version, changes: { legalName: 'By the agency' } } },
        as,
      )
    ).result;

  it('brings firms in, tells of the progress to its own people, and ends at the hand-over', async () => {
    const port = await app.listen();
    const { id, columns } = await upload();
    const watch = (cookie: string | undefined) =>
      createClient({
        url: `ws://127.0.0.1:${port}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { token: cookie },
        retryAttempts: 0,
        lazy: false,
      });
    const query = `subscription { importProgress(importId: "${id}") { status rowsDone } }`;
    const stranger = watch((await makePerson(app, { role: Role.AgencyOfficer })).cookie);
    const [refusal] = await readAll(stranger.iterate({ query }));
    expect(JSON.stringify(refusal)).toContain('ORGANISATION_NOT_FOUND');
    await stranger.dispose();

    const ours = watch(officer.cookie);
    const news: Progress[] = [];
    const reading = (async () => {
      for await (const { data } of ours.iterate<{ importProgress: Progress }>({ query })) {
        if (data) news.push(data.importProgress);
        if (news.at(-1)?.status === 'STORED') return;
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await check(id, columns);
    await app.ask(
      'mutation ($id: ID!) { confirmImport(importId: $id) { __typename } }',
      { id },
      officer,
    );
    await app.runJobs();
    await reading;
    await ours.dispose();
    expect(news.map(({ status }) => status)).toEqual(expect.arrayContaining(['CHECKED', 'STORED']));

    const [first, second] = await listInCare();
    const ownerEmail = newEmail();
    await app.ask(
      `mutation ($input: HandOverInput!) { handOverOrganisation(input: $input) { __typename } }`,
      { input: { organisationId: first?.organisationId, ownerEmail } },
      officer,
    );
    await app.runJobs();
    const token = codeIn(app.mailbox.takeOnly(ownerEmail));
    await app.ask(
      `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }`,
      { input: { token, account: { name: 'Maria Santos', password } } },
    );
    await app.runJobs();
    expect(await listInCare()).toEqual([second]);
    expect(await edit(officer, first?.organisationId ?? '', 0)).toMatchObject({
      code: 'CONSENT_MISSING',
    });
  });

  it('acts for an MSME until the consent is withdrawn, and not a moment longer', async () => {
    const owner = await makePerson(app);
    await publishProfile(app, owner);
    const { organisationId } = owner;
    expect(await edit(officer, organisationId, 2)).toMatchObject({ code: 'CONSENT_MISSING' });
    const { result } = await app.ask<{ result: { consent: { id: string } } }>(
      `mutation ($input: GiveConsentInput!) { result: giveConsent(input: $input) {
         ... on ConsentChanged { consent { id } } } }`,
      { input: { organisationId, agencyId: officer.organisationId, purpose: 'PROFILE' } },
      owner,
    );
    expect((await edit(officer, organisationId, 2)).__typename).toBe('MyProfile');
    await app.ask(
      'mutation ($id: ID!) { withdrawConsent(id: $id) { __typename } }',
      { id: result.consent.id },
      owner,
    );
    expect(await edit(officer, organisationId, 3)).toMatchObject({ code: 'CONSENT_MISSING' });
    for (const operation of [
      'publishProfile(organisationId: $id, version: 3)',
      'hideProfile(organisationId: $id)',
    ]) {
      const { refused } = await app.ask<{ refused: object }>(
        `mutation ($id: ID!) { refused: ${operation} { ... on Failure { code } } }`,
        { id: organisationId },
        officer,
      );
      expect(refused).toEqual({ code: 'CONSENT_MISSING' });
    }
    const read = await app.gql(
      'query ($id: ID!) { myProfile(organisationId: $id) { status } }',
      { id: organisationId },
      { as: officer },
    );
    expect(read.errors[0]?.extensions?.code).toBe('CONSENT_MISSING');
  });

  it('keeps what it entered for an MSME that has no owner here', async () => {
    const organisationId = await makeServedMsme(app, officer);
    expect((await edit(officer, organisationId, 0)).__typename).toBe('MyProfile');
  });
});

/** All results of a subscription that ends by itself; an error counts as one. */
async function readAll(results: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  try {
    for await (const result of results) all.push(result);
  } catch (error) {
    all.push(error);
  }
  return all;
}
