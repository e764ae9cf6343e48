import { DataSource } from 'typeorm';
import { Role } from '#platform';
import type { TestApp } from '../support/app.js';
import { makeParticipants, startFairApp } from '../support/fair-setup.js';
import {
  countHeld,
  type FairAnswer,
  mutate,
  onMeeting,
  openNewFair,
  openNewRound,
  type Participant,
  saveAbsences,
  savePreferences,
} from '../support/fairs.js';
import { makePerson, type Person } from '../support/people.js';

interface ScenarioAnswer extends FairAnswer {
  readonly placed: number | null;
  readonly madeFrom: string | null;
}

interface Changes {
  readonly kept: number;
  readonly moving: number;
  readonly cancelling: number;
  readonly adding: number;
  readonly changes: readonly { readonly from: string | null; readonly to: string | null }[];
}

interface Listed {
  readonly id: string;
  readonly buyerId: string;
  readonly supplierId: string;
  readonly startsAt: string;
  readonly tableNumber: number | null;
  readonly sequence: number;
}

/** One table for an hour: two slots. */
const tiny = {
  kind: 'IN_PERSON',
  endsOn: '2026-04-06',
  days: [{ date: '2026-04-06', opensAt: '09:00', closesAt: '10:00' }],
  halls: [{ name: 'Hall A', x: 0, y: 0, width: 40, length: 30, tables: 1 }],
  videoRooms: [],
  interpreters: [],
};

describe('timetables that are mended', () => {
  let app: TestApp;
  let officer: Person;
  let fairId: string;
  let roundId: string;
  let buyers: Participant[];
  let suppliers: Participant[];

  beforeAll(async () => {
    app = await startFairApp();
  });
  afterAll(() => app.stop());

  const begin = async (fair: object, round: object, buyerCount: number, supplierCount: number) => {
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    fairId = (await openNewFair(app, officer, fair)).id;
    roundId = (await openNewRound(app, officer, fairId, round)).id;
    buyers = await makeParticipants(app, officer, fairId, 'BUYER', buyerCount);
    suppliers = await makeParticipants(app, officer, fairId, 'SUPPLIER', supplierCount);
    const wishes = suppliers.map(({ registrationId }) => ({
      otherId: registrationId,
      wish: 'MUST',
    }));
    for (const buyer of buyers) await savePreferences(app, buyer, buyer.registrationId, wishes);
  };
  const onScenario = (call: string, head?: string, variables?: Record<string, unknown>) =>
    mutate<ScenarioAnswer>(app, officer, call, {
      type: 'Scenario',
      fields: 'id state placed madeFrom',
      ...(head === undefined ? {} : { head, variables }),
    });
  const make = async (): Promise<ScenarioAnswer> => {
    const input = { roundId, name: 'Try', seconds: 5 };
    const asked = await onScenario(
      'startScenario(input: $input)',
      '($input: StartScenarioInput!)',
      {
        input,
      },
    );
    await app.runJobs();
    return asked;
  };
  const publish = (id: string) => onScenario(`publishScenario(id: "${id}")`);
  const ask = async <T>(query: string): Promise<T> => {
    const { result } = await app.ask<{ result: T }>(`{ result: ${query} }`, {}, officer);
    return result;
  };
  const changesOf = (id: string) =>
    ask<Changes>(
      `scenarioChanges(id: "${id}") { kept moving cancelling adding changes { from to } }`,
    );
  const meetings = async (state = 'PROVISIONAL'): Promise<Listed[]> => {
    const list = await ask<{ edges: { node: Listed }[] }>(
      `roundMeetings(roundId: "${roundId}", state: ${state}, first: 100) {
         edges { node { id buyerId supplierId startsAt tableNumber sequence } } }`,
    );
    return list.edges.map(({ node }) => node);
  };
  const actsOf = async (meetingId: string): Promise<string[]> => {
    const list = await ask<{ edges: { node: { act: string } }[] }>(
      `meetingChanges(meetingId: "${meetingId}", first: 20) { edges { node { act } } }`,
    );
    return list.edges.map(({ node }) => node.act);
  };
  const personOf = async ({ registrationId }: Participant): Promise<string> => {
    const { delegates } = await ask<{ delegates: { personId: string }[] }>(
      `fairRegistration(id: "${registrationId}") { delegates { personId } }`,
    );
    return delegates[0]?.personId ?? '';
  };
  const later = (startsAt: string): string =>
    new Date(Date.parse(startsAt) + 30 * 60_000).toISOString();

  it('are compared, explained and fixed, and the fix is published', async () => {
    await begin({}, { maxMeetingsOfBuyer: 1 }, 1, 2);
    const { id } = await make();
    const placed = await ask<{ placed: number }>(`scenario(id: "${id}") { placed }`);
    expect(placed).toEqual({ placed: 1 });
    const missing = (supplier: Participant) =>
      `scenarioId: "${id}", buyerId: "${buyers[0]?.registrationId}", supplierId: "${supplier.registrationId}"`;
    const reasons = await Promise.all(
      suppliers.map((one) => ask<object | null>(`missingMeeting(${missing(one)}) { code fix }`)),
    );
    const left = suppliers[reasons.findIndex((reason) => reason !== null)];
    const other = suppliers.find((one) => one !== left);
    if (!left || !other) throw new Error('One of two is left out.');
    expect(await onScenario(`applyFix(${missing(other)})`)).toMatchObject({
      code: 'SCENARIO_NO_FIX',
    });
    const fixed = await onScenario(`applyFix(${missing(left)})`);
    expect(fixed).toMatchObject({ state: 'READY', placed: 2, madeFrom: id });

    const compared = await ask<object[]>(
      `compareScenarios(ids: ["${id}", "${fixed.id}"]) {
         scenario { id } participants covered musts mustsPlaced gaining losing
         groups { group meetings without } changes { registrationId before after } }`,
    );
    expect(compared).toMatchObject([
      { scenario: { id }, participants: 3, covered: 2, musts: 2, mustsPlaced: 1, gaining: 0 },
      {
        covered: 3,
        mustsPlaced: 2,
        gaining: 2,
        losing: 0,
        groups: [{ group: 'PHL', meetings: 4, without: 0 }],
      },
    ]);
    expect(compared[1]).toMatchObject({
      changes: expect.arrayContaining([
        { registrationId: left.registrationId, before: 0, after: 1 },
      ]) as object,
    });
    await publish(id);
    expect(await changesOf(fixed.id)).toMatchObject({ kept: 1, moving: 0, adding: 1 });
    expect(await publish(fixed.id)).toMatchObject({ state: 'PUBLISHED' });
    expect(await meetings()).toHaveLength(2);
    const { errors } = await app.gql(
      `{ compareScenarios(ids: ["${id}", "${id}"]) { covered } }`,
      {},
      {
        as: officer,
      },
    );
    expect(errors[0]?.extensions?.code).toBe('INVALID_INPUT');
  });

  it('say what fairness costs: value given up, who gains and who loses', async () => {
    await begin(tiny, {}, 2, 2);
    const [strong, weak] = buyers as [Participant, Participant];
    await savePreferences(
      app,
      weak,
      weak.registrationId,
      suppliers.map(({ registrationId }) => ({ otherId: registrationId, wish: 'SPARE' })),
    );
    const { id: unfair } = await make();
    expect(await onScenario(`priceFairness(id: "${unfair}")`)).toMatchObject({
      code: 'SCENARIO_NOT_FAIR',
    });
    const rules = `{ fusion: GEOMETRIC_MEAN, buyerShare: 50, fairness: 100, barred: [],
      limits: [], reserved: [] }`;
    expect(
      await mutate(
        app,
        officer,
        `changeRoundRules(id: "${roundId}", version: 2, rules: ${rules})`,
        { type: 'Round', fields: 'id state version' },
      ),
    ).toMatchObject({ version: 3 });
    const { id } = await make();
    const read = () =>
      ask<{ valueGivenUp: number; shareGivenUp: number; atMost: number } | null>(
        `fairnessPrice(id: "${id}") { without { id state madeFrom value } valueGivenUp shareGivenUp
           atMost comparison { scenario { id value } valueChange gaining losing
             changes { registrationId before after } } }`,
      );
    expect(await read()).toBeNull();
    const asked = await onScenario(`priceFairness(id: "${id}")`);
    expect(asked).toMatchObject({ state: 'QUEUED', madeFrom: id });
    expect(await onScenario(`priceFairness(id: "${id}")`)).toMatchObject({ id: asked.id });
    expect(await read()).toMatchObject({ without: { id: asked.id }, valueGivenUp: null });
    await app.runJobs();
    const price = await read();
    // Without fairness whoever wishes more has both meetings of the only table.
    expect(price).toMatchObject({
      without: { state: 'READY' },
      comparison: {
        scenario: { id },
        gaining: 1,
        losing: 1,
        changes: [
          { registrationId: strong.registrationId, before: 2, after: 1 },
          { registrationId: weak.registrationId, before: 0, after: 1 },
        ],
      },
    });
    expect(price?.valueGivenUp).toBeGreaterThan(0);
    expect(price?.atMost).toBeCloseTo(price?.valueGivenUp ?? 0);
    expect(price?.shareGivenUp).toBeLessThan(0.5);
    expect(price).toMatchObject({ comparison: { valueChange: -(price?.valueGivenUp ?? 0) } });
    const stranger = await makePerson(app, { role: Role.AgencyOfficer });
    const { errors } = await app.gql(
      `{ fairnessPrice(id: "${id}") { atMost } }`,
      {},
      { as: stranger },
    );
    expect(errors[0]?.extensions?.code).toBe('ROUND_NOT_FOUND');
  });

  it('show what more tables would bring, and put one up where that is the fix', async () => {
    await begin(tiny, {}, 2, 2);
    const { id } = await make();
    const plan = `planCapacity(id: "${id}", seconds: 2, moreTables: `;
    expect(await onScenario(`${plan} [0])`)).toMatchObject({
      problems: [{ path: 'moreTables', code: 'RULE_BAD_NUMBER' }],
    });
    await onScenario(`${plan} [1, 2])`);
    await app.runJobs();
    expect(
      await ask(`scenario(id: "${id}") { capacity { isDone points { moreTables moreMeetings } } }`),
    ).toEqual({
      capacity: {
        isDone: true,
        points: [
          { moreTables: 0, moreMeetings: 0 },
          { moreTables: 1, moreMeetings: 2 },
          { moreTables: 2, moreMeetings: 2 },
        ],
      },
    });
    const pairs = buyers.flatMap((buyer) => suppliers.map((supplier) => ({ buyer, supplier })));
    const missing = pairs.map(
      ({ buyer, supplier }) =>
        `scenarioId: "${id}", buyerId: "${buyer.registrationId}", supplierId: "${supplier.registrationId}"`,
    );
    const fixes = await Promise.all(
      missing.map((args) =>
        ask<{ fix: { code: string } } | null>(`missingMeeting(${args}) { fix }`),
      ),
    );
    const place = fixes.findIndex((one) => one?.fix.code === 'add_place');
    const fixed = await onScenario(`applyFix(${missing[place]})`);
    expect(fixed).toMatchObject({ state: 'READY', placed: 3 });
    expect(await ask(`fair(id: "${fairId}") { tables { number } }`)).toEqual({
      tables: [{ number: 1 }, { number: 2 }],
    });
    await publish(fixed.id);
    expect((await meetings()).map(({ tableNumber }) => tableNumber).sort()).toEqual([1, 1, 2]);
  });

  it('move who comes late and leave a closed table, after the officer saw the change', async () => {
    await begin({}, {}, 1, 2);
    await publish((await make()).id);
    const before = await meetings();
    const [moved, stays] = before;
    const supplier = suppliers.find(({ registrationId }) => registrationId === moved?.supplierId);
    if (!moved || !stays || !supplier) throw new Error('Two meetings are made.');
    await saveAbsences(app, supplier, supplier.registrationId, await personOf(supplier), [
      { from: moved.startsAt, to: later(moved.startsAt) },
    ]);
    const { tables } = await ask<{ tables: { id: string; number: number }[] }>(
      `fair(id: "${fairId}") { tables { id number } }`,
    );
    const table = tables.find(({ number }) => number === stays.tableNumber);
    const close = (from: string, to: string) =>
      mutate(
        app,
        officer,
        `closePlace(fairId: "${fairId}", placeId: "${table?.id}", from: "${from}", to: "${to}")`,
        {
          type: 'PlaceClosure',
          fields: 'id startsAt',
        },
      );
    expect(await close(later(stays.startsAt), stays.startsAt)).toMatchObject({
      problems: [{ path: 'to', code: 'ABSENCE_REVERSED' }],
    });
    await close(stays.startsAt, later(stays.startsAt));

    const repair = await onScenario(`repairRound(roundId: "${roundId}")`);
    expect(repair).toMatchObject({ state: 'READY', placed: 2 });
    const changes = await changesOf(repair.id);
    expect(changes).toMatchObject({ kept: 1, moving: 1, cancelling: 0, adding: 0 });
    expect(changes.changes).toMatchObject([{ from: moved.startsAt }]);
    expect(await meetings()).toEqual(before);

    await publish(repair.id);
    const after = await meetings();
    expect(after).toHaveLength(2);
    expect(after.find(({ id }) => id === moved.id)).toMatchObject({
      startsAt: changes.changes[0]?.to,
      sequence: moved.sequence + 1,
    });
    expect(await actsOf(moved.id)).toEqual(['propose', 'reschedule']);
    const kept = after.find(({ id }) => id === stays.id);
    expect(kept?.startsAt).toBe(stays.startsAt);
    expect(kept?.tableNumber).not.toBe(stays.tableNumber);
    expect(await actsOf(stays.id)).toEqual(['propose', 'reseat']);
    expect(await countHeld(app, moved.id)).toBe(3);
  });

  it('offer a freed slot to a pair that waits, and never bring back who cancelled', async () => {
    await begin(tiny, {}, 2, 2);
    await publish((await make()).id);
    const [gone, other] = await meetings();
    const buyer = buyers.find(({ registrationId }) => registrationId === gone?.buyerId);
    if (!gone || !other || !buyer) throw new Error('Two meetings are made.');
    await onMeeting(app, buyer, 'declineMeeting', gone.id);
    const repair = await onScenario(`repairRound(roundId: "${roundId}", name: "After it")`);
    expect(await changesOf(repair.id)).toMatchObject({ kept: 1, cancelling: 0, adding: 1 });
    await publish(repair.id);
    const pairs = (await meetings()).map((one) => `${one.buyerId} ${one.supplierId}`);
    expect(pairs).toHaveLength(2);
    expect(pairs).not.toContain(`${gone.buyerId} ${gone.supplierId}`);
  });

  it('leave a meeting where an officer moved it', async () => {
    await begin({}, {}, 1, 2);
    const first = await make();
    await publish(first.id);
    const [moved, other] = await meetings();
    if (!moved || !other) throw new Error('Two meetings are made.');
    const slots = await ask<{ startsAt: string }[]>(
      `roundSlots(roundId: "${roundId}") { startsAt }`,
    );
    const to = slots.findLast(
      ({ startsAt }) => startsAt !== moved.startsAt && startsAt !== other.startsAt,
    );
    await onMeeting(app, officer, 'askToMoveMeeting', moved.id, `startsAt: "${to?.startsAt}"`);
    expect(await actsOf(moved.id)).toEqual(['propose', 'move']);
    await publish((await make()).id);
    await publish(first.id);
    expect((await meetings()).find(({ id }) => id === moved.id)).toMatchObject({
      startsAt: to?.startsAt,
    });
    const [twice] = await app.api.get(DataSource).query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM bookings one JOIN bookings other
           ON other.thing_id = one.thing_id AND other.id > one.id AND other.during && one.during
        WHERE one.held AND other.held`,
    );
    expect(twice?.count).toBe(0);
  });

  it('are the officer’s alone, and need something published', async () => {
    await begin({}, {}, 1, 1);
    const input = { roundId, name: 'Try', seconds: 5 };
    const asked = await onScenario(
      'startScenario(input: $input)',
      '($input: StartScenarioInput!)',
      {
        input,
      },
    );
    const { errors } = await app.gql(
      `{ scenarioChanges(id: "${asked.id}") { kept } }`,
      {},
      {
        as: officer,
      },
    );
    expect(errors[0]?.extensions?.code).toBe('SCENARIO_NOT_MADE');
    expect(await onScenario(`repairRound(roundId: "${roundId}")`)).toMatchObject({
      code: 'SCENARIO_NONE_PUBLISHED',
    });
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    expect(await onScenario(`repairRound(roundId: "${roundId}")`)).toMatchObject({
      code: 'ROUND_NOT_FOUND',
    });
  });
});
