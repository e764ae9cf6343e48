import { DataSource } from 'typeorm';
import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import {
  type FairAnswer,
  makeParticipant,
  mutate,
  onMeeting,
  openNewFair,
  openNewRound,
  type Participant,
  savePreferences,
} from '../support/fairs.js';
import { makePerson, type Person } from '../support/people.js';

interface ScenarioAnswer extends FairAnswer {
  readonly placed: number | null;
  readonly unplaced: number | null;
  readonly value: number | null;
  readonly valueBound: number | null;
}

const shown = { type: 'Scenario', fields: 'id state placed unplaced value valueBound' };

describe('scenarios', () => {
  let app: TestApp;
  let officer: Person;
  let roundId: string;
  let buyers: Participant[];
  let suppliers: Participant[];

  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.advance({ days: 4 });
  });
  beforeEach(async () => {
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    const { id: fairId } = await openNewFair(app, officer);
    roundId = (await openNewRound(app, officer, fairId)).id;
    const make = async (role: 'BUYER' | 'SUPPLIER', count: number) => {
      const made: Participant[] = [];
      for (let n = 0; n < count; n++) made.push(await makeParticipant(app, officer, fairId, role));
      return made;
    };
    buyers = await make('BUYER', 2);
    suppliers = await make('SUPPLIER', 4);
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
