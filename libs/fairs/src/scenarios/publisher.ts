import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, Conflict, newId, refuse, Transactions, type Viewer } from '#platform';
import { type EntityManager, In } from 'typeorm';
import { readPairKey } from '../domain/build-problem.js';
import { meetingMachine } from '../domain/meeting.states.js';
import { scenarioMachine } from '../domain/scenario.states.js';
import type { Seat } from '../domain/timetable-change.js';
import { fairFailures } from '../fairs.errors.js';
import { FairService } from '../fairs/fair.service.js';
import { Booker } from '../meetings/booker.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { MeetingStore } from '../meetings/meeting.store.js';
import { RoundReader } from '../rounds/round.reader.js';
import { stepOrRefuse } from '../state.step.js';
import { Scenario } from './scenario.entity.js';
import { scenarioFailures } from './scenario.errors.js';
import { ScenarioService } from './scenario.service.js';
import { TimetablePlanner } from './timetable.planner.js';

/** Meetings that one statement inserts; Postgres takes 65,535 parameters. */
const batchSize = 1_000;

/** Makes a scenario the timetable of its round, in one transaction. */
@Injectable()
export class Publisher {
  constructor(
    private readonly transactions: Transactions,
    private readonly scenarios: ScenarioService,
    private readonly rounds: RoundReader,
    private readonly fairs: FairService,
    private readonly booker: Booker,
    private readonly store: MeetingStore,
    private readonly planner: TimetablePlanner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Publishes a scenario; one that is published already stays so, and nothing is done twice. A
   * scenario that was replaced is rolled back to. Meetings that have begun, that both timetables
   * have in one slot, or that people moved themselves stay as they are; one that is in another
   * slot moves there and is to be answered again; the rest of the one before is cancelled.
   * @throws Refused with Conflict when its people or tables are booked otherwise or come no more
   * by now, and when the round or the fair is cancelled.
   */
  async publish(viewer: Viewer, id: string): Promise<Scenario> {
    const { roundId } = await this.scenarios.findForOfficer(viewer, id);
    const { fair } = await this.rounds.findForOfficer(viewer, roundId);
    return this.transactions.run(async (tx) => {
      // One after the other: the lock on the fair is the queue.
      await this.fairs.lockForOfficer(tx, viewer, fair.id);
      const scenario = await this.scenarios.loadWhole(id, tx);
      if (scenario.state === 'published') return scenario;
      scenario.state = stepOrRefuse(scenarioMachine, scenario.state, 'publish');
      await this.refuseCancelled(tx, roundId);
      await this.replaceTimetable(tx, viewer, scenario);
      await tx.update(Scenario, { roundId, state: 'published' }, { state: 'replaced' });
      scenario.publishedAt = this.clock();
      const { state, publishedAt } = scenario;
      await tx.update(Scenario, { id }, { state, publishedAt });
      return scenario;
    });
  }

  private async refuseCancelled(tx: EntityManager, roundId: string): Promise<void> {
    const states = await this.store.lockRound(tx, roundId);
    for (const what of ['fair', 'round'] as const) {
      const state = states?.[what];
      if (state === 'cancelled') {
        refuse(new Conflict(fairFailures.FAIR_STATE_FORBIDS({ what, state, act: 'publish' })));
      }
    }
  }

  private async replaceTimetable(
    tx: EntityManager,
    viewer: Viewer,
    scenario: Scenario,
  ): Promise<void> {
    const { roundId, problem } = scenario;
    if (!problem) return;
    await this.store.lockSides(
      tx,
      problem.participants.map((side) => side.id),
    );
    const { meetings, change } = await this.planner.plan(tx, scenario);
    const named = (ids: readonly string[]): Meeting[] =>
      ids.flatMap((id) => meetings.get(id) ?? []);
    const stay = [...change.kept, ...change.moved].map(({ meetingId }) => meetingId);
    await this.booker.release(tx, [...stay, ...change.dropped]);
    await this.cancel(tx, viewer, named(change.dropped));
    for (const { meetingId, seat } of change.kept) {
      for (const meeting of named([meetingId])) await this.reseat(tx, viewer, meeting, seat);
    }
    for (const { meetingId, seat } of change.moved) {
      for (const meeting of named([meetingId])) await this.reschedule(tx, viewer, meeting, seat);
    }
    const added = change.added.map((seat) => ({ seat, meeting: this.toMeeting(roundId, seat) }));
    const inserted = added.map(({ meeting }) => meeting);
    for (let first = 0; first < inserted.length; first += batchSize) {
      await tx.insert(Meeting, inserted.slice(first, first + batchSize));
    }
    await this.store.record(tx, inserted, { act: 'propose', ...byOfficer(viewer) });
    const booked = [
      ...[...change.kept, ...change.moved],
      ...added.map(({ seat, meeting }) => ({ meetingId: meeting.id, seat })),
    ].map(({ meetingId, seat }) => ({ meetingId, ...seat }));
    await this.refuseAbsent(tx, booked);
    await this.booker.bookAll(tx, booked, () =>
      refuse(new Conflict(scenarioFailures.SCENARIO_OUTDATED())),
    );
  }

  /**
   * Since the scenario was made, organisations may have withdrawn, people been taken off, and
   * tables, rooms and interpreters been removed from the fair.
   */
  private async refuseAbsent(tx: EntityManager, seats: readonly Seat[]): Promise<void> {
    const named = seats.flatMap(({ key, arrangement }) => {
      const { buyerId, supplierId } = readPairKey(key);
      return [
        { registrationId: buyerId, personId: arrangement.buyerPersonId },
        { registrationId: supplierId, personId: arrangement.supplierPersonId },
      ];
    });
    const absent = await tx.query<object[]>(
      `SELECT FROM unnest($1::uuid[], $2::uuid[]) AS seat (registration_id, person_id)
        WHERE NOT EXISTS (
                SELECT FROM delegates d JOIN fair_registrations r ON r.id = d.registration_id
                 WHERE d.registration_id = seat.registration_id
                   AND d.person_id = seat.person_id AND r.state = 'approved')
        LIMIT 1`,
      [named.map((one) => one.registrationId), named.map((one) => one.personId)],
    );
    const things = seats.flatMap(({ arrangement: { place, interpreter } }) => [
      place.id,
      ...(interpreter ? [interpreter.interpreterId] : []),
    ]);
    const removed = await tx.query<object[]>(
      `SELECT FROM unnest($1::uuid[]) AS thing (id)
        WHERE EXISTS (SELECT FROM meeting_tables t WHERE t.id = thing.id AND t.removed_at IS NOT NULL)
           OR EXISTS (SELECT FROM video_rooms v WHERE v.id = thing.id AND v.removed_at IS NOT NULL)
           OR EXISTS (SELECT FROM interpreters i WHERE i.id = thing.id AND i.removed_at IS NOT NULL)
        LIMIT 1`,
      [[...new Set(things)]],
    );
    if (absent.length + removed.length > 0) {
      refuse(new Conflict(scenarioFailures.SCENARIO_OUTDATED()));
    }
  }

  private async cancel(
    tx: EntityManager,
    viewer: Viewer,
    dropped: readonly Meeting[],
  ): Promise<void> {
    if (dropped.length === 0) return;
    for (const meeting of dropped) meeting.state = 'cancelled';
    const ids = dropped.map(({ id }) => id);
    await tx
      .createQueryBuilder()
      .update(Meeting)
      .set({ state: 'cancelled', sequence: () => 'sequence + 1', changedAt: this.clock() })
      .where({ id: In(ids) })
      .execute();
    await this.store.record(tx, dropped, {
      act: 'replace',
      ...byOfficer(viewer),
      reason: 'Another timetable was published.',
    });
  }

  /** Same pair, same slot. Another table or another person is told; the answers stay. */
  private async reseat(
    tx: EntityManager,
    viewer: Viewer,
    meeting: Meeting,
    { arrangement }: Seat,
  ): Promise<void> {
    const before = { ...meeting };
    this.booker.apply(meeting, meeting, arrangement);
    if (seatFields.every((field) => before[field] === meeting[field])) return;
    await this.store.save(tx, meeting, { act: 'reseat', ...byOfficer(viewer) });
  }

  /** Same pair, another slot: it keeps its place in calendars, and both are asked again. */
  private async reschedule(
    tx: EntityManager,
    viewer: Viewer,
    meeting: Meeting,
    { startsAt, endsAt, arrangement }: Seat,
  ): Promise<void> {
    meeting.state = stepOrRefuse(meetingMachine, meeting.state, 'reschedule');
    const slot = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
    this.booker.apply(meeting, slot, arrangement);
    Object.assign(meeting, {
      buyerConfirmedAt: null,
      supplierConfirmedAt: null,
      moveTo: null,
      moveAskedBy: null,
    });
    await this.store.save(tx, meeting, { act: 'reschedule', ...byOfficer(viewer) });
  }

  private toMeeting(roundId: string, { key, startsAt, endsAt, arrangement }: Seat): Meeting {
    const now = this.clock();
    const meeting: Meeting = {
      id: newId(),
      roundId,
      ...readPairKey(key),
      state: 'provisional',
      origin: 'timetable',
      askedBy: null,
      message: '',
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      buyerPersonId: null,
      supplierPersonId: null,
      tableId: null,
      roomId: null,
      interpreterId: null,
      buyerConfirmedAt: null,
      supplierConfirmedAt: null,
      expiresAt: null,
      moveTo: null,
      moveAskedBy: null,
      sequence: 0,
      createdAt: now,
      changedAt: now,
    };
    this.booker.apply(meeting, meeting, arrangement);
    return meeting;
  }
}

const byOfficer = ({ userId }: Viewer) => ({ actorId: userId, side: 'officer' }) as const;

const seatFields = [
  'buyerPersonId',
  'supplierPersonId',
  'tableId',
  'roomId',
  'interpreterId',
] as const;
