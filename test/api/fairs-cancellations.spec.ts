import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Role } from '#platform';
import type { TestApp } from '../support/app.js';
import { startFairApp } from '../support/fair-setup.js';
import {
  askForMeeting,
  changeFair,
  countHeld,
  decide,
  makeParticipant,
  mutate,
  onMeeting,
  openNewFair,
  openNewRound,
  type Participant,
} from '../support/fairs.js';
import { makePerson, type Person } from '../support/people.js';

const nine = '2026-04-06T01:00:00.000Z';
const halfPast = '2026-04-06T01:30:00.000Z';
const eleven = '2026-04-06T03:00:00.000Z';

describe('meetings that fall away', () => {
  let app: TestApp;
  let officer: Person;
  let fairId: string;
  let roundId: string;
  let buyer: Participant;
  let supplier: Participant;
  let other: Participant;
  let booked: string;

  beforeAll(async () => {
    app = await startFairApp();
    officer = await makePerson(app, { role: Role.AgencyOfficer });
  });
  beforeEach(async () => {
    fairId = (await openNewFair(app, officer)).id;
    roundId = (await openNewRound(app, officer, fairId, { acceptance: 'AUTOMATIC' })).id;
    buyer = await makeParticipant(app, officer, fairId, 'BUYER');
    supplier = await makeParticipant(app, officer, fairId, 'SUPPLIER');
    other = await makeParticipant(app, officer, fairId, 'SUPPLIER');
    booked = (await askForMeeting(app, buyer, supplier, roundId, nine)).id;
  });
  afterAll(() => app.stop());

  const cancelRound = () =>
    mutate(app, officer, `cancelRound(id: "${roundId}", version: 2)`, {
      type: 'Round',
      fields: 'id state version',
    });
  const changeDelegates = (emails: readonly string[]) =>
    mutate(app, supplier, 'changeDelegates(registrationId: $id, delegates: $delegates)', {
      type: 'FairRegistration',
      fields: 'id state',
      head: '($id: ID!, $delegates: [DelegateInput!]!)',
      variables: {
        id: supplier.registrationId,
        delegates: emails.map((email) => ({ name: 'Somebody', email, languages: ['en'] })),
      },
    });
  const read = async (id: string) =>
    app.ask<{
      meeting: { state: string; sequence: number };
      meetingChanges: { edges: { node: object }[] };
    }>(
      `{ meeting(id: "${id}") { state sequence }
         meetingChanges(meetingId: "${id}") { edges { node { act state actorId reason at } } } }`,
      {},
      officer,
    );
  const expectCancelled = async (id: string, by: Person, reason: string) => {
    const { meeting, meetingChanges } = await read(id);
    expect(meeting).toEqual({ state: 'CANCELLED', sequence: 1 });
    const at = app.clock.now().toISOString();
    expect(meetingChanges.edges.at(-1)?.node).toEqual({
      ...{ act: 'cancel', state: 'CANCELLED' },
      ...{ actorId: by.userId, reason, at },
    });
    expect(await countHeld(app, id)).toBe(0);
  };
  const expectBooked = async (id: string) => {
    expect((await read(id)).meeting).toEqual({ state: 'CONFIRMED', sequence: 0 });
    expect(await countHeld(app, id)).toBe(3);
  };

  it('are cancelled when one side withdraws, and the other side is free again', async () => {
    const kept = await askForMeeting(app, buyer, other, roundId, halfPast);
    await decide(app, supplier, 'withdrawRegistration', supplier.registrationId);
    await expectCancelled(booked, supplier, 'One side has withdrawn from the fair.');
    await expectBooked(kept.id);
    expect(await onMeeting(app, buyer, 'declineMeeting', kept.id)).toMatchObject({
      state: 'CANCELLED',
    });
    expect(await askForMeeting(app, buyer, other, roundId, nine)).toMatchObject({
      state: 'CONFIRMED',
    });
  });

  it('stay as they are when they have begun', async () => {
    const later = await askForMeeting(app, buyer, other, roundId, eleven);
    await app.api
      .get(DataSource)
      .query('UPDATE meetings SET starts_at = $2 WHERE id = $1', [booked, app.clock.now()]);
    await decide(app, officer, 'withdrawRegistration', buyer.registrationId);
    await expectBooked(booked);
    await expectCancelled(later.id, officer, 'One side has withdrawn from the fair.');
  });

  it('are cancelled when the person who was to meet comes no more', async () => {
    await changeDelegates([supplier.email, 'second@example.org']);
    await expectBooked(booked);
    await changeDelegates(['second@example.org']);
    await expectCancelled(booked, supplier, 'The person who was to meet comes no more.');
    expect(await askForMeeting(app, buyer, supplier, roundId, nine)).toMatchObject({
      state: 'CONFIRMED',
    });
  });

  it('are cancelled with their round, while other rounds go on', async () => {
    const second = await openNewRound(app, officer, fairId, { acceptance: 'AUTOMATIC' });
    const kept = await askForMeeting(app, buyer, other, second.id, halfPast);
    expect(await cancelRound()).toMatchObject({ state: 'CANCELLED' });
    await expectCancelled(booked, officer, 'The round was cancelled.');
    await expectBooked(kept.id);
  });

  it('are cancelled with their fair, in which nobody asks for another one', async () => {
    const request = await openNewRound(app, officer, fairId);
    const asked = await askForMeeting(app, buyer, other, request.id, halfPast);
    expect(asked).toMatchObject({ state: 'REQUESTED' });
    expect(await changeFair(app, officer, 'cancelFair', fairId, 2)).toMatchObject({
      state: 'CANCELLED',
    });
    await expectCancelled(booked, officer, 'The fair was cancelled.');
    await expectCancelled(asked.id, officer, 'The fair was cancelled.');
    expect(await askForMeeting(app, buyer, other, roundId, eleven)).toMatchObject({
      code: 'FAIR_NOT_OPEN',
    });
  });

  it('are not booked past a withdrawal that comes between looking and booking', async () => {
    const sql = app.api.get(DataSource);
    const asked = await sql.transaction(async (tx) => {
      await tx.query(`UPDATE fair_registrations SET state = 'withdrawn' WHERE id = $1`, [
        other.registrationId,
      ]);
      const asking = askForMeeting(app, buyer, other, roundId, halfPast);
      await waitForLock(sql);
      return { asking };
    });
    expect(await asked.asking).toMatchObject({ code: 'MEETING_NOT_POSSIBLE' });
  });
});

/** Until a statement waits for a lock in the test's database. */
async function waitForLock(sql: DataSource): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const waiting = await sql.query<object[]>(
      `SELECT pid FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
    await pause(20);
  }
  throw new Error('Nobody waits for a lock.');
}
