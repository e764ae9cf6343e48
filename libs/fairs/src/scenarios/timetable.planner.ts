import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#platform';
import type { PlacedMeeting, ScheduleProblem } from '#scheduler';
import { type EntityManager, In } from 'typeorm';
import { pairKey } from '../domain/build-problem.js';
import {
  keepPlaces,
  planChange,
  type PresentMeeting,
  type Seat,
  type TimetableChange,
} from '../domain/timetable-change.js';
import { Interpreter } from '../fairs/people.entities.js';
import { VideoRoom } from '../fairs/venue.entities.js';
import { isTurnedDown, isWhereAgreed } from '../meetings/agreed.place.js';
import { Meeting } from '../meetings/meeting.entity.js';
import type { Scenario } from './scenario.entity.js';
import { Seats } from './seats.js';

/** The meetings of a round, and what a timetable would do to them. */
export interface PlannedTimetable {
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly change: TimetableChange;
}

/** Works out what publishing a scenario would change, for showing it and for doing it. */
@Injectable()
export class TimetablePlanner {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @param scenario with its problem and its answer. */
  async plan(tx: EntityManager, { roundId, problem, answer }: Scenario): Promise<PlannedTimetable> {
    const meetings = await tx.findBy(Meeting, { roundId });
    const present = await this.findPresent(tx, roundId, meetings);
    const seats =
      problem && answer ? await this.findSeats(tx, problem, answer.placed, present) : [];
    return {
      meetings: new Map(meetings.map((meeting) => [meeting.id, meeting])),
      change: planChange(present, seats, this.clock()),
    };
  }

  /** The meetings of a round as a timetable finds them. */
  async findPresent(
    tx: EntityManager,
    roundId: string,
    meetings: readonly Meeting[],
  ): Promise<PresentMeeting[]> {
    const rows = await tx.query<{ id: string; isAgreed: boolean; isTurnedDown: boolean }[]>(
      `SELECT m.id, ${isWhereAgreed('m')} AS "isAgreed", ${isTurnedDown('m')} AS "isTurnedDown"
         FROM meetings m WHERE m.round_id = $1`,
      [roundId],
    );
    const marks = new Map(rows.map((row) => [row.id, row]));
    return meetings.map(({ id, buyerId, supplierId, state, origin, startsAt, ...one }) => ({
      id,
      key: pairKey(buyerId, supplierId),
      state,
      origin,
      startsAt,
      placeId: one.tableId ?? one.roomId,
      isAgreed: marks.get(id)?.isAgreed ?? false,
      isTurnedDown: marks.get(id)?.isTurnedDown ?? false,
    }));
  }

  private async findSeats(
    tx: EntityManager,
    problem: ScheduleProblem,
    placed: readonly PlacedMeeting[],
    present: readonly PresentMeeting[],
  ): Promise<Seat[]> {
    const places = problem.places ?? [];
    const rooms = await tx.find(VideoRoom, {
      select: { id: true },
      where: { id: In(places.map(({ id }) => id)) },
    });
    const interpreters = await tx.findBy(Interpreter, {
      id: In((problem.resources ?? []).map(({ id }) => id)),
    });
    const roomIds = new Set(rooms.map(({ id }) => id));
    const slotIds = new Map(problem.slots.map(({ id, start }) => [start, id]));
    const seats = new Seats(problem, placed, roomIds, interpreters).all();
    return keepPlaces(seats, present, (startsAt) =>
      places
        .filter(({ unavailable }) => !unavailable?.includes(slotIds.get(startsAt) ?? ''))
        .map(({ id }) => ({ id, kind: roomIds.has(id) ? 'room' : 'table' })),
    );
  }
}
