import { newId, Role } from '#platform';
import { TestApp } from '../support/app.js';
import {
  changeFair,
  createFair,
  createRound,
  decide,
  fairInput,
  makeParticipant,
  mutate,
  openNewFair,
  openNewRound,
  phaseDates,
  register,
  saveAbsences,
  savePreferences,
} from '../support/fairs.js';
import { makePerson, makeServedMsme, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

describe('fairs', () => {
  let app: TestApp;
  let officer: Person;
  let otherOfficer: Person;

  beforeAll(async () => {
    app = await TestApp.start();
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    otherOfficer = await makePerson(app, { role: Role.AgencyOfficer, economy: 'JPN' });
  });
  afterAll(() => app.stop());

  it('lets an officer create a fair with its venue, which others see when it is open', async () => {
    const made = await createFair(app, officer);
    expect(made).toMatchObject({ __typename: 'Fair', state: 'DRAFT', version: 1 });
    const read = (as?: Person) =>
      app.gql<{ fair: object }>(
        `{ fair(id: "${made.id}") { name timeZone days { date opensAt closesAt breaks { name } }
             halls { name booths } tables { number } interpreters { languages } } }`,
        {},
        { as },
      );
    expect((await read(otherOfficer)).errors[0]?.extensions?.code).toBe('FAIR_NOT_FOUND');
    expect((await read(officer)).data?.fair).toEqual({
      name: fairInput.name,
      timeZone: 'Asia/Manila',
      days: fairInput.days.map((day) => ({
        date: day.date,
        opensAt: '09:00',
        closesAt: '12:00',
        breaks: [{ name: 'Coffee' }],
      })),
      halls: [{ name: 'Hall A', booths: ['A1'] }],
      tables: [1, 2, 3, 4].map((number) => ({ number })),
      interpreters: [{ languages: ['en', 'es', 'fil'] }],
    });
    expect(await changeFair(app, otherOfficer, 'openFair', made.id, 1)).toMatchObject({
      code: 'FAIR_NOT_FOUND',
    });
    expect(await changeFair(app, officer, 'openFair', made.id, 1)).toMatchObject({ state: 'OPEN' });
    expect(await changeFair(app, officer, 'endFair', made.id, 1)).toMatchObject({
      code: 'FAIR_CHANGED_MEANWHILE',
    });
    expect(await changeFair(app, officer, 'openFair', made.id, 2)).toMatchObject({
      code: 'FAIR_STATE_FORBIDS',
    });
    expect((await read()).data?.fair).toMatchObject({ name: fairInput.name });
  });

  it('answers with every mistake of a fair and of a round, and keeps nothing', async () => {
    const [hall] = fairInput.halls;
    const fair = await createFair(app, officer, {
      endsOn: '2026-04-01',
      timeZone: 'Manila',
      halls: [hall, { ...hall, name: 'Hall B', x: 10 }],
    });
    expect(fair.problems).toEqual([
      { path: 'timeZone', code: 'FAIR_UNKNOWN_ZONE' },
      { path: 'endsOn', code: 'FAIR_ENDS_BEFORE_IT_BEGINS' },
      { path: 'halls.1', code: 'FAIR_HALLS_OVERLAP' },
    ]);
    const { id } = await openNewFair(app, officer);
    const round = await createRound(app, officer, id, {
      slotMinutes: 0,
      phases: { ...phaseDates, live: phaseDates.closed },
    });
    expect(round.problems).toEqual([
      { path: 'slotMinutes', code: 'ROUND_BAD_SLOT' },
      { path: 'phases.live', code: 'ROUND_PHASES_OUT_OF_ORDER' },
    ]);
    expect(await createRound(app, otherOfficer, id)).toMatchObject({ code: 'FAIR_NOT_FOUND' });
  });

  it('registers by the permanent profile, with consent, one firm for each person', async () => {
    const { id: fairId } = await openNewFair(app, officer);
    const owner = await makePerson(app);
    expect(await register(app, owner, fairId, { consents: false })).toMatchObject({
      problems: [{ path: 'consents', code: 'REGISTRATION_NEEDS_CONSENT' }],
    });
    expect(await register(app, owner, fairId)).toMatchObject({ state: 'APPLIED' });
    expect(await register(app, owner, fairId)).toMatchObject({ code: 'REGISTRATION_EXISTS' });

    const second = await makePerson(app);
    const delegates = [{ name: 'Ana', email: owner.email.toUpperCase(), languages: ['en'] }];
    expect(await register(app, second, fairId, { delegates })).toMatchObject({
      problems: [{ path: 'delegates.0.email', code: 'DELEGATE_OF_ANOTHER_FIRM' }],
    });
    const buyer = await makePerson(app, { role: Role.Buyer });
    expect(await register(app, buyer, fairId)).toMatchObject({
      problems: [{ path: 'role', code: 'REGISTRATION_WRONG_SIDE' }],
    });
    expect(
      await register(app, second, fairId, { organisationId: owner.organisationId }),
    ).toMatchObject({ __typename: 'NotFound' });
  });

  it('invites organisations, and lets the agency act for those that asked it to', async () => {
    const { id: fairId } = await openNewFair(app, officer);
    const owner = await makePerson(app);
    const buyer = await makePerson(app, { role: Role.Buyer });
    const invite = (as: Person, ids: readonly string[], role = 'SUPPLIER') =>
      mutate<{ registrations: { id: string; state: string; organisationName: string }[] }>(
        app,
        as,
        `inviteToFair(fairId: "${fairId}", role: ${role}, organisationIds: $ids)`,
        {
          type: 'InvitedToFair',
          fields: 'registrations { id state organisationName }',
          head: '($ids: [ID!]!)',
          variables: { ids },
        },
      );
    expect(await invite(otherOfficer, [owner.organisationId])).toMatchObject({
      code: 'FAIR_NOT_FOUND',
    });
    expect(await invite(officer, [buyer.organisationId, newId()])).toMatchObject({
      problems: [
        { path: 'organisationIds.0', code: 'REGISTRATION_WRONG_SIDE' },
        { path: 'organisationIds.1', code: 'REGISTRATION_WRONG_SIDE' },
      ],
    });
    const served = await makeServedMsme(app, officer);
    const { registrations } = await invite(officer, [owner.organisationId, served]);
    expect(registrations.map(({ state }) => state)).toEqual(['INVITED', 'INVITED']);
    expect(await invite(officer, [owner.organisationId])).toMatchObject({ registrations: [] });
    const [invited] = registrations;
    expect(await decide(app, officer, 'approveRegistration', invited?.id ?? '')).toMatchObject({
      code: 'FAIR_STATE_FORBIDS',
    });
    expect(await register(app, owner, fairId)).toMatchObject({ id: invited?.id, state: 'APPLIED' });
    // The consent of this MSME is for its profile, not for fairs.
    expect(await register(app, officer, fairId, { organisationId: served })).toMatchObject({
      __typename: 'NotAllowed',
    });
  });

  it('has an online showcase for those who take part, which stays when it is over', async () => {
    const { id: fairId, version } = await openNewFair(app, officer);
    const buyer = await makeParticipant(app, officer, fairId, 'BUYER');
    const shown = await makeParticipant(app, officer, fairId, 'SUPPLIER', 'PER');
    const quiet = await makeParticipant(app, officer, fairId, 'SUPPLIER');
    const profileId = await publishProfile(app, shown);
    const read = async (as: Person, id = fairId) => {
      const { data, errors } = await app.gql<{
        fairShowcase: { edges: { node: { id: string; profileId: string } }[] };
      }>(
        `{ fairShowcase(fairId: "${id}", first: 5) {
             edges { node { id profileId organisationName economy } } } }`,
        {},
        { as },
      );
      return data?.fairShowcase.edges.map(({ node }) => node) ?? errors[0]?.extensions?.code;
    };
    const expected = [{ id: shown.registrationId, economy: 'PER' }];
    for (const as of [buyer, quiet, officer]) expect(await read(as)).toMatchObject(expected);
    expect(JSON.stringify(await read(buyer))).toContain(String(profileId));
    const stranger = await makePerson(app);
    expect(await read(stranger)).toBe('FAIR_NOT_FOUND');
    const { state } = await changeFair(app, officer, 'endFair', fairId, version);
    expect(state).toBe('OVER');
    expect(await read(buyer)).toMatchObject(expected);
    const { id: inPerson } = await openNewFair(app, officer, { kind: 'IN_PERSON', videoRooms: [] });
    expect(await read(officer, inPerson)).toBe('FAIR_NO_SHOWCASE');
  });

  it('keeps quotas and serves the waiting list in order, however many decide at once', async () => {
    const { id: fairId } = await openNewFair(app, officer, { supplierQuota: 2 });
    const owners = await Promise.all(Array.from({ length: 4 }, () => makePerson(app)));
    const ids: string[] = [];
    for (const owner of owners) ids.push((await register(app, owner, fairId)).id);
    const states = await Promise.all(
      ids.map((id) => decide(app, officer, 'approveRegistration', id)),
    );
    expect(states.map(({ state }) => state).sort()).toEqual([
      'APPROVED',
      'APPROVED',
      'WAITING',
      'WAITING',
    ]);
    const idsIn = async (state: string) =>
      (
        await app.ask<{ fairRegistrations: { edges: { node: { id: string } }[] } }>(
          `{ fairRegistrations(fairId: "${fairId}", state: ${state}) { edges { node { id } } } }`,
          {},
          officer,
        )
      ).fairRegistrations.edges.map(({ node }) => node.id);
    const [waiting] = await idsIn('WAITING');
    expect(await decide(app, officer, 'approveRegistration', waiting ?? '')).toMatchObject({
      code: 'REGISTRATION_QUOTA_FULL',
    });
    const [approved] = await idsIn('APPROVED');
    const owner = owners[ids.indexOf(approved ?? '')];
    if (!owner) throw new Error('Nobody was approved.');
    expect(await decide(app, owner, 'withdrawRegistration', approved ?? '')).toMatchObject({
      state: 'WITHDRAWN',
    });
    expect(await idsIn('APPROVED')).toHaveLength(2);
    expect(await idsIn('WAITING')).toHaveLength(1);
  });

  it('takes wishes and absences while a phase permits it, and shows them to nobody else', async () => {
    const { id: fairId } = await openNewFair(app, officer);
    await openNewRound(app, officer, fairId);
    const buyer = await makeParticipant(app, officer, fairId, 'BUYER');
    const suppliers = [
      await makeParticipant(app, officer, fairId, 'SUPPLIER'),
      await makeParticipant(app, officer, fairId, 'SUPPLIER'),
    ];
    const [first, second] = suppliers.map(({ registrationId }) => registrationId);
    if (!first || !second) throw new Error('Two suppliers are needed.');
    const save = (list: Parameters<typeof savePreferences>[3]) =>
      savePreferences(app, buyer, buyer.registrationId, list);
    const wish = { otherId: first, wish: 'MUST', reason: 'They dry mangoes.' };
    expect(await save([wish])).toMatchObject({ code: 'ROUND_PHASE_FORBIDS' });
    app.clock.advance({ days: 4 });
    expect(await save([wish, { otherId: second, wish: 'NEVER' }])).toMatchObject({
      __typename: 'FairRegistration',
    });
    expect(
      await save(suppliers.map((one) => ({ otherId: one.registrationId, wish: 'NEVER' }))),
    ).toMatchObject({
      problems: [{ path: 'preferences', code: 'PREFERENCES_BLOCK_EVERYONE' }],
    });
    const many = Array.from({ length: 10_000 }, () => ({ otherId: newId(), wish: 'MEET' }));
    expect(await save(many)).toMatchObject({
      problems: [{ path: 'preferences', code: 'PREFERENCES_TOO_MANY' }],
    });
    const read = (as: Person) =>
      app.gql<{ fairPreferences: { edges: object[] } }>(
        `{ fairPreferences(registrationId: "${buyer.registrationId}") {
             edges { node { otherId wish reason } } } }`,
        {},
        { as },
      );
    expect((await read(buyer)).data?.fairPreferences.edges).toHaveLength(2);
    expect((await read(suppliers[0]!)).errors[0]?.extensions?.code).toBe('REGISTRATION_NOT_FOUND');

    const [delegate] = (
      await app.ask<{ fairRegistration: { delegates: { personId: string }[] } }>(
        `{ fairRegistration(id: "${buyer.registrationId}") { delegates { personId } } }`,
        {},
        buyer,
      )
    ).fairRegistration.delegates;
    const away = (list: { from: string; to: string }[], personId = delegate?.personId ?? '') =>
      saveAbsences(app, buyer, buyer.registrationId, personId, list);
    const morning = { from: '2026-04-06T01:00:00Z', to: '2026-04-06T02:00:00Z' };
    expect(await away([morning])).toMatchObject({ __typename: 'FairRegistration' });
    expect(await away([{ from: morning.to, to: morning.from }])).toMatchObject({
      problems: [{ path: 'away.0', code: 'ABSENCE_REVERSED' }],
    });
    expect(await away([morning], newId())).toMatchObject({
      problems: [{ path: 'personId', code: 'DELEGATE_UNKNOWN' }],
    });
  });

  it('shows a round’s slots and phase to everybody, by the clocks of the fair', async () => {
    const { id: fairId } = await openNewFair(app, officer);
    const { id } = await openNewRound(app, officer, fairId);
    const { round, roundSlots } = await app.ask<{
      round: { phase: string; permissions: string[] };
      roundSlots: { startsAt: string; date: string }[];
    }>(`{ round(id: "${id}") { phase permissions phases { phase beginsAt } }
          roundSlots(roundId: "${id}") { startsAt endsAt date } }`);
    expect(round.phase).toBe('PREFERENCES');
    expect(round.permissions).toContain('STATE_PREFERENCES');
    // 09:00, 09:30, 10:30, 11:00 and 11:30 in Manila, on two days.
    expect(roundSlots.map(({ startsAt }) => startsAt.slice(0, 16))).toEqual([
      ...['2026-04-06T01:00', '2026-04-06T01:30', '2026-04-06T02:30'],
      ...['2026-04-06T03:00', '2026-04-06T03:30', '2026-04-07T01:00'],
      ...['2026-04-07T01:30', '2026-04-07T02:30', '2026-04-07T03:00', '2026-04-07T03:30'],
    ]);
  });
});
