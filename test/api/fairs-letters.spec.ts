import { DataSource } from 'typeorm';
import { Role } from '#platform';
import type { TestApp } from '../support/app.js';
import { readCalendar } from '../support/calendars.js';
import { expectSoundFairs } from '../support/fair-invariants.js';
import { startFairApp } from '../support/fair-setup.js';
import {
  askForMeeting,
  decide,
  makeParticipant,
  mutate,
  onMeeting,
  openNewFair,
  openNewRound,
  type Participant,
  register,
  savePreferences,
} from '../support/fairs.js';
import type { ReceivedLetter } from '../support/mailbox.js';
import { postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

const nine = '2026-04-06T01:00:00.000Z';
const halfPast = '2026-04-06T01:30:00.000Z';
const eleven = '2026-04-06T03:00:00.000Z';

/** The only calendar entry of a letter. */
function entryIn(letter: ReceivedLetter | undefined) {
  const [only, ...more] = letter?.calendars ?? [];
  if (!only || more.length > 0) throw new Error(`One entry should be in “${letter?.subject}”.`);
  const { method, events } = readCalendar(only.content);
  expect(method).toBe(only.method);
  return { method, ...events[0] };
}

const tokensIn = (letter: ReceivedLetter | undefined): string[] =>
  [...(letter?.text.matchAll(/\/meeting#([\w-]{43})/g) ?? [])].map((found) => found[1] ?? '');

describe('letters about meetings', () => {
  let app: TestApp;
  let officer: Person;

  beforeAll(async () => {
    app = await startFairApp();
    officer = await makePerson(app, { role: Role.AgencyOfficer });
  });
  afterEach(() => expectSoundFairs(app));
  afterAll(() => app.stop());

  async function makeFair({ fair = {}, round = {} } = {}) {
    const { id: fairId } = await openNewFair(app, officer, fair);
    const { id: roundId } = await openNewRound(app, officer, fairId, round);
    const buyer = await makeParticipant(app, officer, fairId, 'BUYER', 'PER');
    const supplier = await makeParticipant(app, officer, fairId, 'SUPPLIER');
    await takeLetters();
    return { fairId, roundId, buyer, supplier };
  }

  /** Letters by address, once all work is done. */
  async function takeLetters(): Promise<Map<string, ReceivedLetter[]>> {
    await app.runJobs();
    return Map.groupBy(app.mailbox.takeAll(), ({ to }) => to);
  }
  async function takeLetterTo(person: Person): Promise<ReceivedLetter | undefined> {
    const letters = (await takeLetters()).get(person.email) ?? [];
    expect(letters.length).toBeLessThanOrEqual(1);
    return letters[0];
  }
  const look = async (token: string | undefined) =>
    (
      await app.ask<{ meetingByLink: LinkAnswer }>(
        `query ($token: String!) { meetingByLink(token: $token) { __typename
           ... on MeetingByLink { otherName state startsAt answers needTitle
             reasons { isAboutSupplier verdict } freeSlots { startsAt } }
           ... on Failure { code } } }`,
        { token },
      )
    ).meetingByLink;
  const answer = (token: string | undefined, rest: string) =>
    mutate<LinkAnswer>(app, undefined, `answerMeetingByLink(token: "${token}", ${rest})`, {
      type: 'MeetingAnswered',
      fields: 'state startsAt moveTo',
    });

  it('tell the other side of a request, and both of what is agreed, moved and called off', async () => {
    const { roundId, buyer, supplier } = await makeFair();
    const { id } = await askForMeeting(app, supplier, buyer, roundId, nine);
    let letters = await takeLetters();
    expect([...letters.keys()]).toEqual([buyer.email]);
    const asked = letters.get(buyer.email)?.[0];
    expect(asked?.subject).toMatch(/ asks to meet you$/);
    // The fair's clocks and those of the reader's economy, which lie on another day.
    expect(asked?.text).toMatch(/6 Apr.* 09:00.*09:30 in Asia\/Manila/);
    expect(asked?.text).toMatch(/5 Apr.* 20:00.*20:30 in America\/Lima/);
    expect(asked?.calendars).toEqual([]);

    await onMeeting(app, buyer, 'acceptMeeting', id);
    letters = await takeLetters();
    expect([...letters.keys()].sort()).toEqual([buyer.email, supplier.email].sort());
    const first = entryIn(letters.get(buyer.email)?.[0]);
    expect(first).toMatchObject({
      method: 'REQUEST',
      status: 'CONFIRMED',
      sequence: 1,
      startsAt: nine,
      zone: 'Asia/Manila',
      organiser: 'mailto:no-reply@iloilo.invalid',
    });
    // Nobody's address is told to anybody else.
    expect(first.attendees?.map((one) => one.toLowerCase())).toEqual([`mailto:${buyer.email}`]);

    await onMeeting(app, supplier, 'askToMoveMeeting', id, `startsAt: "${eleven}"`);
    letters = await takeLetters();
    expect([...letters.keys()]).toEqual([buyer.email]);
    await onMeeting(app, buyer, 'answerMove', id, 'accepts: true');
    letters = await takeLetters();
    const moved = entryIn(letters.get(supplier.email)?.[0]);
    expect(moved).toMatchObject({ method: 'REQUEST', sequence: 3, startsAt: eleven });
    expect(moved.uid).toBe(first.uid);

    await onMeeting(app, buyer, 'declineMeeting', id, 'reason: "Ill."');
    letters = await takeLetters();
    const over = letters.get(supplier.email)?.[0];
    expect(over?.text).toContain('Reason: Ill.');
    for (const person of [buyer, supplier]) {
      expect(entryIn(letters.get(person.email)?.[0])).toMatchObject({
        method: 'CANCEL',
        status: 'CANCELLED',
        sequence: 4,
        uid: first.uid,
      });
    }
    expect(tokensIn(over)).toEqual([]);
  });

  it('are written once, whoever sends them and however often', async () => {
    const { roundId, buyer, supplier } = await makeFair({ round: { acceptance: 'AUTOMATIC' } });
    await askForMeeting(app, supplier, buyer, roundId, nine);
    expect((await takeLetters()).get(buyer.email)).toHaveLength(1);
    const db = app.api.get(DataSource);
    await db.query(`UPDATE outbox SET relayed_at = NULL WHERE event LIKE 'fairs.%'`);
    expect((await takeLetters()).size).toBe(0);
    const [untold] = await db.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM meeting_changes WHERE told_at IS NULL`,
    );
    expect(untold?.count).toBe(0);
  });

  it('of one act are one letter for each person, with an entry for each meeting', async () => {
    const { fairId, roundId, buyer, supplier } = await makeFair();
    const other = await makeParticipant(app, officer, fairId, 'SUPPLIER');
    for (const [one, at] of [
      [supplier, nine],
      [other, halfPast],
    ] as const) {
      const { id } = await askForMeeting(app, one, buyer, roundId, at);
      await onMeeting(app, buyer, 'acceptMeeting', id);
    }
    await takeLetters();
    await decide(app, buyer, 'withdrawRegistration', buyer.registrationId);
    const letters = await takeLetters();
    const whole = letters.get(buyer.email);
    expect(whole).toHaveLength(1);
    expect(whole?.[0]?.subject).toMatch(/: 2 meetings$/);
    const entries = whole?.[0]?.calendars.map(({ content }) => readCalendar(content));
    expect(entries?.map(({ method, events }) => [method, events.length])).toEqual([
      ['CANCEL', 1],
      ['CANCEL', 1],
    ]);
    expect(letters.get(supplier.email)?.[0]?.text).toContain('has withdrawn');
    expect(letters.get(other.email)).toHaveLength(1);
  });

  it('name the next best to ask when nobody answered, in the reader’s language', async () => {
    const { fairId, roundId, buyer } = await makeFair();
    const next = await makeParticipant(app, officer, fairId, 'BUYER', 'JPN');
    const person = await makePerson(app, { economy: 'CHL' });
    const delegates = [{ name: 'Luz Rojas', email: person.email, languages: ['es', 'en'] }];
    const { id } = await register(app, person, fairId, { delegates });
    await decide(app, officer, 'approveRegistration', id);
    const spanish: Participant = { ...person, registrationId: id };
    await savePreferences(app, spanish, id, [{ otherId: next.registrationId, wish: 'MUST' }]);
    await askForMeeting(app, spanish, buyer, roundId, nine);
    await takeLetters();
    app.clock.advance({ hours: 49 });
    await app.runJob('expire-meeting-requests');
    const letter = await takeLetterTo(spanish);
    expect(letter?.subject).toMatch(/^Sin respuesta de /);
    expect(letter?.text).toContain('Hola, Luz Rojas:');
    expect(letter?.text).toMatch(/A quién podría pedir una reunión ahora:\n- .*abr/);
    app.clock.advance({ hours: -49 });
  });

  it('answer by their link without signing in, once, and say who did it', async () => {
    const { roundId, buyer, supplier } = await makeFair();
    await publishProfile(app, supplier);
    await postNew(app, buyer);
    await takeLetters();
    const { id } = await askForMeeting(app, supplier, buyer, roundId, nine);
    const [token] = tokensIn(await takeLetterTo(buyer));
    // Opening it, as programs that scan mail do, changes nothing.
    for (const _ of [1, 2]) {
      expect(await look(token)).toMatchObject({
        state: 'REQUESTED',
        startsAt: nine,
        answers: ['ACCEPT', 'DECLINE'],
        needTitle: 'Dried mangoes',
      });
    }
    // Saying yes costs something: the reasons of both sides are there to read.
    const { reasons } = await look(token);
    const sides = new Set(reasons?.map(({ isAboutSupplier }) => isAboutSupplier));
    expect(sides).toEqual(new Set([true, false]));
    expect(await answer(token, 'answer: ACCEPT')).toMatchObject({ state: 'CONFIRMED' });
    expect(await answer(token, 'answer: ACCEPT')).toMatchObject({ code: 'MEETING_LINK_USED' });
    expect(await look(token)).toMatchObject({ code: 'MEETING_LINK_USED' });
    const { meetingChanges } = await app.ask<{ meetingChanges: { edges: { node: object }[] } }>(
      `{ meetingChanges(meetingId: "${id}") { edges { node { act actorId personId } } } }`,
      {},
      supplier,
    );
    const [person] = await app.api
      .get(DataSource)
      .query<{ id: string }[]>('SELECT id FROM fair_people WHERE email = $1', [buyer.email]);
    expect(meetingChanges.edges.at(-1)?.node).toEqual({
      act: 'accept',
      actorId: null,
      personId: person?.id,
    });
  });

  it('move by their link to a slot that the server names, with the other side’s consent', async () => {
    const { roundId, buyer, supplier } = await makeFair();
    const { id } = await askForMeeting(app, supplier, buyer, roundId, nine);
    await takeLetters();
    await onMeeting(app, buyer, 'acceptMeeting', id);
    const [token] = tokensIn(await takeLetterTo(buyer));
    const seen = await look(token);
    expect(seen.answers).toEqual(['ASK_TO_MOVE', 'DECLINE']);
    const free = seen.freeSlots.map(({ startsAt }) => startsAt);
    expect(free).toContain(eleven);
    expect(free).not.toContain(nine);
    expect(await answer(token, 'answer: ASK_TO_MOVE')).toMatchObject({
      problems: [{ path: 'startsAt', code: 'MEETING_LINK_NEEDS_SLOT' }],
    });
    expect(
      await answer(token, 'answer: ASK_TO_MOVE, startsAt: "2026-04-06T01:07:00Z"'),
    ).toMatchObject({ problems: [{ path: 'startsAt', code: 'MEETING_NO_SUCH_SLOT' }] });
    // What was refused has not used the link up.
    expect(await answer(token, `answer: ASK_TO_MOVE, startsAt: "${eleven}"`)).toMatchObject({
      startsAt: nine,
      moveTo: eleven,
    });
    const [other] = tokensIn(await takeLetterTo(supplier));
    expect((await look(other)).answers).toEqual([
      'AGREE_TO_MOVE',
      'REFUSE_MOVE',
      'ASK_TO_MOVE',
      'DECLINE',
    ]);
    expect(await answer(other, 'answer: AGREE_TO_MOVE')).toMatchObject({
      state: 'CONFIRMED',
      startsAt: eleven,
    });
  });

  it('have links that are void once the meeting has changed or begun, and for who comes no more', async () => {
    const { roundId, buyer, supplier } = await makeFair();
    const { id } = await askForMeeting(app, supplier, buyer, roundId, nine);
    const [old] = tokensIn(await takeLetterTo(buyer));
    await onMeeting(app, buyer, 'acceptMeeting', id);
    expect(await look(old)).toMatchObject({ code: 'MEETING_LINK_OUTDATED' });
    const [late] = tokensIn(await takeLetterTo(supplier));
    app.clock.advance({ days: 31 });
    expect(await answer(late, 'answer: DECLINE')).toMatchObject({ code: 'MEETING_LINK_EXPIRED' });
    app.clock.advance({ days: -31 });
    expect(await answer('x'.repeat(43), 'answer: ACCEPT')).toMatchObject({
      code: 'MEETING_LINK_NOT_VALID',
    });
    await mutate(
      app,
      supplier,
      `changeDelegates(registrationId: "${supplier.registrationId}",
         delegates: [{ name: "New", email: "new-${id}@example.org", languages: ["en"] }])`,
      { type: 'FairRegistration', fields: 'id' },
    );
    expect(await look(late)).toMatchObject({ code: 'MEETING_LINK_NOT_VALID' });
  });

  it('are sent when a phase begins, once, also late and to those who come later', async () => {
    const { id: fairId } = await openNewFair(app, officer);
    const early = await makeParticipant(app, officer, fairId, 'SUPPLIER');
    await openNewRound(app, officer, fairId);
    const announce = async () => {
      await app.runJob('announce-round-phases');
      return takeLetters();
    };
    expect((await announce()).get(early.email)?.[0]?.subject).toContain(
      'Say whom you wish to meet',
    );
    expect((await announce()).size).toBe(0);
    const late = await makeParticipant(app, officer, fairId, 'BUYER');
    expect([...(await announce()).keys()]).toEqual([late.email]);
    // The worker was down when preferences were closed: the present phase is told, and only it.
    app.clock.advance({ days: 17 });
    const [letter, ...more] = (await announce()).get(early.email) ?? [];
    expect(letter?.subject).toContain('The provisional timetable');
    expect(letter?.text).toMatch(/Until .*28 Mar.* in Asia\/Manila/);
    expect(more).toEqual([]);
    app.clock.advance({ days: -17 });
  });

  it('leave a calendar to read at a secret address, until it is revoked', async () => {
    const { roundId, buyer, supplier } = await makeFair({ round: { acceptance: 'AUTOMATIC' } });
    await askForMeeting(app, supplier, buyer, roundId, nine);
    const make = async () => {
      const { made } = await app.ask<{ made: { url: string } }>(
        'mutation { made: makeCalendarFeed { ... on CalendarFeedMade { url } } }',
        {},
        buyer,
      );
      return made;
    };
    const read = (url: string) => app.request({ method: 'GET', url: new URL(url).pathname });
    const { url: first } = await make();
    const { url } = await make();
    expect((await read(first)).statusCode).toBe(404);
    const answered = await read(url);
    expect(answered.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const { method, events } = readCalendar(answered.body);
    expect(method).toBe('PUBLISH');
    expect(events).toMatchObject([{ startsAt: nine, sequence: 0, status: 'CONFIRMED' }]);
    expect(answered.body).not.toContain(supplier.email);
    await app.ask('mutation { revokeCalendarFeed }', {}, buyer);
    expect((await read(url)).statusCode).toBe(404);
    expect((await read('http://x/calendars/junk.ics')).statusCode).toBe(404);
  });

  it.each([
    ['America/Santiago', '2026-04-04', '2026-04-05'],
    ['Pacific/Auckland', '2026-04-05', '2026-04-06'],
    ['Asia/Manila', '2026-04-05', '2026-04-06'],
    ['Pacific/Honolulu', '2026-04-05', '2026-04-06'],
  ])('name instants right in %s, also as clocks change', async (timeZone, startsOn, endsOn) => {
    const days = [startsOn, endsOn].map((date) => ({ date, opensAt: '00:00', closesAt: '06:00' }));
    const fair = { timeZone, startsOn, endsOn, days };
    const { fairId, roundId, buyer, supplier } = await makeFair({
      fair,
      round: { acceptance: 'AUTOMATIC' },
    });
    const { roundSlots } = await app.ask<{ roundSlots: { startsAt: string }[] }>(
      `{ roundSlots(roundId: "${roundId}") { startsAt } }`,
      {},
      officer,
    );
    const suppliers = [supplier];
    while (suppliers.length < 3) {
      suppliers.push(await makeParticipant(app, officer, fairId, 'SUPPLIER'));
    }
    const picked = [0, Math.floor(roundSlots.length / 2), roundSlots.length - 1].map(
      (place) => roundSlots[place]?.startsAt ?? '',
    );
    for (const [n, at] of picked.entries()) {
      await askForMeeting(app, suppliers[n] ?? supplier, buyer, roundId, at);
    }
    const letters = (await takeLetters()).get(buyer.email) ?? [];
    const read = letters.flatMap(({ calendars }) =>
      calendars.flatMap(({ content }) => readCalendar(content).events),
    );
    expect(read.map(({ startsAt }) => startsAt).sort()).toEqual([...picked].sort());
    expect(new Set(read.map(({ zone }) => zone))).toEqual(new Set([timeZone]));
  });
});

interface LinkAnswer {
  readonly code?: string;
  readonly state: string;
  readonly startsAt: string;
  readonly moveTo: string | null;
  readonly answers: readonly string[];
  readonly needTitle: string | null;
  readonly reasons?: readonly { readonly isAboutSupplier: boolean }[];
  readonly freeSlots: readonly { readonly startsAt: string }[];
}
