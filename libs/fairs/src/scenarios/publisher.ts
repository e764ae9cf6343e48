import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, Conflict, newId, refuse, Transactions, type Viewer } from '#platform';
import type { PlacedMeeting, ScheduleProblem } from '#scheduler';
import { type EntityManager, In } from 'typeorm';
import { pairKey, readPairKey } from '../domain/build-problem.js';
import { scenarioMachine } from '../domain/scenario.states.js';
import { fairFailures } from '../fairs.errors.js';
import { FairService } from '../fairs/fair.service.js';
import { Interpreter } from '../fairs/people.entities.js';
import { VideoRoom } from '../fairs/venue.entities.js';
import { isWhereAgreed } from '../meetings/agreed.place.js';
import { Booker } from '../meetings/booker.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { MeetingStore } from '../meetings/meeting.store.js';
import { RoundReader } from '../rounds/round.reader.js';
import { stepOrRefuse } from '../state.step.js';
import { Scenario } from './scenario.entity.js';
import { scenarioFailures } from './scenario.errors.js';
import { ScenarioService } from './scenario.service.js';
import { type Seat, Seats } from './seats.js';

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
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Publishes a scenario; one that is published already stays so, and nothing is done twice. A
   * scenario that was replaced is rolled back to. Meetings that both timetables have in one slot
   * stay as they are answered, and those that both sides moved stay where they are; the rest of
   * the one before is cancelled.
   * @throws Refused with Conflict when its people or tables are booked otherwise or come no more
   * by now, and when the round or the fair is cancelled.
   */
  async publish(viewer: Viewer, id: string): Promise<Scenario> {
    const { roundId } = await this.scenarios.findForOfficer(viewer, id);
    const { fair } = await this.rounds.findForOfficer(viewer, roundId);
    return this.transactions.run(async (tx) => {
      // One after the other: the lock on the fair is the queue.
      await this.fairs.lockForOfficer(tx, viewer, fair.id);
      const scenario = await this.load(tx, id);
      if (scenario.state === 'published') return scenario;
      scenario.state = stepOrRefuse(scenarioMachine, scenario.state, 'publish');
      await this.refuseCancelled(tx, roundId);
      const { placed = [] } = scenario.answer ?? {};
      await this.replaceTimetable(tx, viewer, scenario, placed);
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

  private load(tx: EntityManager, id: string): Promise<Scenario> {
    return tx
      .createQueryBuilder(Scenario, 's')
      .addSelect(['s.problem', 's.answer'])
      .where({ id })
      .getOneOrFail();
  }

  private async replaceTimetable(
    tx: EntityManager,
    viewer: Viewer,
    { roundId, problem }: Scenario,
    placed: readonly PlacedMeeting[],
  ): Promise<void> {
    if (!problem) return;
    await this.store.lockSides(
      tx,
      problem.participants.map((side) => side.id),
    );
    const meetings = await tx.findBy(Meeting, { roundId });
    const seats = await this.seatsOf(tx, problem, placed);
    const agreed = await this.findAgreed(tx, roundId);
    const ahead = meetings.filter(
      ({ id, state, origin }) =>
        origin === 'timetable' &&
        (state === 'provisional' || state === 'confirmed') &&
        !agreed.has(id),
    );
    const kept = ahead.filter((one) => {
      const seat = seats.find(keyOf(one));
      return seat !== undefined && Date.parse(seat.startsAt) === one.startsAt.getTime();
    });
    const dropped = ahead.filter((one) => !kept.includes(one));
    const settled = new Set(
      meetings.filter((one) => !dropped.includes(one) && isSettling(one)).map(keyOf),
    );
    await this.booker.release(
      tx,
      ahead.map((one) => one.id),
    );
    await this.cancel(tx, viewer, dropped);
    for (const meeting of kept) {
      const seat = seats.find(keyOf(meeting));
      if (seat) await this.seatAgain(tx, meeting, seat);
    }
    const added = seats
      .all()
      .filter(({ key }) => !settled.has(key))
      .map((seat) => this.toMeeting(roundId, seat));
    for (let first = 0; first < added.length; first += batchSize) {
      await tx.insert(Meeting, added.slice(first, first + batchSize));
    }
    await this.store.record(tx, added, { act: 'propose', actorId: viewer.userId });
    const booked = [...kept, ...added].flatMap((meeting) => {
      const seat = seats.find(keyOf(meeting));
      return seat ? [{ meetingId: meeting.id, ...seat }] : [];
    });
    await this.refuseAbsent(tx, booked);
    await this.booker.bookAll(tx, booked, () =>
      refuse(new Conflict(scenarioFailures.SCENARIO_OUTDATED())),
    );
  }

  /** Meetings that both sides moved to where they are. */
  private async findAgreed(tx: EntityManager, roundId: string): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT m.id FROM meetings m WHERE m.round_id = $1 AND ${isWhereAgreed('m')}`,
      [roundId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Since the scenario was made, organisations may have withdrawn and people been taken off. */
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
    if (absent.length > 0) refuse(new Conflict(scenarioFailures.SCENARIO_OUTDATED()));
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
      actorId: viewer.userId,
      reason: 'Another timetable was published.',
    });
  }

  /** Same pair, same slot; the table may be another one. */
  private async seatAgain(tx: EntityManager, meeting: Meeting, seat: Seat): Promise<void> {
    this.booker.apply(meeting, meeting, seat.arrangement);
    await tx.update(Meeting, { id: meeting.id }, meeting);
  }

  private async seatsOf(
    tx: EntityManager,
    problem: ScheduleProblem,
    placed: readonly PlacedMeeting[],
  ): Promise<Seats> {
    const roomIds = await tx.find(VideoRoom, {
      select: { id: true },
      where: { id: In((problem.places ?? []).map(({ id }) => id)) },
    });
    const interpreters = await tx.findBy(Interpreter, {
      id: In((problem.resources ?? []).map(({ id }) => id)),
    });
    return new Seats(problem, placed, new Set(roomIds.map(({ id }) => id)), interpreters);
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

const keyOf = ({ buyerId, supplierId }: Meeting): string => pairKey(buyerId, supplierId);

/** Whether a meeting stands against another one of the pair in the timetable. */
const isSettling = ({ state, origin }: Meeting): boolean =>
  ['provisional', 'confirmed', 'held', 'missed', 'declined'].includes(state) ||
  (origin === 'request' && state === 'requested');
