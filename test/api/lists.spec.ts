import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isObjectType } from 'graphql';
import { DataSource } from 'typeorm';
import { encodeCursor } from '#kernel';
import { newId, Role } from '#platform';
import { TestApp } from '../support/app.js';
import {
  askForMeeting,
  fairInput,
  makeParticipant,
  openNewFair,
  openNewRound,
  savePreferences,
} from '../support/fairs.js';
import { createNeed, postNew, shortlist } from '../support/needs.js';
import { makePerson, makeServedMsme, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';
import { copyRow, withNewId } from '../support/rows.js';

/** Enough for more than one page of 50. */
const many = 55;

/** One list of the schema, long enough, and what it may cost. */
interface List {
  readonly as: Person;
  /** What is asked, around `{ edges { … } }`; `$args` stands for the page. */
  readonly query: string;
  /** Fields of a node, `id` among them unless `key` says otherwise. */
  readonly node: string;
  readonly key?: (node: Record<string, string>) => string;
  /** Most entries that it ever has, where these are fewer than the tests make. */
  readonly holds?: number;
  /** What is read besides the rows, each in one statement: nested relations, and the list's owner. */
  readonly reads: readonly string[];
}

/** Lists whose paging and cost are tested with the engine or file that they need. */
const elsewhere: Readonly<Record<string, string>> = {
  'Query.searchSuppliers': 'test/api/discovery.spec.ts',
  'Query.awardImports': 'test/api/matching-award-imports.spec.ts',
  'Query.imports': 'test/api/imports.spec.ts',
  'Query.importRows': 'test/api/imports.spec.ts',
  'Query.registrationImportRows': 'test/api/fairs-tables.spec.ts',
};

/** Texts that are a place in no list. */
const foreignCursors = [
  'nonsense',
  encodeCursor({ sortedBy: [], id: 'nonsense' }),
  encodeCursor({ sortedBy: ['a\0b'], id: newId() }),
  encodeCursor({ sortedBy: [1, 'two', 3], id: newId() }),
];

/** Lists that are sorted by time, in which other texts are no places. */
const timed = [
  'Query.interpretations',
  'Query.openFairs',
  'Query.registrationMeetings',
  'Query.roundMeetings',
];

describe('lists', () => {
  let app: TestApp;
  let lists: Record<string, List>;

  beforeAll(async () => {
    app = await TestApp.start();
    lists = await makeLists(app);
  });
  afterAll(() => app.stop());

  async function readPage(list: List, first: number, after: string | null = null) {
    const page = `first: ${first}, after: ${JSON.stringify(after)}`;
    const fields = `{ edges { cursor node { ${list.node} } } pageInfo { hasNextPage endCursor } }`;
    const { data, errors } = await app.gql(
      list.query.replace('$args', page).replace('$page', fields),
      {},
      { as: list.as },
    );
    return { page: data ? findPage(data) : undefined, errors };
  }

  async function readKeys(list: List, first: number): Promise<string[][]> {
    const pages: string[][] = [];
    let after: string | null = null;
    do {
      const { page, errors } = await readPage(list, first, after);
      if (!page) throw new Error(JSON.stringify(errors));
      const keyOf = list.key ?? ((node) => node.id ?? '');
      pages.push(page.edges.map(({ node }) => keyOf(node)));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return pages;
  }

  it('are all tested: one that is new in the schema must be added here', () => {
    const { schema } = app.api.get(GraphQLSchemaHost);
    const found = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(found.sort()).toEqual([...Object.keys(lists), ...Object.keys(elsewhere)].sort());
  });

  it('cost as many statements for 50 entries as for 5, and no more than they read', async () => {
    const costs: Record<string, readonly [number, number]> = {};
    const allowed: Record<string, readonly [number, number]> = {};
    for (const [name, list] of Object.entries(lists)) {
      // Who asks is known from then on, as it is to a busy client.
      expect([name, (await readPage(list, 1)).errors]).toEqual([name, []]);
      const five = await app.countStatements(() => readPage(list, 5));
      const fifty = await app.countStatements(() => readPage(list, 50));
      const most = 1 + list.reads.length;
      costs[name] = [five, fifty];
      allowed[name] = [Math.min(five, most), Math.min(five, most)];
    }
    expect(costs).toEqual(allowed);
  });

  it('read no more of a row than is asked for', async () => {
    const profiles = lists['Query.economyProfiles'];
    if (!profiles) throw new Error('no list');
    const short = { ...profiles, node: 'id legalName offers { unit }' };
    const statements = await app.recordStatements(() => readPage(short, 5));
    const read = statements.map((text) => text.slice(0, text.indexOf(' FROM ')));
    expect(read.join()).toMatch(/"legal_name".*"unit"/s);
    expect(read.join()).not.toMatch(/evidence|about|texts|price/);
  });

  it('give every entry once and in one order, whatever the length of the pages', async () => {
    for (const [name, list] of Object.entries(lists)) {
      const whole = (await readKeys(list, 100)).flat();
      const paged = await readKeys(list, 20);
      expect([name, whole.length]).toEqual([name, new Set(whole).size]);
      expect(whole.length).toBeGreaterThanOrEqual(list.holds ?? many);
      expect([name, paged.flat()]).toEqual([name, whole]);
      expect([name, paged.slice(0, -1).every((page) => page.length === 20)]).toEqual([name, true]);
    }
  });

  it('are bounded, and say so', async () => {
    for (const [name, list] of Object.entries(lists)) {
      for (const first of [0, -1, 101]) {
        const { errors } = await readPage(list, first);
        expect([name, first, errors[0]?.extensions?.code]).toEqual([name, first, 'INVALID_INPUT']);
      }
      for (const after of foreignCursors) {
        const { errors } = await readPage(list, 5, after);
        expect([name, after, errors[0]?.extensions?.code]).toEqual([name, after, 'INVALID_INPUT']);
      }
    }
  });

  it('refuse a forged place with junk for a time', async () => {
    for (const name of timed) {
      for (const junk of ['junk', 'infinity', '2026-02-30', '2026-02-30T01:00:00.000Z']) {
        const { errors } = await readPage(
          lists[name]!,
          5,
          encodeCursor({ sortedBy: [junk], id: newId() }),
        );
        // The words of BAD_CURSOR: an error of a query has one code and the texts of its problems.
        expect([name, junk, errors[0]?.extensions?.code]).toEqual([name, junk, 'INVALID_INPUT']);
        expect(errors[0]?.message).toContain('This place in the list is unknown.');
      }
    }
  });
});

interface Page {
  readonly edges: readonly { readonly node: Record<string, string> }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The page somewhere in an answer. */
function findPage(data: object): Page | undefined {
  if ('edges' in data) return data as Page;
  const [inner] = Object.values(data) as (object | null)[];
  return inner ? findPage(inner) : undefined;
}

async function makeLists(app: TestApp): Promise<Record<string, List>> {
  const officer = await makePerson(app, { role: Role.AgencyAdministrator });
  const owner = await makePerson(app);
  const buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
  return {
    ...(await makeAccountLists(app, owner, officer)),
    ...(await makeMarketLists(app, owner, officer, buyer)),
    ...(await makeFairLists(app, owner, officer)),
  };
}

async function makeAccountLists(
  app: TestApp,
  owner: Person,
  officer: Person,
): Promise<Record<string, List>> {
  const sql = app.api.get(DataSource);
  const served = await makeServedMsme(app, officer);
  const id = owner.organisationId;
  await sql.query(
    `INSERT INTO audit_entries (id, at, act, organisation_id, actor_id, details)
     VALUES ($1, now(), 'accounts.tested', $2, $3, '{}')`,
    [newId(), id, officer.userId],
  );
  await copyRow(app, 'audit_entries', ['organisation_id', id], many, withNewId);
  await copyRow(app, 'consents', ['organisation_id', served], many, () => ({
    ...withNewId(),
    withdrawn_on: '2026-03-02',
  }));
  await copyRow(app, 'organisations', ['id', served], many, withNewId);
  await copyRow(app, 'organisations', ['id', officer.organisationId], many, withNewId);
  await sql.query(
    `INSERT INTO invitations (id, organisation_id, email, role, hands_over, created_at, expires_at)
     VALUES ($1, $2, 'guest@example.org', 'MSME_MEMBER', false, now(), '2099-01-01')`,
    [newId(), id],
  );
  await copyRow(app, 'invitations', ['organisation_id', id], many, (number) => ({
    ...withNewId(),
    email: `guest-${number}@example.org`,
  }));
  const users = await copyRow(app, 'users', ['id', owner.userId], many, (number) => ({
    ...withNewId(),
    email: `member-${number}@example.org`,
  }));
  await copyRow(app, 'memberships', ['user_id', owner.userId], many, (number) => ({
    user_id: users[number]?.id,
    role: Role.MsmeMember,
  }));
  for (const kind of ['SESSION', 'API_TOKEN']) {
    await copyRow(app, 'credentials', ['user_id', owner.userId], many, (number) => ({
      ...withNewId(),
      kind,
      secret_hash: `\\x${kind === 'SESSION' ? 'aa' : 'bb'}${number.toString(16).padStart(4, '0')}`,
    }));
  }
  await sql.query(
    `INSERT INTO saved_searches (id, user_id, name, query, filters, sort, stop_key, created_at)
     VALUES ($1, $2, 'Search', '', '{}', 'NAME', 'key', now())`,
    [newId(), owner.userId],
  );
  await copyRow(app, 'saved_searches', ['user_id', owner.userId], many, (number) => ({
    ...withNewId(),
    name: `Search ${number}`,
    stop_key: `key ${number}`,
  }));
  return {
    'Query.auditTrail': {
      as: owner,
      query: `{ auditTrail(organisationId: "${id}", $args) $page }`,
      node: 'id act actorName actorAgency',
      reads: ['names of people', 'agencies'],
    },
    'Query.consents': {
      as: officer,
      query: `{ consents(organisationId: "${served}", $args) $page }`,
      node: 'id purpose agencyId agency { name } recordedByName',
      reads: ['the organisation, for who may ask', 'agencies', 'names of people'],
    },
    'Query.eligibleAgencies': {
      as: owner,
      query: `{ eligibleAgencies(organisationId: "${id}", $args) $page }`,
      node: 'id name',
      reads: [],
    },
    'Query.organisations': {
      as: officer,
      query: '{ organisations($args) $page }',
      node: 'id name economy',
      reads: [],
    },
    'Query.users': {
      as: await makePerson(app, { role: Role.PlatformAdministrator }),
      query: '{ users($args) $page }',
      node: 'id email memberships { role organisation { name } }',
      reads: ['memberships', 'organisations'],
    },
    'Query.invitations': {
      as: owner,
      query: `{ invitations(organisationId: "${id}", $args) $page }`,
      node: 'id email',
      reads: [],
    },
    'Organisation.members': {
      as: owner,
      query: `{ organisation(id: "${id}") { members($args) $page } }`,
      node: 'userId name role',
      key: (node) => node.userId ?? '',
      reads: ['organisation', 'users'],
    },
    'Query.savedSearches': {
      as: owner,
      query: '{ savedSearches($args) $page }',
      node: 'id name filters { economies }',
      reads: [],
    },
    'Viewer.sessions': {
      as: owner,
      query: '{ viewer { sessions($args) $page } }',
      node: 'id agent',
      reads: [],
    },
    'Viewer.apiTokens': {
      as: owner,
      query: '{ viewer { apiTokens($args) $page } }',
      node: 'id name',
      reads: [],
    },
  };
}

/** Puts suppliers into a need's list, with the score of the one that is in it. */
async function lengthenMatches(
  app: TestApp,
  needId: string,
  supplierIds: readonly string[],
): Promise<void> {
  const lengthened = await app.api.get(DataSource).query<[unknown, number]>(
    `UPDATE match_runs
        SET supplier_ids = supplier_ids || $2::uuid[],
            scores = scores || array_fill(scores[1], ARRAY[cardinality($2::uuid[])]),
            newcomers = newcomers || array_fill(newcomers[1], ARRAY[cardinality($2::uuid[])])
      WHERE need_id = $1 AND cardinality(supplier_ids) = 1`,
    [needId, supplierIds],
  );
  expect(lengthened[1]).toBe(1);
}

async function makeMarketLists(
  app: TestApp,
  owner: Person,
  officer: Person,
  buyer: Person,
): Promise<Record<string, List>> {
  const profileId = await publishProfile(app, owner);
  const need = await postNew(app, buyer);
  await createNeed(app, buyer);
  await app.runJobs();
  const organisations = await copyRow(
    app,
    'organisations',
    ['id', owner.organisationId],
    many,
    withNewId,
  );
  const profiles = await copyRow(app, 'profiles', ['id', profileId], many, (number) => ({
    ...withNewId(),
    organisation_id: organisations[number]?.id,
  }));
  for (const { id } of profiles) {
    await copyRow(app, 'offers', ['profile_id', profileId], 2, () => ({
      ...withNewId(),
      profile_id: id,
    }));
  }
  await copyRow(app, 'sourcing_needs', ['id', need.id], many, withNewId);
  await lengthenMatches(
    app,
    need.id,
    profiles.map(({ id }) => id),
  );
  await shortlist(app, 'shortlistSupplier', buyer, owner.organisationId, need.id);
  await copyRow(app, 'shortlist_entries', ['need_id', need.id], many, (number) => ({
    ...withNewId(),
    supplier_organisation_id: organisations[number]?.id,
  }));
  const sql = app.api.get(DataSource);
  await sql.query(
    `INSERT INTO contact_requests (id, buyer_organisation_id, supplier_organisation_id, state,
       message, buyer_details, reason, asked_by, asked_at)
     VALUES ($1, $2, $3, 'ASKED', 'Mangoes', '{}', '', $4, now())`,
    [newId(), buyer.organisationId, owner.organisationId, buyer.userId],
  );
  await copyRow(
    app,
    'contact_requests',
    ['buyer_organisation_id', buyer.organisationId],
    many,
    (number) => ({ ...withNewId(), supplier_organisation_id: organisations[number]?.id }),
  );
  const byer = `organisationId: "${buyer.organisationId}"`;
  return {
    'Query.buyerNeeds': {
      as: buyer,
      query: `{ buyerNeeds(${byer}, $args) $page }`,
      node: 'id state content { texts { title } codes { code } }',
      reads: [],
    },
    'Query.openNeeds': {
      as: owner,
      query: '{ openNeeds($args) $page }',
      node: 'id buyerOrganisationId content { texts { title } }',
      reads: ['shortlists that reveal a buyer'],
    },
    'Query.shortlist': {
      as: buyer,
      query: `{ shortlist(${byer}, needId: "${need.id}", $args) $page }`,
      node: 'id supplierOrganisationId note',
      reads: [],
    },
    'Query.contactRequests': {
      as: buyer,
      query: `{ contactRequests(${byer}, $args) $page }`,
      node: 'id supplierName message',
      reads: ['organisations', 'suppliers’ profiles'],
    },
    'Query.economyProfiles': {
      as: officer,
      query: '{ economyProfiles(economy: "PHL", $args) $page }',
      node: 'id legalName offers { id } certificates { id } ownNeeds { kind }',
      reads: ['offers', 'certificates', 'own needs'],
    },
    'Query.needMatches': {
      as: buyer,
      query: `{ needMatches(needId: "${need.id}", $args) $page }`,
      node: 'supplierId score criteria { text contribution }',
      key: (node) => node.supplierId ?? '',
      holds: 50,
      reads: [
        ...['need', 'progress', 'buyer', 'weights'],
        ...['suppliers', 'their offers', 'their certificates', 'their own needs', 'track records'],
        ...['exclusions', 'answers'],
      ],
    },
    'Query.supplierMatches': {
      as: owner,
      query: `{ supplierMatches(supplierId: "${profileId}", $args) $page }`,
      node: 'needId score criteria { text contribution } need { content { quantity } } feedback { kind }',
      key: (node) => node.needId ?? '',
      reads: [
        ...['supplier', 'its offers', 'its certificates', 'its own needs', 'its track record'],
        ...['its exclusions', 'its answers', 'changed needs', 'weights', 'places in needs’ lists'],
        ...['needs that are shown', 'feedback'],
      ],
    },
  };
}

async function makeFairLists(
  app: TestApp,
  owner: Person,
  officer: Person,
): Promise<Record<string, List>> {
  const sql = app.api.get(DataSource);
  const { id: fairId } = await openNewFair(app, officer);
  await copyRow(app, 'fairs', ['id', fairId], many, withNewId);
  const { id: roundId } = await openNewRound(app, officer, fairId);
  await copyRow(app, 'rounds', ['fair_id', fairId], many, withNewId);
  const buyer = await makeParticipant(app, officer, fairId, 'BUYER');
  const supplier = await makeParticipant(app, officer, fairId, 'SUPPLIER');
  const organisations = await copyRow(
    app,
    'organisations',
    ['id', owner.organisationId],
    many,
    withNewId,
  );
  const registrations = await copyRow(
    app,
    'fair_registrations',
    ['id', supplier.registrationId],
    many,
    (number) => ({ ...withNewId(), organisation_id: organisations[number]?.id }),
  );
  const fairs = await copyRow(app, 'fairs', ['id', fairId], many, withNewId);
  await copyRow(app, 'fair_registrations', ['id', supplier.registrationId], many, (number) => ({
    ...withNewId(),
    fair_id: fairs[number]?.id,
  }));
  await sql.query('UPDATE round_phases SET begins_at = $1 WHERE phase = $2', [
    '2026-03-01T12:00:00Z',
    'preferences',
  ]);
  await savePreferences(app, buyer, buyer.registrationId, [
    { otherId: supplier.registrationId, wish: 'MEET' },
  ]);
  await copyRow(
    app,
    'fair_preferences',
    ['registration_id', buyer.registrationId],
    many,
    (number) => ({ other_id: registrations[number]?.id }),
  );
  const { id: meetingId } = await askForMeeting(
    app,
    buyer,
    supplier,
    roundId,
    '2026-04-06T01:00:00.000Z',
  );
  await copyRow(app, 'meeting_changes', ['meeting_id', meetingId], many, withNewId);
  await copyRow(app, 'meetings', ['id', meetingId], many, () => ({
    ...withNewId(),
    state: 'declined',
  }));
  const [interpreter] = await sql.query<{ id: string }[]>(
    `WITH person AS (UPDATE fair_people SET email = $2 WHERE email = $3 RETURNING id)
     SELECT i.id FROM interpreters i JOIN person ON person.id = i.person_id WHERE i.fair_id = $1`,
    [fairId, officer.email, fairInput.interpreters[0]?.email],
  );
  await copyRow(app, 'meetings', ['id', meetingId], many, (number) => ({
    ...withNewId(),
    ...{ state: 'held', interpreter_id: interpreter?.id },
    supplier_id: registrations[number]?.id,
  }));
  const profileId = await publishProfile(app, supplier);
  await copyRow(app, 'profiles', ['id', profileId], many, (number) => ({
    ...withNewId(),
    organisation_id: organisations[number]?.id,
  }));
  await app.ask(
    `mutation { startScenario(input: { roundId: "${roundId}", name: "One" }) { __typename } }`,
    {},
    officer,
  );
  await copyRow(app, 'scenarios', ['round_id', roundId], many, withNewId);
  await sql.query(
    `INSERT INTO round_exclusions (id, round_id, buyer_id, supplier_id, reason, created_by, created_at)
     VALUES ($1, $2, $3, $4, '', $5, now())`,
    [newId(), roundId, buyer.registrationId, supplier.registrationId, officer.userId],
  );
  await copyRow(app, 'round_exclusions', ['round_id', roundId], many, (number) => ({
    ...withNewId(),
    supplier_id: registrations[number]?.id,
  }));
  await sql.query(
    `INSERT INTO place_closures (id, fair_id, place_id, starts_at, ends_at, reason, created_by, created_at)
     VALUES ($1, $2, $3, '2026-04-06T01:00:00Z', '2026-04-06T02:00:00Z', '', $4, now())`,
    [newId(), fairId, newId(), officer.userId],
  );
  await copyRow(app, 'place_closures', ['fair_id', fairId], many, withNewId);
  const of = `registrationId: "${buyer.registrationId}"`;
  return {
    'Query.roundExclusions': {
      as: officer,
      query: `{ roundExclusions(roundId: "${roundId}", $args) $page }`,
      node: 'id buyerId supplierId reason',
      reads: ['round', 'fair'],
    },
    'Query.placeClosures': {
      as: officer,
      query: `{ placeClosures(fairId: "${fairId}", $args) $page }`,
      node: 'id placeId startsAt',
      reads: ['fair'],
    },
    'Query.openFairs': {
      as: owner,
      query: '{ openFairs($args) $page }',
      node: 'id name startsOn days { date } halls { id } tables { number } interpreters { id }',
      reads: ['days', 'halls', 'tables', 'interpreters'],
    },
    'Query.agencyFairs': {
      as: officer,
      query: `{ agencyFairs(agencyId: "${officer.organisationId}", $args) $page }`,
      node: 'id name',
      reads: [],
    },
    'Query.fairRounds': {
      as: owner,
      query: `{ fairRounds(fairId: "${fairId}", $args) $page }`,
      node: 'id name phase permissions',
      reads: ['fair', 'phases'],
    },
    'Query.fairRegistrations': {
      as: officer,
      query: `{ fairRegistrations(fairId: "${fairId}", $args) $page }`,
      node: 'id state organisationName delegates { name }',
      reads: ['fair', 'organisations', 'delegates'],
    },
    'Query.organisationRegistrations': {
      as: supplier,
      query: `{ organisationRegistrations(organisationId: "${supplier.organisationId}", $args) $page }`,
      node: 'id state organisationName',
      reads: ['organisations'],
    },
    'Query.fairParticipants': {
      as: buyer,
      query: `{ fairParticipants(${of}, $args) $page }`,
      node: 'id organisationName',
      reads: ['own registration', 'fair', 'organisations'],
    },
    'Query.fairShowcase': {
      as: buyer,
      query: `{ fairShowcase(fairId: "${fairId}", $args) $page }`,
      node: 'id profileId organisationName economy',
      reads: ['fair', 'own registration', 'organisations'],
    },
    'Query.interpretations': {
      as: officer,
      query: '{ interpretations($args) $page }',
      node: 'id fairName buyerName supplierName timer { isOpen }',
      reads: ['organisations'],
    },
    'Query.registrationMeetings': {
      as: buyer,
      query: `{ registrationMeetings(${of}, $args) $page }`,
      node: 'id state startsAt tableNumber timer { isOpen }',
      reads: ['own registration', 'fair', 'tables'],
    },
    'Query.roundMeetings': {
      as: officer,
      query: `{ roundMeetings(roundId: "${roundId}", $args) $page }`,
      node: 'id state startsAt',
      reads: ['round', 'fair'],
    },
    'Query.meetingChanges': {
      as: buyer,
      query: `{ meetingChanges(meetingId: "${meetingId}", $args) $page }`,
      node: 'id act state',
      reads: ['meeting', 'sides'],
    },
    'Query.roundScenarios': {
      as: officer,
      query: `{ roundScenarios(roundId: "${roundId}", $args) $page }`,
      node: 'id name state placed value',
      reads: ['round', 'fair'],
    },
    'Query.fairPreferences': {
      as: buyer,
      query: `{ fairPreferences(${of}, $args) $page }`,
      node: 'otherId wish',
      key: (node) => node.otherId ?? '',
      reads: ['own registration', 'fair'],
    },
  };
}
