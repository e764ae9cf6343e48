import { Role } from '#platform';
import type { TestApp } from '../support/app.js';
import { startFairApp } from '../support/fair-setup.js';
import {
  askForMeeting,
  type FairAnswer,
  makeParticipant,
  mutate,
  openNewFair,
  openNewRound,
} from '../support/fairs.js';
import { makePerson, type Person } from '../support/people.js';

const nine = '2026-04-06T01:00:00.000Z';
const halfPast = '2026-04-06T01:30:00.000Z';
const hall = { name: 'Hall B', x: 40, y: 0, width: 40, length: 30, booths: ['B1'], tables: 2 };

describe('the venue of a fair', () => {
  let app: TestApp;
  let officer: Person;
  let fairId: string;
  let version: number;

  beforeAll(async () => {
    app = await startFairApp();
  });
  beforeEach(async () => {
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    ({ id: fairId, version } = await openNewFair(app, officer));
  });
  afterAll(() => app.stop());

  const extend = (venue: object, as = officer): Promise<FairAnswer> =>
    mutate(app, as, `extendVenue(id: "${fairId}", version: ${version}, venue: $venue)`, {
      type: 'Fair',
      fields: 'id state version',
      head: '($venue: ExtendVenueInput!)',
      variables: { venue },
    });
  const read = async () =>
    (
      await app.ask<{
        fair: {
          halls: { id: string; name: string }[];
          tables: { id: string; number: number }[];
          interpreters: { languages: string[] }[];
        };
      }>(
        `{ fair(id: "${fairId}") { halls { id name } tables { id number } interpreters { languages } } }`,
      )
    ).fair;

  it('takes more halls, rooms and interpreters, which must not overlap what is there', async () => {
    const interpreter = { name: 'Mai', email: 'mai@example.org', languages: ['ja', 'en'] };
    const wrong = await extend({
      halls: [{ ...hall, x: 39 }],
      videoRooms: [{ name: 'Room 1', url: 'https://meet.example.org/2' }],
      interpreters: [{ ...interpreter, email: 'nobody' }],
    });
    expect(wrong.problems.map(({ path, code }) => [path, code])).toEqual([
      ['halls.0', 'FAIR_HALLS_OVERLAP'],
      ['videoRooms.0.name', 'FAIR_NAME_TWICE'],
      ['interpreters.0.email', 'FAIR_BAD_EMAIL'],
    ]);
    const more = await extend({ halls: [hall], interpreters: [interpreter] });
    expect(more).toMatchObject({ state: 'OPEN', version: version + 1 });
    const venue = await read();
    expect(venue.halls.map(({ name }) => name)).toEqual(['Hall A', 'Hall B']);
    expect(venue.tables.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(venue.interpreters).toHaveLength(2);
    expect(await extend({ halls: [] })).toMatchObject({ code: 'FAIR_CHANGED_MEANWHILE' });
    const stranger = await makePerson(app, { role: Role.AgencyOfficer });
    version++;
    expect(await extend({}, stranger)).toMatchObject({ code: 'FAIR_NOT_FOUND' });
  });

  it('gives no meeting a place that is closed then', async () => {
    const { id: roundId } = await openNewRound(app, officer, fairId, { acceptance: 'AUTOMATIC' });
    const buyer = await makeParticipant(app, officer, fairId, 'BUYER');
    const supplier = await makeParticipant(app, officer, fairId, 'SUPPLIER');
    const { tables, halls } = await read();
    const { placeClosures } = await closeAll(tables.map(({ id }) => id));
    // The video room is left, and the table that is put up.
    expect(placeClosures.edges).toHaveLength(tables.length);
    expect(await askForMeeting(app, buyer, supplier, roundId, nine)).toMatchObject({
      state: 'CONFIRMED',
      tableNumber: null,
    });
    const added = await mutate(
      app,
      officer,
      `addTable(fairId: "${fairId}", hallId: "${halls[0]?.id}")`,
      { type: 'MeetingTable', fields: 'id number' },
    );
    expect(added).toMatchObject({ number: 5 });
    const other = await makeParticipant(app, officer, fairId, 'SUPPLIER');
    const third = await makeParticipant(app, officer, fairId, 'BUYER');
    expect(await askForMeeting(app, third, other, roundId, nine)).toMatchObject({
      tableNumber: 5,
    });
    const fourth = await makeParticipant(app, officer, fairId, 'BUYER');
    const last = await makeParticipant(app, officer, fairId, 'SUPPLIER');
    expect(await askForMeeting(app, fourth, last, roundId, nine)).toMatchObject({
      code: 'MEETING_NO_PLACE',
    });
    await mutate(app, officer, `reopenPlace(id: "${placeClosures.edges[0]?.node.id}")`, {
      type: 'PlaceClosure',
      fields: 'id',
    });
    expect(await askForMeeting(app, fourth, last, roundId, nine)).toMatchObject({
      tableNumber: 1,
    });
  });

  async function closeAll(placeIds: readonly string[]) {
    for (const placeId of placeIds) {
      await mutate(
        app,
        officer,
        `closePlace(fairId: "${fairId}", placeId: "${placeId}", from: "${nine}", to: "${halfPast}", reason: "Broken")`,
        { type: 'PlaceClosure', fields: 'id' },
      );
    }
    return app.ask<{ placeClosures: { edges: { node: { id: string } }[] } }>(
      `{ placeClosures(fairId: "${fairId}", first: 10) { edges { node { id placeId reason } } } }`,
      {},
      officer,
    );
  }
});
