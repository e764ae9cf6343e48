import { Role } from '#platform';
import type { TestApp } from '../support/app.js';
import { expectSoundFairs } from '../support/fair-invariants.js';
import { FairPost } from '../support/fair-post.js';
import { startFairApp } from '../support/fair-setup.js';
import {
  askForMeeting,
  type FairAnswer,
  fairInput,
  makeParticipant,
  mutate,
  openNewFair,
  openNewRound,
  type Participant,
  savePreferences,
} from '../support/fairs.js';
import { makePerson, type Person } from '../support/people.js';

interface Venue {
  readonly halls: { readonly id: string; readonly name: string }[];
  readonly tables: { readonly id: string; readonly hallId: string; readonly number: number }[];
  readonly interpreters: { readonly id: string; readonly languages: string[] }[];
}

const nine = '2026-04-06T01:00:00.000Z';
const nextDay = '2026-04-07T01:00:00.000Z';
const hallB = { name: 'Hall B', x: 40, y: 0, width: 40, length: 30, tables: 1 };

describe('a venue that changes', () => {
  let app: TestApp;
  let officer: Person;
  let fairId: string;
  let roundId: string;
  let version: number;
  let buyer: Participant;
  let supplier: Participant;
  let post: FairPost;

  beforeAll(async () => {
    app = await startFairApp();
  });
  beforeEach(async () => {
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    ({ id: fairId, version } = await openNewFair(app, officer, {
      halls: [...fairInput.halls, hallB],
    }));
    roundId = (await openNewRound(app, officer, fairId, { acceptance: 'AUTOMATIC' })).id;
    buyer = await makeParticipant(app, officer, fairId, 'BUYER', 'JPN');
    supplier = await makeParticipant(app, officer, fairId, 'SUPPLIER');
    post = new FairPost();
    await post.collect(app);
  });
  afterEach(() => expectSoundFairs(app));
  afterAll(() => app.stop());

  const edit = async (
    call: string,
    type: string,
    value: object,
    { as = officer, cancels = false } = {},
  ): Promise<FairAnswer> => {
    const [name = '', argument = ''] = call.split(' ');
    const rest = cancels ? ', cancelMeetings: true' : '';
    const answer = await mutate(
      app,
      as,
      `${name}(id: "${fairId}", version: ${version}, ${argument}: $value${rest})`,
      {
        type: 'Fair',
        fields: 'id state version',
        head: `($value: ${type}!)`,
        variables: { value },
      },
    );
    version = answer.version ?? version;
    return answer;
  };
  const change = (value: object, as = officer) =>
    edit('changeVenue change', 'ChangeVenueInput', value, { as });
  const remove = (value: object, cancels = false) =>
    edit('removeFromVenue removal', 'RemoveFromVenueInput', value, { cancels });
  const changeDays = (days: readonly object[], cancels = false) =>
    edit('changeFairDays days', '[FairDayInput!]', days, { cancels });
  const read = async (): Promise<Venue> =>
    (
      await app.ask<{ fair: Venue }>(
        `{ fair(id: "${fairId}") { halls { id name } tables { id hallId number }
           interpreters { id languages } } }`,
      )
    ).fair;
  const details = async () =>
    (
      await app.ask<{
        venueDetails: {
          videoRooms: { id: string; name: string; url: string }[];
          interpreters: { id: string; email: string }[];
        };
      }>(
        `{ venueDetails(fairId: "${fairId}") { videoRooms { id name url }
           interpreters { id name email languages } } }`,
        {},
        officer,
      )
    ).venueDetails;
  const meet = async (at = nine) => {
    const { id } = await askForMeeting(app, supplier, buyer, roundId, at);
    await post.collect(app);
    return id;
  };
  const look = async (id: string) =>
    (
      await app.ask<{
        meeting: { state: string; tableId: string; tableNumber: number; sequence: number };
      }>(`{ meeting(id: "${id}") { state tableId tableNumber sequence } }`, {}, buyer)
    ).meeting;

  it('is kept in order: halls, rooms and interpreters, with every mistake named', async () => {
    const [a, b] = (await read()).halls;
    const { videoRooms, interpreters } = await details();
    expect(videoRooms).toMatchObject([{ name: 'Room 1', url: 'https://meet.example.org/1' }]);
    expect(interpreters).toMatchObject([{ email: 'interpreter@example.org' }]);
    const wrong = await change({
      halls: [{ id: b?.id, name: 'Hall A', x: 10 }],
      videoRooms: [{ id: videoRooms[0]?.id, url: 'javascript:alert(1)' }],
      interpreters: [{ id: interpreters[0]?.id, languages: ['nonsense-1'] }],
    });
    expect(wrong.problems.map(({ path, code }) => [path, code])).toEqual([
      ['halls.0', 'FAIR_HALLS_OVERLAP'],
      ['halls.0.name', 'FAIR_NAME_TWICE'],
      ['videoRooms.0.url', 'FAIR_BAD_URL'],
      ['interpreters.0.languages.0', 'FAIR_UNKNOWN_LANGUAGE'],
    ]);
    expect(await change({ halls: [{ id: roundId, name: 'X' }] })).toMatchObject({
      code: 'VENUE_NOT_FOUND',
    });
    const stranger = await makePerson(app, { role: Role.AgencyOfficer });
    expect(await change({ halls: [{ id: a?.id, name: 'X' }] }, stranger)).toMatchObject({
      code: 'FAIR_NOT_FOUND',
    });
    expect(
      await change({
        halls: [{ id: b?.id, name: 'Hall C', x: 60 }],
        interpreters: [{ id: interpreters[0]?.id, languages: ['ja', 'en'] }],
      }),
    ).toMatchObject({ state: 'OPEN' });
    const venue = await read();
    expect(venue.halls.map(({ name }) => name)).toEqual(['Hall A', 'Hall C']);
    expect(venue.interpreters[0]?.languages).toEqual(['ja', 'en']);
    version--;
    expect(await change({})).toMatchObject({ code: 'FAIR_CHANGED_MEANWHILE' });
  });

  it('tells those who meet in a hall of another name, once, and nobody of what they do not see', async () => {
    const id = await meet();
    const { sequence, tableId } = await look(id);
    const { halls, tables } = await read();
    const hall = halls.find((one) => tables.find((t) => t.id === tableId)?.hallId === one.id);
    await change({ halls: [{ id: hall?.id, name: 'Grand Hall' }] });
    expect(await look(id)).toMatchObject({ state: 'CONFIRMED', sequence: sequence + 1 });
    const letters = await post.collect(app);
    expect(letters.map(({ to }) => to).sort()).toEqual([buyer.email, supplier.email].sort());
    expect(letters[0]?.text).toContain(`${hall?.name} is called Grand Hall now.`);
    expect(letters[0]?.text).toMatch(/Table \d, Grand Hall/);
    const { videoRooms } = await details();
    await change({ videoRooms: [{ id: videoRooms[0]?.id, url: 'https://meet.example.org/9' }] });
    expect((await details()).videoRooms[0]?.url).toBe('https://meet.example.org/9');
    expect(await post.collect(app)).toEqual([]);
  });

  it('loses a table only where nobody meets, or with its meetings cancelled and told', async () => {
    const id = await meet();
    const { tableId, tableNumber } = await look(id);
    expect(await remove({ tables: [tableId] })).toMatchObject({ code: 'VENUE_IN_USE' });
    expect(await look(id)).toMatchObject({ state: 'CONFIRMED' });
    expect(await remove({ tables: [tableId] }, true)).toMatchObject({ state: 'OPEN' });
    // What was is history: the meeting still says where it would have been.
    expect(await look(id)).toMatchObject({ state: 'CANCELLED', tableNumber });
    const letters = await post.collect(app);
    expect(letters.map(({ to }) => to).sort()).toEqual([buyer.email, supplier.email].sort());
    expect(letters[0]?.subject).toMatch(/^Cancelled: /);
    expect((await read()).tables.map(({ id: one }) => one)).not.toContain(tableId);
    expect(await remove({ tables: [tableId] })).toMatchObject({ code: 'VENUE_NOT_FOUND' });

    // All others go, too, save one: whoever meets then meets there or in the room.
    const { tables, halls } = await read();
    const [last, ...others] = tables;
    const empty = halls.find((one) => one.id !== last?.hallId);
    const inLast = others.filter(({ hallId }) => hallId === last?.hallId);
    expect(await remove({ halls: [empty?.id], tables: inLast.map((one) => one.id) })).toMatchObject(
      { state: 'OPEN' },
    );
    const more = await makeParticipant(app, officer, fairId, 'SUPPLIER');
    const buyers = [buyer, await makeParticipant(app, officer, fairId, 'BUYER')];
    const third = await makeParticipant(app, officer, fairId, 'BUYER');
    const answers = [
      await askForMeeting(app, buyers[0]!, supplier, roundId, nextDay),
      await askForMeeting(app, buyers[1]!, more, roundId, nextDay),
      await askForMeeting(
        app,
        third,
        await makeParticipant(app, officer, fairId, 'SUPPLIER'),
        roundId,
        nextDay,
      ),
    ];
    expect(answers.map(({ code, tableNumber: at }) => code ?? at)).toEqual([
      last?.number,
      null,
      'MEETING_NO_PLACE',
    ]);
    const whole = await remove({ halls: [last?.hallId] }, true);
    expect(whole.problems).toMatchObject([{ path: 'halls', code: 'FAIR_NEEDS_HALL' }]);
    // A hall of the same name may come, and tables have numbers that no other had.
    const again = await edit('extendVenue venue', 'ExtendVenueInput', {
      halls: [{ ...hallB, name: empty?.name }],
    });
    expect(again).toMatchObject({ state: 'OPEN' });
    expect((await read()).tables.map(({ number }) => number)).toEqual([last?.number, 6]);
    await post.collect(app);
  });

  it('lets an interpreter go and come back, and no timetable seat anybody where nothing is left', async () => {
    const { interpreters } = await details();
    const person = { name: 'Ana Cruz', email: 'interpreter@example.org', languages: ['en', 'fil'] };
    expect(await remove({ interpreters: [interpreters[0]?.id] })).toMatchObject({ state: 'OPEN' });
    expect((await details()).interpreters).toEqual([]);
    await edit('extendVenue venue', 'ExtendVenueInput', { interpreters: [person] });
    expect((await details()).interpreters).toMatchObject([{ email: person.email }]);

    await savePreferences(app, buyer, buyer.registrationId, [
      { otherId: supplier.registrationId, wish: 'MUST' },
    ]);
    const shown = { type: 'Scenario', fields: 'id state placed' };
    const make = async () => {
      const scenario = await mutate(app, officer, 'startScenario(input: $input)', {
        ...shown,
        head: '($input: StartScenarioInput!)',
        variables: { input: { roundId, name: 'Try', seconds: 5 } },
      });
      await app.runJobs();
      return scenario.id;
    };
    const publish = (id: string) => mutate(app, officer, `publishScenario(id: "${id}")`, shown);
    const before = await make();
    const { tables, halls } = await read();
    await edit('extendVenue venue', 'ExtendVenueInput', {
      halls: [{ name: 'New', x: 100, y: 0, width: 9, length: 9, tables: 1 }],
    });
    await remove({ halls: halls.map(({ id }) => id) });
    expect(tables.length).toBe(5);
    const { videoRooms } = await details();
    expect(videoRooms).toHaveLength(1);
    expect(await publish(before)).toMatchObject({ code: 'SCENARIO_OUTDATED' });
    expect(await publish(await make())).toMatchObject({ state: 'PUBLISHED', placed: 1 });
    await post.collect(app);
  });

  it('has other days only where no meeting is left outside, or with those cancelled and told', async () => {
    const id = await meet(nextDay);
    const [first, second] = fairInput.days as [object, object];
    expect(await changeDays([])).toMatchObject({
      problems: [{ path: 'days', code: 'FAIR_NO_DAYS' }],
    });
    const short = { date: '2026-04-06', opensAt: '09:00', closesAt: '09:20' };
    expect(await changeDays([short], true)).toMatchObject({
      problems: [{ path: 'days', code: 'ROUND_NO_SLOT' }],
    });
    expect(await changeDays([first])).toMatchObject({ code: 'VENUE_IN_USE' });
    // Later doors leave the meeting outside as well; longer ones do not.
    expect(
      await changeDays([first, { date: '2026-04-07', opensAt: '09:30', closesAt: '12:00' }]),
    ).toMatchObject({ code: 'VENUE_IN_USE' });
    const longer = { ...second, opensAt: '08:00', closesAt: '15:00' };
    expect(await changeDays([first, longer])).toMatchObject({ state: 'OPEN' });
    expect(await look(id)).toMatchObject({ state: 'CONFIRMED' });
    expect(await post.collect(app)).toEqual([]);
    expect(await changeDays([first], true)).toMatchObject({ state: 'OPEN' });
    expect(await look(id)).toMatchObject({ state: 'CANCELLED' });
    const letters = await post.collect(app);
    expect(letters.map(({ to }) => to).sort()).toEqual([buyer.email, supplier.email].sort());
    const { roundSlots } = await app.ask<{ roundSlots: { startsAt: string }[] }>(
      `{ roundSlots(roundId: "${roundId}") { startsAt } }`,
      {},
      officer,
    );
    expect(roundSlots.every(({ startsAt }) => startsAt < nextDay)).toBe(true);
  });
});
