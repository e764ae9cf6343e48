import { Role } from '#platform';
import type { TestApp } from '../support/app.js';
import {
  badgeOf,
  bookMorning,
  checkInAtFair,
  checkInAtMeeting,
  goTo,
  makeOpenFair,
  type OpenFair,
  signAllInAgain,
  slotAt,
  statesOf,
} from '../support/fair-day.js';
import { expectSoundFairs } from '../support/fair-invariants.js';
import { startFairApp } from '../support/fair-setup.js';
import {
  askForMeeting,
  countHeld,
  decide,
  type FairAnswer,
  makeParticipant,
  mutate,
  openNewFair,
  openNewRound,
  type Participant,
  register,
} from '../support/fairs.js';
import { makePerson, type Person, signInAgain } from '../support/people.js';
import { type Listening, listenTo } from '../support/subscriptions.js';

interface Side {
  readonly side: string;
  readonly hasCome: boolean;
  readonly isAtFair: boolean;
}
interface BoardMeeting {
  readonly meetingId: string;
  readonly state: string;
  readonly sides: Side[];
}
interface Board {
  readonly expected: number;
  readonly present: number;
  readonly places: {
    readonly kind: string;
    readonly number: number | null;
    readonly now: BoardMeeting | null;
    readonly next: BoardMeeting | null;
  }[];
}

const meeting = 'meetingId state sides { side hasCome isAtFair }';
const board = `expected present places { kind number now { ${meeting} } next { ${meeting} } }`;

type News = { readonly fairBoardChanged: Board };

/** The sides at the first table once somebody came: what was told before may be heard first. */
async function sidesOnceSeen(
  first: ReturnType<Listening<News>['next']>,
  news: Listening<News>,
): Promise<Side[] | undefined> {
  let latest = (await first)?.data?.fairBoardChanged;
  while (latest?.present !== 1) latest = (await news.next())?.data?.fairBoardChanged;
  return latest.places[0]?.now?.sides;
}

describe('the day of a fair', () => {
  let app: TestApp;
  let officer: Person;

  beforeEach(async () => {
    app = await startFairApp();
    officer = await makePerson(app, { role: Role.AgencyOfficer });
  });
  afterEach(async () => {
    await expectSoundFairs(app);
    await app.stop();
  });

  /** A fair whose meetings are booked, at an instant of its first day. */
  async function openAt(
    instant: string,
    options: { suppliers?: number; fair?: object } = {},
  ): Promise<{ fair: OpenFair; ids: string[] }> {
    const fair = await makeOpenFair(app, officer, options);
    const ids = await bookMorning(app, fair);
    goTo(app, instant);
    officer = await signInAgain(app, officer);
    return { fair: await signAllInAgain(app, fair), ids };
  }

  it('begins at the door: signed badges, each person once a day', async () => {
    const { id: other } = await openNewFair(app, officer);
    const elsewhere = await makeParticipant(app, officer, other, 'SUPPLIER');
    const { fair } = await openAt(slotAt('08:30'));
    const { fairId } = fair;
    const [first, second] = fair.suppliers as [Participant, Participant];
    const badge = await badgeOf(app, first, first.registrationId);
    expect(badge.qr).toMatch(/^<svg /);
    expect(await badgeOf(app, officer, first.registrationId)).toEqual(badge);

    const came = await checkInAtFair(app, officer, fairId, badge.code);
    expect(came).toMatchObject({ personId: badge.personId, name: badge.name, isRepeated: false });
    app.clock.advance({ minutes: 5 });
    expect(await checkInAtFair(app, officer, fairId, ` ${badge.code}\n`)).toEqual({
      ...came,
      isRepeated: true,
    });

    const unreadable = { problems: [{ path: 'code', code: 'BADGE_UNREADABLE' }] };
    const end = badge.code.endsWith('A') ? 'B' : 'A';
    for (const code of [
      'nonsense',
      `${badge.code.slice(0, -1)}${end}`,
      `${badge.code}.x`,
      'ILO1',
    ]) {
      expect(await checkInAtFair(app, officer, fairId, code)).toMatchObject(unreadable);
    }
    const foreign = await badgeOf(app, officer, elsewhere.registrationId);
    expect(await checkInAtFair(app, officer, fairId, foreign.code)).toMatchObject({
      code: 'BADGE_OF_ANOTHER_FAIR',
    });
    const gone = await badgeOf(app, second, second.registrationId);
    await decide(app, second, 'withdrawRegistration', second.registrationId);
    expect(await checkInAtFair(app, officer, fairId, gone.code)).toMatchObject({
      code: 'CHECK_IN_WITHDRAWN',
    });
    const stranger = await makePerson(app, { role: Role.AgencyOfficer });
    expect(await checkInAtFair(app, stranger, fairId, badge.code)).toMatchObject({
      code: 'FAIR_NOT_FOUND',
    });
    // Another day is another check-in, and between the days there is none.
    goTo(app, slotAt('08:30', '2026-04-07'));
    expect(await checkInAtFair(app, officer, fairId, badge.code)).toMatchObject({
      isRepeated: false,
    });
    goTo(app, slotAt('08:30', '2026-04-08'));
    expect(await checkInAtFair(app, officer, fairId, badge.code)).toMatchObject({
      code: 'CHECK_IN_WRONG_DAY',
    });
  });

  it('has meetings that are held once both sides have come', async () => {
    const { fair, ids } = await openAt(slotAt('08:40'));
    const [id = ''] = ids;
    const { buyer, suppliers } = fair;
    const [first, second] = suppliers as [Participant, Participant];
    expect(await checkInAtMeeting(app, first, id)).toMatchObject({ code: 'CHECK_IN_TOO_EARLY' });
    app.clock.advance({ minutes: 5 });
    expect(await checkInAtMeeting(app, first, id)).toMatchObject({ state: 'CONFIRMED' });
    expect(await checkInAtMeeting(app, first, id)).toMatchObject({ state: 'CONFIRMED' });
    expect(await checkInAtMeeting(app, second, id)).toMatchObject({ code: 'MEETING_NOT_FOUND' });
    expect(await checkInAtMeeting(app, officer, id)).toMatchObject({
      problems: [{ path: 'side', code: 'CHECK_IN_NO_SIDE' }],
    });
    const code = async (of: Participant) =>
      `code: "${(await badgeOf(app, of, of.registrationId)).code}"`;
    expect(await checkInAtMeeting(app, officer, id, await code(second))).toMatchObject({
      code: 'BADGE_NOT_OF_MEETING',
    });
    expect(await checkInAtMeeting(app, officer, id, await code(buyer))).toMatchObject({
      state: 'HELD',
    });
    expect(await checkInAtMeeting(app, buyer, id)).toMatchObject({ state: 'HELD' });
    // Whoever sits at a table has come through the door.
    const atDoor = await badgeOf(app, first, first.registrationId);
    expect(await checkInAtFair(app, officer, fair.fairId, atDoor.code)).toMatchObject({
      isRepeated: true,
    });
    goTo(app, slotAt('10:00'));
    expect(await checkInAtMeeting(app, buyer, ids[1] ?? '')).toMatchObject({
      code: 'CHECK_IN_TOO_LATE',
    });
    expect(await checkInAtMeeting(app, officer, ids[1] ?? '', 'side: BUYER')).toMatchObject({
      state: 'CONFIRMED',
    });
  });

  it('marks meetings to which somebody did not come, and takes late arrivals', async () => {
    const { fair, ids } = await openAt(slotAt('09:00'), { suppliers: 3 });
    const [one = '', two = '', three = ''] = ids;
    const { buyer, suppliers } = fair;
    await checkInAtMeeting(app, buyer, one);
    goTo(app, slotAt('09:09'));
    await app.runJob('mark-missed-meetings');
    expect((await statesOf(app, officer, fair.roundId)).get(one)).toBe('CONFIRMED');
    app.clock.advance({ minutes: 1 });
    await app.runJob('mark-missed-meetings');
    await app.runJob('mark-missed-meetings');
    expect((await statesOf(app, officer, fair.roundId)).get(one)).toBe('MISSED');
    const { meetingChanges } = await app.ask<{ meetingChanges: { edges: { node: object }[] } }>(
      `{ meetingChanges(meetingId: "${one}") { edges { node { act reason actorId } } } }`,
      {},
      buyer,
    );
    expect(meetingChanges.edges.map(({ node }) => node)).toContainEqual({
      act: 'markMissed',
      reason: 'The supplier did not come.',
      actorId: null,
    });
    expect(await checkInAtMeeting(app, suppliers[0]!, one)).toMatchObject({ state: 'HELD' });
    expect(await countHeld(app, one)).toBe(3);

    const missed = (id: string, absent: string) =>
      mutate(app, officer, `markMeetingMissed(meetingId: "${id}", absent: ${absent})`, {
        type: 'Meeting',
        fields: 'id state',
      });
    expect(await missed(two, 'SUPPLIER')).toMatchObject({ code: 'NO_SHOW_TOO_EARLY' });
    expect(await missed(one, 'BUYER')).toMatchObject({ code: 'NO_SHOW_HAS_COME' });
    // The third supplier does not come at all: nobody was seen of it when its meeting began.
    goTo(app, slotAt('10:40'));
    await app.runJob('mark-missed-meetings');
    const states = await statesOf(app, officer, fair.roundId);
    expect([states.get(two), states.get(three)]).toEqual(['MISSED', 'MISSED']);
  });

  it('frees what is ahead of whoever stays away, and gives it to who walks in', async () => {
    const { fair, ids } = await openAt(slotAt('09:05'), { suppliers: 2 });
    const { fairId, roundId, buyer, suppliers } = fair;
    const absent = await mutate(
      app,
      officer,
      `markAbsentToday(registrationId: "${buyer.registrationId}")`,
      { type: 'FairRegistration', fields: 'id state' },
    );
    expect(absent).toMatchObject({ state: 'APPROVED' });
    const states = await statesOf(app, officer, roundId);
    expect(ids.map((id) => states.get(id))).toEqual(['MISSED', 'CANCELLED']);
    expect(await countHeld(app, ids[1] ?? '')).toBe(0);

    const newcomer = await makePerson(app, { role: Role.Buyer, economy: 'KOR' });
    const walkIn = (input: object) =>
      mutate(app, officer, 'registerWalkIn(input: $input)', {
        type: 'FairRegistration',
        fields: 'id state',
        head: '($input: RegisterWalkInInput!)',
        variables: {
          input: {
            fairId,
            organisationId: newcomer.organisationId,
            role: 'BUYER',
            agreedBy: 'Kim Ji-woo',
            delegates: [{ name: 'Kim Ji-woo', email: newcomer.email, languages: ['en'] }],
            ...input,
          },
        },
      });
    expect(await walkIn({ agreedBy: ' ' })).toMatchObject({
      problems: [{ path: 'agreedBy', code: 'WALK_IN_NO_GIVER' }],
    });
    expect(await walkIn({ role: 'SUPPLIER' })).toMatchObject({
      problems: [{ path: 'role', code: 'REGISTRATION_WRONG_SIDE' }],
    });
    const registered = await walkIn({});
    expect(registered).toMatchObject({ state: 'APPROVED' });
    expect(await walkIn({})).toMatchObject({ code: 'REGISTRATION_EXISTS' });

    const fill = (as: Person) =>
      mutate<FairAnswer & { meetings: { id: string; state: string; supplierId: string }[] }>(
        app,
        as,
        `fillFreeSlots(registrationId: "${registered.id}", roundId: "${roundId}", most: 5)`,
        { type: 'FilledSlots', fields: 'meetings { id state startsAt supplierId }' },
      );
    const { meetings } = await fill(officer);
    expect(new Set(meetings.map((one) => one.supplierId))).toEqual(
      new Set(suppliers.map((one) => one.registrationId)),
    );
    expect(meetings.every(({ state }) => state === 'PROVISIONAL')).toBe(true);
    expect(await fill(officer)).toMatchObject({ code: 'WALK_IN_NOTHING_FREE' });
    goTo(app, slotAt('09:05', '2026-04-09'));
    officer = await signInAgain(app, officer);
    const late = await makePerson(app, { role: Role.Buyer });
    expect(await walkIn({ organisationId: late.organisationId })).toMatchObject({
      code: 'CHECK_IN_WRONG_DAY',
    });
  });

  it('shows on a live board what is where, who is missing and what comes next', async () => {
    const { fair, ids } = await openAt(slotAt('09:00'), {
      suppliers: 3,
      fair: {
        kind: 'IN_PERSON',
        videoRooms: [],
        halls: [{ name: 'A', x: 0, y: 0, width: 9, length: 9, tables: 1 }],
      },
    });
    const { fairId, buyer } = fair;
    const read = async () =>
      (
        await app.ask<{ fairBoard: Board }>(
          `{ fairBoard(fairId: "${fairId}") { ${board} } }`,
          {},
          officer,
        )
      ).fairBoard;
    const empty = await read();
    expect(empty).toMatchObject({
      expected: 4,
      present: 0,
      places: [
        { kind: 'TABLE', number: 1, now: { meetingId: ids[0] }, next: { meetingId: ids[1] } },
      ],
    });
    expect(empty.places[0]?.now?.sides).toEqual([
      { side: 'BUYER', hasCome: false, isAtFair: false },
      { side: 'SUPPLIER', hasCome: false, isAtFair: false },
    ]);

    await app.runJobs();
    const port = await app.listen();
    const query = `subscription { fairBoardChanged(fairId: "${fairId}") { ${board} } }`;
    const stranger = await makePerson(app, { role: Role.AgencyOfficer });
    const refused = listenTo(port, stranger, query, {});
    expect((await refused.next())?.errors?.[0]?.extensions?.code).toBe('FAIR_NOT_FOUND');
    await refused.close();
    const news = listenTo<News>(port, officer, query, {});
    const heard = news.next();
    await checkInAtMeeting(app, buyer, ids[0] ?? '');
    await app.runJobs();
    expect(await sidesOnceSeen(heard, news)).toEqual([
      { side: 'BUYER', hasCome: true, isAtFair: true },
      { side: 'SUPPLIER', hasCome: false, isAtFair: false },
    ]);
    await news.close();
    // What was being told when the line was closed reads the board, too, beside one of these.
    const statements: number[] = [];
    for (let turn = 0; turn < 3; turn++) statements.push(await app.countStatements(read));
    expect(Math.min(...statements)).toBeLessThanOrEqual(5);
  });

  it('opens video rooms to those who meet, and only when they meet', async () => {
    const { fair, ids } = await openAt(slotAt('08:40'), {
      suppliers: 2,
      fair: { kind: 'ONLINE', halls: [], placeName: '' },
    });
    const { buyer, suppliers, roundId } = fair;
    const read = async (as: Person, id = ids[0]) =>
      (
        await app.gql<{ meeting: { roomUrl: string | null; timer: { isOpen: boolean } } }>(
          `{ meeting(id: "${id}") { roomUrl timer { now opensAt startsAt endsAt isOpen } } }`,
          {},
          { as },
        )
      ).data?.meeting;
    expect(await read(buyer)).toEqual({
      roomUrl: null,
      timer: {
        now: app.clock.now().toISOString(),
        opensAt: slotAt('08:45'),
        startsAt: slotAt('09:00'),
        endsAt: slotAt('09:30'),
        isOpen: false,
      },
    });
    goTo(app, slotAt('08:45'));
    for (const side of [buyer, suppliers[0]!]) {
      expect(await read(side)).toMatchObject({
        roomUrl: 'https://meet.example.org/1',
        timer: { isOpen: true },
      });
    }
    expect(await read(suppliers[1]!)).toBeUndefined();
    const asked = await askForMeeting(app, suppliers[1]!, buyer, roundId, slotAt('11:30'));
    expect(asked.code).toBe('MEETING_EXISTS');
    goTo(app, slotAt('09:30'));
    expect(await read(buyer)).toMatchObject({ roomUrl: null, timer: { isOpen: false } });
  });

  it('opens video rooms to those who interpret, and shows them nothing else', async () => {
    const interpreter = await makePerson(app, { role: Role.Buyer });
    const { id: fairId } = await openNewFair(app, officer, {
      ...{ kind: 'ONLINE', halls: [], placeName: '' },
      interpreters: [{ name: 'Ana', email: interpreter.email, languages: ['ja', 'es'] }],
    });
    const { id: roundId } = await openNewRound(app, officer, fairId, { acceptance: 'AUTOMATIC' });
    const take = async (role: 'BUYER' | 'SUPPLIER', language: string): Promise<Participant> => {
      const person = await makePerson(app, { role: role === 'BUYER' ? Role.Buyer : undefined });
      const delegates = [{ name: language, email: person.email, languages: [language] }];
      const { id } = await register(app, person, fairId, { role, delegates });
      await decide(app, officer, 'approveRegistration', id);
      return { ...person, registrationId: id };
    };
    const [buyer, supplier] = [await take('BUYER', 'ja'), await take('SUPPLIER', 'es')];
    await askForMeeting(app, supplier, buyer, roundId, slotAt('11:00'));
    const fields = 'startsAt roomName roomUrl tableNumber supplierName timer { isOpen }';
    const read = async (as: Person) =>
      (
        await app.ask<{ interpretations: { edges: { node: object }[] } }>(
          `{ interpretations(first: 10) { edges { node { ${fields} } } } }`,
          {},
          as,
        )
      ).interpretations.edges.map(({ node }) => node);
    goTo(app, slotAt('10:40'));
    const seen = { startsAt: slotAt('11:00'), roomName: 'Room 1', tableNumber: null };
    const as = await signInAgain(app, interpreter);
    expect(await read(as)).toMatchObject([{ ...seen, roomUrl: null, timer: { isOpen: false } }]);
    goTo(app, slotAt('10:45'));
    expect(await read(as)).toMatchObject([
      { ...seen, roomUrl: 'https://meet.example.org/1', timer: { isOpen: true } },
    ]);
    expect(await read(await signInAgain(app, supplier))).toEqual([]);
  });
});
