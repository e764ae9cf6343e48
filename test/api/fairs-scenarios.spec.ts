import { DataSource } from 'typeorm';
import { Role } from '#platform';
import type { TestApp } from '../support/app.js';
import { makeParticipants, startFairApp } from '../support/fair-setup.js';
import {
  countHeld,
  decide,
  type FairAnswer,
  mutate,
  onMeeting,
  openNewFair,
  openNewRound,
  type Participant,
  savePreferences,
} from '../support/fairs.js';
import { makePerson, type Person } from '../support/people.js';
import { listenTo } from '../support/subscriptions.js';

interface ScenarioAnswer extends FairAnswer {
  readonly placed: number | null;
  readonly unplaced: number | null;
  readonly value: number | null;
  readonly valueBound: number | null;
}

interface Missing {
  readonly code: string;
  readonly reason: object;
  readonly fix: object | null;
}

interface Progress {
  readonly value: number;
  readonly isDone: boolean;
}

const shown = { type: 'Scenario', fields: 'id state placed unplaced value valueBound' };

describe('scenarios', () => {
  let app: TestApp;
  let officer: Person;
  let fairId: string;
  let roundId: string;
  let buyers: Participant[];
  let suppliers: Participant[];

  beforeAll(async () => {
    app = await startFairApp();
  });
  beforeEach(async () => {
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    fairId = (await openNewFair(app, officer)).id;
    roundId = (await openNewRound(app, officer, fairId)).id;
    buyers = await makeParticipants(app, officer, fairId, 'BUYER', 2);
    suppliers = await makeParticipants(app, officer, fairId, 'SUPPLIER', 4);
    for (const buyer of buyers) {
      await savePreferences(
        app,
        buyer,
        buyer.registrationId,
        suppliers.map(({ registrationId }, n) => ({
          otherId: registrationId,
          wish: n === 3 ? 'NEVER' : 'MEET',
        })),
      );
    }
  });
  afterAll(() => app.stop());

  const start = (change: object = {}): Promise<ScenarioAnswer> =>
    mutate(app, officer, 'startScenario(input: $input)', {
      ...shown,
      head: '($input: StartScenarioInput!)',
      variables: { input: { roundId, name: 'First try', seconds: 5, ...change } },
    });
  const act = (operation: string, id: string, as = officer): Promise<ScenarioAnswer> =>
    mutate(app, as, `${operation}(id: "${id}")`, shown);
  const read = async (id: string): Promise<ScenarioAnswer> =>
    (
      await app.ask<{ scenario: ScenarioAnswer }>(
        `{ scenario(id: "${id}") { ${shown.fields} } }`,
        {},
        officer,
      )
    ).scenario;
  const meetingsOf = async (state: string) =>
    (
      await app.ask<{ roundMeetings: { edges: { node: Record<string, string> }[] } }>(
        `{ roundMeetings(roundId: "${roundId}", state: ${state}, first: 100) {
             edges { node { id buyerId supplierId startsAt tableNumber } } } }`,
        {},
        officer,
      )
    ).roundMeetings.edges.map(({ node }) => node);

  it('are made by a worker, published once however often, and answered by both sides', async () => {
    const asked = await start();
    expect(asked).toMatchObject({ state: 'QUEUED', placed: null });
    expect(await act('publishScenario', asked.id)).toMatchObject({ code: 'FAIR_STATE_FORBIDS' });
    await app.runJobs();
    const ready = await read(asked.id);
    // Two buyers wish to meet three of the four suppliers.
    expect(ready).toMatchObject({ state: 'READY', placed: 6, unplaced: 0 });
    expect(ready.value).toBe(ready.valueBound);

    const stranger = await makePerson(app, { role: Role.AgencyOfficer });
    expect(await act('publishScenario', asked.id, stranger)).toMatchObject({
      __typename: 'NotFound',
    });
    const published = await Promise.all(
      Array.from({ length: 4 }, () => act('publishScenario', asked.id)),
    );
    expect(new Set(published.map(({ state }) => state))).toEqual(new Set(['PUBLISHED']));
    const provisional = await meetingsOf('PROVISIONAL');
    expect(provisional).toHaveLength(6);
    expect(provisional.every(({ tableNumber }) => tableNumber !== null)).toBe(true);

    const [one] = provisional;
    const buyer = buyers.find(({ registrationId }) => registrationId === one?.buyerId);
    const supplier = suppliers.find(({ registrationId }) => registrationId === one?.supplierId);
    if (!one?.id || !buyer || !supplier) throw new Error('A meeting has two sides.');
    expect(await onMeeting(app, buyer, 'acceptMeeting', one.id)).toMatchObject({
      state: 'PROVISIONAL',
    });
    expect(await onMeeting(app, supplier, 'acceptMeeting', one.id)).toMatchObject({
      state: 'CONFIRMED',
    });
  });

  it('replace each other and are rolled back, keeping what both have and what was declined', async () => {
    const first = await start();
    await app.runJobs();
    await act('publishScenario', first.id);
    const before = await meetingsOf('PROVISIONAL');
    const [dropped] = before;
    const buyer = buyers.find(({ registrationId }) => registrationId === dropped?.buyerId);
    if (!dropped?.id || !buyer) throw new Error('A meeting has two sides.');
    await onMeeting(app, buyer, 'declineMeeting', dropped.id);

    const second = await start({ name: 'Second try', seed: 7 });
    await app.runJobs();
    expect(await read(second.id)).toMatchObject({ state: 'READY', placed: 5 });
    await act('publishScenario', second.id);
    expect(await read(first.id)).toMatchObject({ state: 'REPLACED' });
    expect(await meetingsOf('PROVISIONAL')).toHaveLength(5);

    expect(await act('publishScenario', first.id)).toMatchObject({ state: 'PUBLISHED' });
    const after = await meetingsOf('PROVISIONAL');
    const places = (list: typeof after) =>
      list.map((one) => `${one.buyerId} ${one.supplierId} ${one.startsAt}`).sort();
    expect(places(after)).toEqual(places(before.filter(({ id }) => id !== dropped.id)));
    const twice = await app.api.get(DataSource).query<object[]>(
      `SELECT one.thing_id FROM bookings one JOIN bookings other
           ON other.thing_id = one.thing_id AND other.id > one.id AND other.during && one.during
        WHERE one.held AND other.held`,
    );
    expect(twice).toEqual([]);
  });

  it('leave a meeting where both sides moved it', async () => {
    const first = await start();
    await app.runJobs();
    await act('publishScenario', first.id);
    const before = await meetingsOf('PROVISIONAL');
    const [moved] = before;
    const buyer = buyers.find(({ registrationId }) => registrationId === moved?.buyerId);
    const supplier = suppliers.find(({ registrationId }) => registrationId === moved?.supplierId);
    if (!moved?.id || !buyer || !supplier) throw new Error('A meeting has two sides.');
    const { roundSlots } = await app.ask<{ roundSlots: { startsAt: string }[] }>(
      `{ roundSlots(roundId: "${roundId}") { startsAt } }`,
    );
    const to = roundSlots.find(({ startsAt }) => before.every((one) => one.startsAt !== startsAt));
    const at = `startsAt: "${to?.startsAt}"`;
    await onMeeting(app, buyer, 'askToMoveMeeting', moved.id, at);
    expect(await onMeeting(app, supplier, 'answerMove', moved.id, 'accepts: true')).toMatchObject({
      startsAt: to?.startsAt,
    });

    const expectMoved = async () => {
      const after = await meetingsOf('PROVISIONAL');
      expect(after).toHaveLength(6);
      const ofPair = after.filter(
        (one) => one.buyerId === moved.buyerId && one.supplierId === moved.supplierId,
      );
      expect(ofPair).toMatchObject([{ id: moved.id, startsAt: to?.startsAt }]);
      expect(await countHeld(app, moved.id ?? '')).toBe(3);
    };
    const second = await start({ name: 'Second try', seed: 7 });
    await app.runJobs();
    expect(await read(second.id)).toMatchObject({ state: 'READY', placed: 5 });
    expect(await act('publishScenario', second.id)).toMatchObject({ state: 'PUBLISHED' });
    await expectMoved();
    expect(await act('publishScenario', first.id)).toMatchObject({ state: 'PUBLISHED' });
    await expectMoved();
  });

  it('are not published with somebody who has withdrawn, nor in a cancelled round', async () => {
    const { id } = await start();
    await app.runJobs();
    const [gone] = suppliers;
    if (!gone) throw new Error('A supplier is needed.');
    await decide(app, gone, 'withdrawRegistration', gone.registrationId);
    expect(await act('publishScenario', id)).toMatchObject({ code: 'SCENARIO_OUTDATED' });
    expect(await meetingsOf('PROVISIONAL')).toEqual([]);

    const { id: anew } = await start({ name: 'Without them' });
    await app.runJobs();
    await mutate(app, officer, `cancelRound(id: "${roundId}", version: 2)`, {
      type: 'Round',
      fields: 'id state',
    });
    expect(await act('publishScenario', anew)).toMatchObject({ code: 'FAIR_STATE_FORBIDS' });
    expect(await meetingsOf('PROVISIONAL')).toEqual([]);
  });

  it('say why a wished meeting is missing, and what would make room for it', async () => {
    const { id: tight } = await openNewRound(app, officer, fairId, { maxMeetingsOfBuyer: 2 });
    const { id } = await start({ roundId: tight });
    await app.runJobs();
    expect(await read(id)).toMatchObject({ state: 'READY', placed: 4, unplaced: 2 });
    const ask = (buyer: Participant, supplier: Participant, as: Person = officer) =>
      app.gql<{ missingMeeting: Missing | null }>(
        `{ missingMeeting(scenarioId: "${id}", buyerId: "${buyer.registrationId}",
             supplierId: "${supplier.registrationId}") { code reason fix } }`,
        {},
        { as },
      );
    for (const buyer of buyers) {
      const answers = await Promise.all(suppliers.map((supplier) => ask(buyer, supplier)));
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
      const found = answers.map(({ data }) => data?.missingMeeting);
      // The fourth supplier is refused, so that no meeting is missing.
      expect(found[3]).toBeNull();
      const missing = found.filter((one) => one !== null);
      const participant = buyer.registrationId;
      expect(missing).toMatchObject([
        {
          code: 'limit_meetings',
          reason: { code: 'limit_meetings', participant },
          fix: { code: 'raise_maximum', participant },
        },
      ]);
    }
    const stranger = await makePerson(app, { role: Role.AgencyOfficer });
    const { errors } = await ask(buyers[0]!, suppliers[0]!, stranger);
    expect(errors[0]?.extensions?.code).toBe('ROUND_NOT_FOUND');
  });

  it('tell their officer over a WebSocket how the search goes, and nobody else', async () => {
    const port = await app.listen();
    const { id } = await start();
    const query = `subscription ($id: ID!) {
      scenarioProgress(scenarioId: $id) { scenarioId value valueBound gap breaks isDone } }`;
    const stranger = await makePerson(app, { role: Role.AgencyOfficer });
    const refused = listenTo(port, stranger, query, { id });
    expect(await refused.next()).toMatchObject({
      errors: [{ extensions: { code: 'ROUND_NOT_FOUND' } }],
    });
    await refused.close();

    const news = listenTo<{ scenarioProgress: Progress }>(port, officer, query, { id });
    const first = news.next();
    await app.runJobs();
    let last = (await first)?.data?.scenarioProgress;
    while (last && !last.isDone) last = (await news.next())?.data?.scenarioProgress;
    await news.close();
    const { value, valueBound } = await read(id);
    expect(value).toBeGreaterThan(0);
    expect(last).toEqual({ scenarioId: id, value, valueBound, gap: 0, breaks: 0, isDone: true });
  });

  it('are made anew when the worker died on the way, and end early when somebody says so', async () => {
    const orphan = await start();
    await app.api
      .get(DataSource)
      .query(`UPDATE scenarios SET state = 'running' WHERE id = $1`, [orphan.id]);
    const stopped = await start({ seconds: 600 });
    expect(await act('stopScenario', stopped.id)).toMatchObject({ state: 'QUEUED' });
    await app.runJobs();
    expect(await read(orphan.id)).toMatchObject({ state: 'READY', placed: 6 });
    expect(await read(stopped.id)).toMatchObject({ state: 'READY' });
  });

  it('are refused where they make no sense', async () => {
    expect(await start({ name: ' ', seconds: 0 })).toMatchObject({
      problems: [
        { path: 'name', code: 'FAIR_BAD_NAME' },
        { path: 'seconds', code: 'SCENARIO_BAD_TIME' },
      ],
    });
  });
});
