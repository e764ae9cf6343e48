import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, LiveTopics } from '#platform';
import { DataSource } from 'typeorm';
import { boardNews, tellBoardOfAttendance, tellBoardOfMeetings } from './day.events.js';

/** Most places that one piece of news names; who listens can ask for the whole board. */
const mostPlaces = 100;

/** Passes on at which tables of which fairs something changed. */
@Injectable()
export class BoardTeller {
  constructor(
    private readonly dataSource: DataSource,
    private readonly live: LiveTopics,
  ) {}

  async tell(meetingIds: readonly string[], changeIds: readonly string[] = []): Promise<void> {
    const rows = await this.dataSource.query<{ fairId: string; placeId: string }[]>(
      `SELECT DISTINCT r.fair_id AS "fairId", b.thing_id AS "placeId"
         FROM meetings m JOIN rounds r ON r.id = m.round_id
         JOIN bookings b ON b.meeting_id = m.id AND b.kind IN ('table', 'room')
        WHERE m.id = ANY($1::uuid[])
           OR m.id IN (SELECT meeting_id FROM meeting_changes WHERE id = ANY($2::uuid[]))
        ORDER BY 1, 2`,
      [meetingIds, changeIds],
    );
    for (const [fairId, ofFair] of Map.groupBy(rows, (row) => row.fairId)) {
      const placeIds = ofFair.slice(0, mostPlaces).map(({ placeId }) => placeId);
      await this.live.publish(boardNews, fairId, { fairId, placeIds });
    }
  }

  /** Somebody came through the door who has no meeting ahead: the counts changed. */
  async tellOfDoor(fairId: string): Promise<void> {
    await this.live.publish(boardNews, fairId, { fairId, placeIds: [] });
  }
}

@HandlesJob(tellBoardOfAttendance)
@Injectable()
export class TellBoardOfAttendanceHandler implements JobHandler<{
  fairId: string;
  meetingIds: string[];
}> {
  constructor(private readonly teller: BoardTeller) {}

  async handle({ fairId, meetingIds }: { fairId: string; meetingIds: string[] }): Promise<void> {
    if (meetingIds.length === 0) await this.teller.tellOfDoor(fairId);
    else await this.teller.tell(meetingIds);
  }
}

@HandlesJob(tellBoardOfMeetings)
@Injectable()
export class TellBoardOfMeetingsHandler implements JobHandler<{ changeIds: string[] }> {
  constructor(private readonly teller: BoardTeller) {}

  async handle({ changeIds }: { changeIds: string[] }): Promise<void> {
    await this.teller.tell([], changeIds);
  }
}
