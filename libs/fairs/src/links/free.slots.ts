import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#platform';
import { DataSource } from 'typeorm';
import type { Slot } from '../domain/slots.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { RoundFrame } from '../rounds/round.frame.js';

/** Most slots that are offered; a fair of several days has more. */
const mostSlots = 60;

/** Finds slots to which a meeting could be moved now. */
@Injectable()
export class FreeSlots {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The slots ahead, earliest first, in which somebody of both sides and a table or a room is free.
   * What the meeting itself holds counts as free. That an interpreter is there is looked at when
   * one is picked.
   */
  async find(
    { fairId, slots }: RoundFrame,
    { id, buyerId, supplierId, startsAt }: Meeting,
  ): Promise<Slot[]> {
    const now = this.clock();
    const ahead = slots.filter(
      (slot) => slot.startsAt > now && slot.startsAt.getTime() !== startsAt.getTime(),
    );
    const rows = await this.dataSource.query<{ place: number }[]>(
      `SELECT s.place::int AS place
         FROM unnest($1::timestamptz[], $2::timestamptz[]) WITH ORDINALITY
           AS s (starts_at, ends_at, place)
        WHERE (SELECT count(DISTINCT d.registration_id) FROM delegates d
                WHERE d.registration_id IN ($3, $4)
                  AND NOT EXISTS (SELECT FROM bookings b
                        WHERE b.held AND b.thing_id = d.person_id AND b.meeting_id <> $5
                          AND b.during && tstzrange(s.starts_at, s.ends_at))
                  AND NOT EXISTS (SELECT FROM absences a
                        WHERE a.fair_id = $6 AND a.person_id = d.person_id
                          AND a.starts_at < s.ends_at AND a.ends_at > s.starts_at)) = 2
          AND EXISTS (
                SELECT FROM (SELECT id FROM meeting_tables
                              WHERE fair_id = $6 AND removed_at IS NULL
                             UNION ALL SELECT id FROM video_rooms
                              WHERE fair_id = $6 AND removed_at IS NULL) AS place
                 WHERE NOT EXISTS (SELECT FROM bookings b
                         WHERE b.held AND b.thing_id = place.id AND b.meeting_id <> $5
                           AND b.during && tstzrange(s.starts_at, s.ends_at))
                   AND NOT EXISTS (SELECT FROM place_closures c
                         WHERE c.place_id = place.id AND c.starts_at < s.ends_at
                           AND c.ends_at > s.starts_at))
        ORDER BY s.place LIMIT $7`,
      [
        ahead.map((slot) => slot.startsAt),
        ahead.map((slot) => slot.endsAt),
        buyerId,
        supplierId,
        id,
        fairId,
        mostSlots,
      ],
    );
    return rows.flatMap(({ place }) => ahead[place - 1] ?? []);
  }
}
