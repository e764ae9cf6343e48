import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#platform';
import type { EntityManager } from 'typeorm';
import type { FairRole } from '../registrations/registration.entity.js';
import { MeetingAttendance } from './day.entities.js';

/** Writes and reads who came to meetings. */
@Injectable()
export class AttendanceStore {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Notes that a side came, or did not. Whoever came stays so; one who was missed may come late.
   * @returns whether anything changed.
   */
  async note(
    tx: EntityManager,
    { meetingId, side, came, notedBy }: Omit<MeetingAttendance, 'at'>,
  ): Promise<boolean> {
    const rows = await tx.query<object[]>(
      `INSERT INTO meeting_attendance (meeting_id, side, came, at, noted_by)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (meeting_id, side) DO UPDATE
          SET came = true, at = EXCLUDED.at, noted_by = EXCLUDED.noted_by
        WHERE EXCLUDED.came AND NOT meeting_attendance.came
       RETURNING side`,
      [meetingId, side, came, this.clock(), notedBy],
    );
    return rows.length > 0;
  }

  /** The sides that were checked in at a meeting. */
  async findCame(tx: EntityManager, meetingId: string): Promise<FairRole[]> {
    const rows = await tx.findBy(MeetingAttendance, { meetingId, came: true });
    return rows.map(({ side }) => side);
  }
}
