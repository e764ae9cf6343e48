import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type Viewer } from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import { MeetingAttendance } from '../day/day.entities.js';
import { holdsBookings } from '../domain/meeting.states.js';
import type { OutcomeState } from '../domain/outcome.states.js';
import {
  findDifferences,
  followUpMonths,
  type FollowUpMonth,
  opensForReports,
  type OutcomeDifference,
} from '../domain/outcomes.js';
import { MeetingAccess, type MeetingSide } from '../meetings/meeting.access.js';
import type { FairRole } from '../registrations/registration.entity.js';
import { MeetingNote, type OutcomeReport } from './outcome.entities.js';

/** What both sides said last about one meeting and month. */
export interface SaidOfMonth {
  readonly month: FollowUpMonth;
  readonly state: OutcomeState;
  readonly buyer?: OutcomeReport;
  readonly supplier?: OutcomeReport;
}

/** What somebody may see of what came of a meeting. */
export interface SeenOutcome extends SaidOfMonth {
  readonly meetingId: string;
  readonly differences: readonly OutcomeDifference[];
  /** What was noted at the meeting itself. */
  readonly evidence: readonly MeetingAttendance[];
}

/** Reads what came of meetings. */
@Injectable()
export class OutcomeReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: MeetingAccess,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What came of a meeting, for each month that is open to reports. What a meeting was worth to one
   * side is not shown to the other.
   */
  async listOfMeeting(viewer: Viewer, meetingId: string): Promise<SeenOutcome[]> {
    const { meeting, side } = await this.access.requireSide(viewer, meetingId);
    if (!holdsBookings(meeting.state) && meeting.state !== 'missed') return [];
    const { manager } = this.dataSource;
    const said = (await this.findSaid(manager, [meetingId])).get(meetingId) ?? [];
    const evidence = await manager.find(MeetingAttendance, {
      where: { meetingId },
      order: { side: 'ASC' },
    });
    return followUpMonths
      .filter((month) => opensForReports(meeting.startsAt, month) <= this.clock())
      .map((month) => said.find((one) => one.month === month) ?? awaited(month))
      .map((one) => ({
        ...showTo(side, one),
        meetingId,
        differences: one.buyer && one.supplier ? findDifferences(one.buyer, one.supplier) : [],
        evidence,
      }));
  }

  /** The last words of both sides about meetings, by meeting. It checks no permission. */
  async findSaid(
    manager: EntityManager,
    meetingIds: readonly string[],
  ): Promise<Map<string, SaidOfMonth[]>> {
    const rows = await manager.query<(OutcomeReport & { state: OutcomeState })[]>(
      `SELECT DISTINCT ON (r.meeting_id, r.month, r.side)
              r.id, r.meeting_id AS "meetingId", r.month, r.side, r.took_place AS "tookPlace",
              r.value, r.kind, r.amount, r.currency, r.reported_by AS "reportedBy", r.at, o.state
         FROM outcome_reports r JOIN meeting_outcomes o USING (meeting_id, month)
        WHERE r.meeting_id = ANY($1)
        ORDER BY r.meeting_id, r.month, r.side, r.id DESC`,
      [meetingIds],
    );
    const said = new Map<string, SaidOfMonth[]>();
    const groups = Map.groupBy(rows, (row) => `${row.meetingId} ${row.month}`);
    for (const sides of groups.values()) {
      const [first] = sides as [(typeof rows)[number]];
      const of = (side: FairRole) => sides.find((row) => row.side === side);
      const ofMeeting = said.get(first.meetingId) ?? [];
      ofMeeting.push({
        month: first.month,
        state: first.state,
        buyer: of('buyer'),
        supplier: of('supplier'),
      });
      said.set(first.meetingId, ofMeeting);
    }
    return said;
  }

  /** What a side wrote down for itself. It checks no permission. */
  async findNote(meetingId: string, side: FairRole): Promise<MeetingNote | null> {
    return this.dataSource.manager.findOneBy(MeetingNote, { meetingId, side });
  }
}

const awaited = (month: FollowUpMonth): SaidOfMonth => ({ month, state: 'awaited' });

/** What a meeting was worth to a side is for that side and the officers. */
function showTo(reader: MeetingSide, { month, state, buyer, supplier }: SaidOfMonth): SaidOfMonth {
  const show = (report: OutcomeReport | undefined) =>
    report && reader !== 'officer' && reader !== report.side ? { ...report, value: null } : report;
  return { month, state, buyer: show(buyer), supplier: show(supplier) };
}
