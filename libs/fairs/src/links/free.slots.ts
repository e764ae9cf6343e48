import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#platform';
import { DataSource } from 'typeorm';
import type { Slot } from '../domain/slots.js';
import { isOpen, isPresent, isUnbooked, placesOf } from '../meetings/free.things.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { ReservedTables } from '../meetings/reserved.tables.js';
import type { RoundFrame } from '../rounds/round.frame.js';

/** Most slots that are offered; a fair of several days has more. */
const mostSlots = 60;

const slot = { from: 's.starts_at', to: 's.ends_at' };

/** Finds slots to which a meeting could be moved now. */
@Injectable()
export class FreeSlots {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reserved: ReservedTables,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The slots ahead, earliest first, in which somebody of both sides and a table or a room is free
   * that no group keeps. What the meeting itself holds counts as free. That an interpreter is there is looked at when
   * one is picked.
   */
  async find(frame: RoundFrame, { id, buyerId, supplierId, startsAt }: Meeting): Promise<Slot[]> {
    const now = this.clock();
    const ahead = frame.slots.filter(
      (slot) => slot.startsAt > now && slot.startsAt.getTime() !== startsAt.getTime(),
    );
    const rows = await this.dataSource.query<{ place: number }[]>(
      `SELECT s.place::int AS place
         FROM unnest($1::timestamptz[], $2::timestamptz[]) WITH ORDINALITY
           AS s (starts_at, ends_at, place)
        WHERE (SELECT count(DISTINCT d.registration_id) FROM delegates d
                WHERE d.registration_id IN ($3, $4)
                  AND ${isUnbooked('d.person_id', slot, 'b.meeting_id <> $5')}
                  AND ${isPresent('d.person_id', '$6', slot)}) = 2
          AND EXISTS (SELECT FROM ${placesOf('$6')} AS place
                       WHERE ${isUnbooked('place.id', slot, 'b.meeting_id <> $5')}
                         AND ${isOpen('place.id', slot)})
        ORDER BY s.place`,
      [
        ahead.map((slot) => slot.startsAt),
        ahead.map((slot) => slot.endsAt),
        buyerId,
        supplierId,
        id,
        frame.fairId,
      ],
    );
    const free = rows.flatMap(({ place }) => ahead[place - 1] ?? []);
    const sides = [buyerId, supplierId];
    const leavesKept = await this.reserved.find(this.dataSource.manager, frame, free, sides, id);
    return free.filter((one) => leavesKept(one.startsAt, sides)).slice(0, mostSlots);
  }
}
