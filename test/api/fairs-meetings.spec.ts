import { DataSource } from 'typeorm';
import { Role } from '#platform';
import type { TestApp } from '../support/app.js';
import { startFairApp } from '../support/fair-setup.js';
import {
  askForMeeting,
  fairInput,
  makeParticipant,
  onMeeting,
  openNewFair,
  openNewRound,
  type Participant,
  register,
  decide,
  saveAbsences,
  savePreferences,
} from '../support/fairs.js';
import { makePerson, type Person } from '../support/people.js';

const nine = '2026-04-06T01:00:00.000Z';
const halfPast = '2026-04-06T01:30:00.000Z';
const eleven = '2026-04-06T03:00:00.000Z';

describe('meetings', () => {
  let app: TestApp;
  let officer: Person;

  beforeAll(async () => {
    app = await startFairApp();
    officer = await makePerson(app, { role: Role.AgencyOfficer });
  });
  afterEach(() => expectNothingTwice(app));
  afterAll(() => app.stop());

  async function makeFair(options: { fair?: object; round?: object; suppliers?: number } = {}) {
    const { id: fairId } = await openNewFair(app, officer, options.fair);
    const { id: roundId } = await openNewRound(app, officer, fairId, options.round);
    const buyer = await makeParticipant(app, officer, fairId, 'BUYER', 'JPN');
    const suppliers: Participant[] = [];
    for (let n = 0; n < (options.suppliers ?? 2); n++) {
      suppliers.push(await makeParticipant(app, officer, fairId, 'SUPPLIER'));
    }
    const [first, second] = suppliers;
    if (!first) throw new Error('A supplier is needed.');
    return { fairId, roundId, buyer, first, second: second ?? first, suppliers };
  }

  const changesOf = async (as: Person, id: string) =>
    (
      await app.ask<{ meetingChanges: { edges: { node: { act: string; actorId: string } }[] } }>(
        `{ meetingChanges(meetingId: "${id}") { edges { node { act state actorId reason } } } }`,
        {},
        as,
      )
    ).meetingChanges.edges.map(({ node }) => node);

  it('are asked for, accepted, moved with consent, and cancelled, with their history', async () => {
    const { roundId, buyer, first, second } = await makeFair();
    const asked = await askForMeeting(app, first, buyer, roundId, nine);
    expect(asked).toMatchObject({ state: 'REQUESTED', tableNumber: null });
    expect(await onMeeting(app, first, 'acceptMeeting', asked.id)).toMatchObject({
      code: 'MEETING_ANSWER_IS_THE_OTHERS',
    });
    expect(await onMeeting(app, second, 'acceptMeeting', asked.id)).toMatchObject({
      code: 'MEETING_NOT_FOUND',
    });
    const agreed = await onMeeting(app, buyer, 'acceptMeeting', asked.id);
    expect(agreed.state).toBe('CONFIRMED');
    expect(agreed.tableNumber).toBeGreaterThan(0);

    const moving = await onMeeting(
      app,
      first,
      'askToMoveMeeting',
      asked.id,
      `startsAt: "${eleven}"`,
    );
    expect(moving).toMatchObject({ startsAt: nine, moveTo: eleven });
    expect(await onMeeting(app, first, 'answerMove', asked.id, 'accepts: true')).toMatchObject({
      code: 'MEETING_ANSWER_IS_THE_OTHERS',
    });
    expect(await onMeeting(app, buyer, 'answerMove', asked.id, 'accepts: true')).toMatchObject({
      state: 'CONFIRMED',
      startsAt: eleven,
      moveTo: null,
    });
    // The slot that it left is free, the one that it took is not.
    expect(await askForMeeting(app, second, buyer, roundId, eleven)).toMatchObject({
      code: 'MEETING_SOMEBODY_BUSY',
    });
    expect(await askForMeeting(app, second, buyer, roundId, nine)).toMatchObject({
      state: 'REQUESTED',
    });
    const cancelled = await onMeeting(app, buyer, 'declineMeeting', asked.id, 'reason: "Ill."');
    expect(cancelled).toMatchObject({ state: 'CANCELLED', sequence: 4 });
    expect(await changesOf(first, asked.id)).toEqual([
      { act: 'ask', state: 'REQUESTED', actorId: first.userId, reason: '' },
      { act: 'accept', state: 'CONFIRMED', actorId: buyer.userId, reason: '' },
      { act: 'askToMove', state: 'CONFIRMED', actorId: first.userId, reason: '' },
      { act: 'move', state: 'CONFIRMED', actorId: buyer.userId, reason: '' },
      { act: 'decline', state: 'CANCELLED', actorId: buyer.userId, reason: 'Ill.' },
    ]);
  });

  it('are refused with the reason where they cannot be', async () => {
    const { fairId, roundId, buyer, first, second } = await makeFair();
    const ask = (as: Participant, other: Participant, at: string) =>
      askForMeeting(app, as, other, roundId, at);
    expect(await ask(first, buyer, '2026-04-06T01:10:00Z')).toMatchObject({
      problems: [{ path: 'startsAt', code: 'MEETING_NO_SUCH_SLOT' }],
    });
    expect(await ask(first, second, nine)).toMatchObject({ code: 'MEETING_NOT_POSSIBLE' });
    await ask(first, buyer, nine);
    expect(await ask(buyer, first, halfPast)).toMatchObject({ code: 'MEETING_EXISTS' });

    await savePreferences(app, buyer, buyer.registrationId, [
      { otherId: second.registrationId, wish: 'NEVER', reason: 'A private one.' },
    ]);
    expect(await ask(second, buyer, nine)).toMatchObject({ code: 'MEETING_NOT_POSSIBLE' });

    const third = await makeParticipant(app, officer, fairId, 'SUPPLIER');
    const { fairRegistration } = await app.ask<{
      fairRegistration: { delegates: { personId: string }[] };
    }>(`{ fairRegistration(id: "${third.registrationId}") { delegates { personId } } }`, {}, third);
    await saveAbsences(app, third, third.registrationId, fairRegistration.delegates[0]!.personId, [
      { from: nine, to: halfPast },
    ]);
    expect(await ask(buyer, third, nine)).toMatchObject({ code: 'MEETING_SOMEBODY_BUSY' });
    expect(await ask(buyer, third, halfPast)).toMatchObject({ state: 'REQUESTED' });
  });

  it('expire when nobody answers', async () => {
    const { roundId, buyer, first } = await makeFair();
    const { id } = await askForMeeting(app, first, buyer, roundId, nine);
    app.clock.advance({ hours: 49 });
    await app.runJob('expire-meeting-requests');
    expect(await onMeeting(app, buyer, 'acceptMeeting', id)).toMatchObject({
      code: 'FAIR_STATE_FORBIDS',
    });
    const changes = await changesOf(first, id);
    expect(changes.at(-1)).toMatchObject({ act: 'expire', state: 'EXPIRED', actorId: null });
    app.clock.advance({ hours: -49 });
  });

  it('that expired are followed by the next best to ask, with a slot that is free for both', async () => {
    const { fairId, roundId, buyer, first } = await makeFair();
    const wished = await makeParticipant(app, officer, fairId, 'BUYER');
    const other = await makeParticipant(app, officer, fairId, 'BUYER');
    const refusing = await makeParticipant(app, officer, fairId, 'BUYER');
    await savePreferences(app, first, first.registrationId, [
      { otherId: wished.registrationId, wish: 'MUST' },
    ]);
    await savePreferences(app, refusing, refusing.registrationId, [
      { otherId: first.registrationId, wish: 'NEVER' },
    ]);
    const { fairRegistration } = await app.ask<{
      fairRegistration: { delegates: { personId: string }[] };
    }>(
      `{ fairRegistration(id: "${wished.registrationId}") { delegates { personId } } }`,
      {},
      wished,
    );
    const personId = fairRegistration.delegates[0]?.personId ?? '';
    await saveAbsences(app, wished, wished.registrationId, personId, [
      { from: nine, to: halfPast },
    ]);
    await askForMeeting(app, first, buyer, roundId, nine);
    app.clock.advance({ hours: 49 });
    await app.runJob('expire-meeting-requests');
    const suggest = (as: Person) =>
      app.gql<{ meetingSuggestions: object[] }>(
        `{ meetingSuggestions(registrationId: "${first.registrationId}", roundId: "${roundId}") {
             participant { id } startsAt } }`,
        {},
        { as },
      );
    const { data } = await suggest(first);
    expect(data?.meetingSuggestions).toEqual([
      { participant: { id: wished.registrationId }, startsAt: halfPast },
      { participant: { id: other.registrationId }, startsAt: nine },
    ]);
    expect(await askForMeeting(app, first, wished, roundId, halfPast)).toMatchObject({
      state: 'REQUESTED',
    });
    expect((await suggest(other)).errors[0]?.extensions?.code).toBe('REGISTRATION_NOT_FOUND');
    app.clock.advance({ hours: -49 });
  });

  it('take an interpreter where no language is shared, and no more than there are', async () => {
    const { fairId, roundId, buyer } = await makeFair({ round: { acceptance: 'AUTOMATIC' } });
    const makeSpanish = async (): Promise<Participant> => {
      const person = await makePerson(app, { economy: 'PER' });
      const delegates = [{ name: 'Luz', email: person.email, languages: ['es'] }];
      const { id } = await register(app, person, fairId, { delegates });
      await decide(app, officer, 'approveRegistration', id);
      return { ...person, registrationId: id };
    };
    const other = await makeParticipant(app, officer, fairId, 'BUYER');
    const [one, two] = [await makeSpanish(), await makeSpanish()];
    expect(await askForMeeting(app, buyer, one, roundId, nine)).toMatchObject({
      state: 'CONFIRMED',
    });
    expect(await askForMeeting(app, other, two, roundId, nine)).toMatchObject({
      code: 'MEETING_NO_INTERPRETER',
    });
    expect(await askForMeeting(app, other, two, roundId, halfPast)).toMatchObject({
      state: 'CONFIRMED',
    });
  });

  it('never book a person, a table or a room twice, however many ask at once', async () => {
    const [hall] = fairInput.halls;
    const { fairId, roundId, suppliers } = await makeFair({
      suppliers: 6,
      fair: { kind: 'IN_PERSON', videoRooms: [], halls: [{ ...hall, tables: 2 }] },
      round: { acceptance: 'AUTOMATIC', maxMeetingsOfSupplier: 3 },
    });
    const buyers: Participant[] = [];
    for (let n = 0; n < 4; n++) buyers.push(await makeParticipant(app, officer, fairId, 'BUYER'));
    const answers = await Promise.all(
      buyers.flatMap((buyer) =>
        suppliers.flatMap((supplier) =>
          [nine, halfPast].map((at) => askForMeeting(app, buyer, supplier, roundId, at)),
        ),
      ),
    );
    const booked = answers.filter(({ state }) => state === 'CONFIRMED');
    // Two tables, two slots.
    expect(booked.length).toBeLessThanOrEqual(4);
    expect(booked.length).toBeGreaterThan(0);
    const refusals = new Set(answers.flatMap(({ code }) => (code === undefined ? [] : [code])));
    for (const code of refusals) {
      expect([
        'MEETING_SOMEBODY_BUSY',
        'MEETING_NO_PLACE',
        'MEETING_SLOT_TAKEN',
        'MEETING_EXISTS',
        'MEETING_LIMIT_REACHED',
      ]).toContain(code);
    }
    const [kept] = await app.api
      .get(DataSource)
      .query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM meetings WHERE round_id = $1 AND state = 'confirmed'`,
        [roundId],
      );
    expect(kept?.count).toBe(booked.length);
  });

  it('never book a person at two fairs at once, even on either side of the date line', async () => {
    const here = await makeFair({ round: { acceptance: 'AUTOMATIC' } });
    // Nine o’clock of the 6th in Manila is three in the afternoon of the 5th in Honolulu.
    const there = await makeFair({
      fair: {
        timeZone: 'Pacific/Honolulu',
        startsOn: '2026-04-05',
        endsOn: '2026-04-05',
        days: [{ date: '2026-04-05', opensAt: '13:00', closesAt: '17:00' }],
      },
      round: { acceptance: 'AUTOMATIC' },
    });
    const traveller = here.buyer;
    const { id } = await register(app, traveller, there.fairId, {
      role: 'BUYER',
      delegates: [{ name: 'Ken', email: traveller.email, languages: ['en'] }],
    });
    await decide(app, officer, 'approveRegistration', id);
    const abroad = { ...traveller, registrationId: id };
    expect(await askForMeeting(app, abroad, there.first, there.roundId, nine)).toMatchObject({
      state: 'CONFIRMED',
    });
    expect(await askForMeeting(app, traveller, here.first, here.roundId, nine)).toMatchObject({
      code: 'MEETING_SOMEBODY_BUSY',
    });
  });

  it('stay when the organiser takes over, who alone then moves them at once', async () => {
    const { roundId, buyer, first, second } = await makeFair({
      round: { acceptance: 'AUTOMATIC' },
    });
    const { id } = await askForMeeting(app, buyer, first, roundId, nine);
    await app.ask(
      `mutation { changeBookingMode(id: "${roundId}", version: 2, bookingMode: ORGANISER) {
           __typename ... on Round { bookingMode } } }`,
      {},
      officer,
    );
    expect(await askForMeeting(app, buyer, second, roundId, halfPast)).toMatchObject({
      code: 'MEETING_NOT_SELF_BOOKED',
    });
    expect(
      await onMeeting(app, officer, 'askToMoveMeeting', id, `startsAt: "${eleven}"`),
    ).toMatchObject({ state: 'CONFIRMED', startsAt: eleven });
  });
});

/** The promise that the database keeps, looked at without its constraint. */
async function expectNothingTwice(app: TestApp): Promise<void> {
  const twice = await app.api.get(DataSource).query<object[]>(
    `SELECT one.thing_id FROM bookings one JOIN bookings other
         ON other.thing_id = one.thing_id AND other.id > one.id AND other.during && one.during
      WHERE one.held AND other.held`,
  );
  expect(twice).toEqual([]);
}
