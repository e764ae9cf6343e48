import { DataSource } from 'typeorm';
import { Role } from '#platform';
import type { TestApp } from '../support/app.js';
import { startFairApp } from '../support/fair-setup.js';
import {
  askForMeeting,
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

const rules = {
  fusion: 'GEOMETRIC_MEAN',
  buyerShare: 50,
  fairness: 0,
  barred: [],
  limits: [],
  reserved: [],
  metWithinDays: null,
};
const slot = '2026-04-06T01:00:00.000Z';
const nextSlot = '2026-04-06T01:30:00.000Z';

describe('the rules of a round', () => {
  let app: TestApp;
  let officer: Person;
  let fairId: string;
  let roundId: string;
  let version: number;
  let buyer: Participant;
  let small: Participant;
  let large: Participant;

  beforeAll(async () => {
    app = await startFairApp();
  });
  beforeEach(async () => {
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    fairId = (await openNewFair(app, officer)).id;
    ({ id: roundId, version } = await openNewRound(app, officer, fairId));
    buyer = await makeParticipant(app, officer, fairId, 'BUYER');
    small = await makeParticipant(app, officer, fairId, 'SUPPLIER');
    large = await makeParticipant(app, officer, fairId, 'SUPPLIER', 'PER');
  });
  afterAll(() => app.stop());

  const change = async (rulesToSet: object, as = officer): Promise<FairAnswer> => {
    const answer = await mutate(
      app,
      as,
      `changeRoundRules(id: "${roundId}", version: ${version}, rules: $rules)`,
      {
        type: 'Round',
        fields: 'id state version',
        head: '($rules: RoundRulesInput!)',
        variables: { rules: { ...rules, ...rulesToSet } },
      },
    );
    version = answer.version;
    return answer;
  };
  const group = (one: Participant, ...groups: string[]) =>
    mutate(app, officer, `setRegistrationGroups(id: "${one.registrationId}", groups: $groups)`, {
      type: 'FairRegistration',
      fields: 'id state groups',
      head: '($groups: [String!]!)',
      variables: { groups },
    });
  const pair = (one: Participant, other: Participant) =>
    `roundId: "${roundId}", buyerId: "${one.registrationId}", supplierId: "${other.registrationId}"`;
  const makeTimetable = async (): Promise<string[]> => {
    const { id } = await mutate(app, officer, 'startScenario(input: $input)', {
      type: 'Scenario',
      fields: 'id state',
      head: '($input: StartScenarioInput!)',
      variables: { input: { roundId, name: 'Try', seconds: 5 } },
    });
    await app.runJobs();
    await mutate(app, officer, `publishScenario(id: "${id}")`, {
      type: 'Scenario',
      fields: 'id state',
    });
    const { roundMeetings } = await app.ask<{
      roundMeetings: { edges: { node: { supplierId: string } }[] };
    }>(
      `{ roundMeetings(roundId: "${roundId}", state: PROVISIONAL, first: 100) {
           edges { node { supplierId } } } }`,
      {},
      officer,
    );
    return roundMeetings.edges.map(({ node }) => node.supplierId);
  };
  const wishBoth = () =>
    savePreferences(
      app,
      buyer,
      buyer.registrationId,
      [small, large].map(({ registrationId }) => ({ otherId: registrationId, wish: 'MUST' })),
    );

  it('keep a small buyer from a large supplier, in requests and in timetables', async () => {
    expect(await group(buyer, ' Small ')).toMatchObject({ groups: ['small'] });
    await group(large, 'large');
    const answer = await change({ barred: [{ buyers: 'small', suppliers: 'Large' }] });
    expect(answer).toMatchObject({ state: 'OPEN' });
    expect(await askForMeeting(app, buyer, large, roundId, slot)).toMatchObject({
      code: 'MEETING_NOT_POSSIBLE',
    });
    await wishBoth();
    expect(await makeTimetable()).toEqual([small.registrationId]);
    expect(
      await app.ask(
        `{ roundRules(roundId: "${roundId}") { fusion barred { buyers suppliers } } }`,
        {},
        officer,
      ),
    ).toEqual({
      roundRules: { fusion: 'GEOMETRIC_MEAN', barred: [{ buyers: 'small', suppliers: 'large' }] },
    });
  });

  it('keep tables for a group, from requests as from timetables, however many ask at once', async () => {
    // Four tables and a room: with three kept, two are anybody's in each slot.
    await change({ reserved: [{ group: 'women-led', tables: 3 }] });
    const make = (role: 'BUYER' | 'SUPPLIER') => makeParticipant(app, officer, fairId, role);
    const ask = async (by: Participant, other: Participant) => {
      const asked = await askForMeeting(app, by, other, roundId, slot);
      return asked.code === undefined ? onMeeting(app, other, 'acceptMeeting', asked.id) : asked;
    };
    const first = await askForMeeting(app, buyer, large, roundId, slot);
    // Nobody of the group takes part yet, so nothing is kept for it.
    expect(first).toMatchObject({ state: 'REQUESTED' });
    await group(small, 'Women-led');
    const buyers = [await make('BUYER'), await make('BUYER'), await make('BUYER')];
    const suppliers = [await make('SUPPLIER'), await make('SUPPLIER'), await make('SUPPLIER')];
    const pairs = buyers.map((one, n) => [one, suppliers[n]!] as const);
    const asked: { id: string; code?: string }[] = [];
    for (const [one, other] of pairs)
      asked.push(await askForMeeting(app, one, other, roundId, slot));
    const answers = await Promise.all(
      pairs.map(([, other], n) => onMeeting(app, other, 'acceptMeeting', asked[n]?.id ?? '')),
    );
    expect(answers.map(({ state, code }) => code ?? state).sort()).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'MEETING_RESERVED',
    ]);
    expect(await onMeeting(app, large, 'acceptMeeting', first.id)).toMatchObject({
      code: 'MEETING_RESERVED',
    });
    expect(await ask(await make('BUYER'), small)).toMatchObject({ state: 'CONFIRMED' });
    // In another slot there is room, and the officer may give a kept table away.
    const moved = answers.find(({ code }) => code === undefined)!;
    const side = pairs[answers.indexOf(moved)]![0];
    expect(
      await onMeeting(app, officer, 'askToMoveMeeting', moved.id, `startsAt: "${nextSlot}"`),
    ).toMatchObject({ startsAt: nextSlot });
    expect(await onMeeting(app, large, 'acceptMeeting', first.id)).toMatchObject({
      state: 'CONFIRMED',
    });
    expect(
      await onMeeting(app, side, 'askToMoveMeeting', moved.id, `startsAt: "${slot}"`),
    ).toMatchObject({ moveTo: slot });
    const other = pairs[answers.indexOf(moved)]![1];
    expect(await onMeeting(app, other, 'answerMove', moved.id, 'accepts: true')).toMatchObject({
      code: 'MEETING_RESERVED',
    });
    expect(
      await onMeeting(app, officer, 'askToMoveMeeting', moved.id, `startsAt: "${slot}"`),
    ).toMatchObject({ startsAt: slot });
  });

  it('offer nobody a slot whose tables are kept for others, in suggestions and by links', async () => {
    // Four tables and a room: with four kept, one is anybody's in each slot, and it is taken.
    await change({ reserved: [{ group: 'women-led', tables: 4 }] });
    await group(small, 'women-led');
    const asker = await makeParticipant(app, officer, fairId, 'BUYER');
    const asked = await makeParticipant(app, officer, fairId, 'SUPPLIER');
    const { id: first } = await askForMeeting(app, asker, asked, roundId, slot);
    await onMeeting(app, asked, 'acceptMeeting', first);
    const { meetingSuggestions } = await app.ask<{
      meetingSuggestions: { participant: { id: string }; startsAt: string }[];
    }>(
      `{ meetingSuggestions(registrationId: "${buyer.registrationId}", roundId: "${roundId}") {
           participant { id } startsAt } }`,
      {},
      buyer,
    );
    expect(
      new Map(meetingSuggestions.map(({ participant, startsAt }) => [participant.id, startsAt])),
    ).toEqual(
      new Map([
        [small.registrationId, slot],
        [large.registrationId, nextSlot],
        [asked.registrationId, nextSlot],
      ]),
    );

    const { id: second } = await askForMeeting(app, buyer, large, roundId, nextSlot);
    await onMeeting(app, large, 'acceptMeeting', second);
    await app.runJobs();
    const letters = app.mailbox.takeAll().filter(({ to }) => to === buyer.email);
    const links = letters.flatMap(({ text }) => [...text.matchAll(/\/meeting#([\w-]{43})/g)]);
    const token = links.at(-1)?.[1];
    const { meetingByLink } = await app.ask<{
      meetingByLink: { freeSlots: { startsAt: string }[] };
    }>(
      `query ($token: String!) { meetingByLink(token: $token) {
         ... on MeetingByLink { freeSlots { startsAt } } } }`,
      { token },
    );
    const free = meetingByLink.freeSlots.map(({ startsAt }) => startsAt);
    expect(free).not.toContain(slot);
    expect(free).toContain('2026-04-06T02:30:00.000Z');
  });

  it('know an economy as a group, and limit its members', async () => {
    await change({ limits: [{ group: 'PER', most: 0 }] });
    expect(await askForMeeting(app, buyer, large, roundId, slot)).toMatchObject({
      code: 'MEETING_LIMIT_REACHED',
    });
    await wishBoth();
    expect(await makeTimetable()).toEqual([small.registrationId]);
  });

  it('leave it to everybody to meet less often', async () => {
    const limit = (most: number | null) =>
      mutate(
        app,
        buyer,
        `saveMeetingLimit(registrationId: "${buyer.registrationId}", most: ${most})`,
        {
          type: 'FairRegistration',
          fields: 'id state maxMeetings',
        },
      );
    expect(await limit(0)).toMatchObject({ problems: [{ path: 'most', code: 'RULE_BAD_NUMBER' }] });
    expect(await limit(1)).toMatchObject({ maxMeetings: 1 });
    await wishBoth();
    expect(await makeTimetable()).toHaveLength(1);
  });

  it('keep a pair apart until the officer lets it meet, and tell neither', async () => {
    const round = { type: 'Round', fields: 'id state' };
    const wrong = pair(large, buyer);
    expect(await mutate(app, officer, `excludePair(${wrong})`, round)).toMatchObject({
      problems: [{ path: 'buyerId', code: 'REGISTRATION_NOT_FOUND' }],
    });
    for (const reason of ['Rivals.', 'They are rivals.']) {
      await mutate(app, officer, `excludePair(${pair(buyer, large)}, reason: "${reason}")`, round);
    }
    const { roundExclusions } = await app.ask<{ roundExclusions: { edges: object[] } }>(
      `{ roundExclusions(roundId: "${roundId}", first: 10) { edges { node { supplierId reason } } } }`,
      {},
      officer,
    );
    expect(roundExclusions.edges).toEqual([
      { node: { supplierId: large.registrationId, reason: 'They are rivals.' } },
    ]);
    expect(await askForMeeting(app, large, buyer, roundId, slot)).toMatchObject({
      code: 'MEETING_NOT_POSSIBLE',
    });
    await mutate(app, officer, `allowPair(${pair(buyer, large)})`, round);
    expect(await askForMeeting(app, large, buyer, roundId, slot)).toMatchObject({
      state: 'REQUESTED',
    });
  });

  it('keep their officer’s, and refuse what makes no sense', async () => {
    const stranger = await makePerson(app, { role: Role.AgencyOfficer });
    expect(await change({}, stranger)).toMatchObject({ __typename: 'NotFound' });
    version = 2;
    expect(await change({ fairness: 101, limits: [{ group: '', most: 1 }] })).toMatchObject({
      problems: [
        { path: 'fairness', code: 'RULE_BAD_NUMBER' },
        { path: 'limits.0.group', code: 'RULE_BAD_GROUP' },
      ],
    });
    version = 1;
    expect(await change({ fairness: 10 })).toMatchObject({ code: 'FAIR_CHANGED_MEANWHILE' });
  });

  it('change who arranges meetings without losing a booking', async () => {
    const asked = await askForMeeting(app, buyer, small, roundId, slot);
    await mutate(app, small, `acceptMeeting(id: "${asked.id}")`, { type: 'Meeting', fields: 'id' });
    for (const mode of ['ORGANISER', 'SELF_BOOKING', 'BOTH']) {
      const round = await mutate(
        app,
        officer,
        `changeBookingMode(id: "${roundId}", version: ${version}, bookingMode: ${mode})`,
        { type: 'Round', fields: 'id version' },
      );
      version = round.version;
      expect(await app.ask(`{ meeting(id: "${asked.id}") { state startsAt } }`, {}, buyer)).toEqual(
        { meeting: { state: 'CONFIRMED', startsAt: slot } },
      );
    }
    await wishBoth();
    expect(await makeTimetable()).toEqual([large.registrationId]);
  });

  it('do not let pairs meet again that met lately', async () => {
    const asked = await askForMeeting(app, buyer, large, roundId, slot);
    await app.api
      .get(DataSource)
      .query(`UPDATE meetings SET state = 'held', starts_at = $2 WHERE id = $1`, [
        asked.id,
        '2026-03-01T01:00:00Z',
      ]);
    ({ id: roundId, version } = await openNewRound(app, officer, fairId));
    await change({ metWithinDays: 30 });
    expect(await askForMeeting(app, buyer, large, roundId, slot)).toMatchObject({
      code: 'MEETING_NOT_POSSIBLE',
    });
    await change({ metWithinDays: 2 });
    expect(await askForMeeting(app, buyer, large, roundId, slot)).toMatchObject({
      state: 'REQUESTED',
    });
  });
});
