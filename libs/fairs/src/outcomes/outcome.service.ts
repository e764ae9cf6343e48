import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  Conflict,
  InvalidInput,
  newId,
  NotAllowed,
  NotFound,
  Outbox,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import type { EntityManager } from 'typeorm';
import { holdsBookings, meetingMachine, type MeetingAct } from '../domain/meeting.states.js';
import { nextState } from '../domain/state-machine.js';
import { opensForReports, stateAfter } from '../domain/outcomes.js';
import { fairFailures } from '../fairs.errors.js';
import { MeetingAccess } from '../meetings/meeting.access.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingStore } from '../meetings/meeting.store.js';
import type { FairRole } from '../registrations/registration.entity.js';
import { PhaseGate } from '../rounds/phase.gate.js';
import { RoundFrames } from '../rounds/round.frame.js';
import { checkReport, type CheckedReport, type ReportInput } from './check-report.js';
import { MeetingNote, MeetingOutcome, OutcomeReport } from './outcome.entities.js';
import { outcomeReported } from './outcome.events.js';
import { OutcomeReader } from './outcome.reader.js';
import { outcomeFailures } from './outcomes.errors.js';

/** Most reports of one side about one meeting and month: the history stays bounded. */
const mostReports = 20;
/** Longest note, in characters. */
const longestNote = 4_000;

/** What each side of a meeting says afterwards. */
@Injectable()
export class OutcomeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: MeetingAccess,
    private readonly frames: RoundFrames,
    private readonly gate: PhaseGate,
    private readonly reader: OutcomeReader,
    private readonly meetings: MeetingStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Reports for the viewer's side whether a meeting took place, what it was worth and what came of
   * it. Whoever says it again corrects it; what was said before stays as history.
   */
  async report(viewer: Viewer, input: ReportInput): Promise<Meeting> {
    const { meeting: seen, side } = await this.requireOwnSide(viewer, input.meetingId);
    const frame = await this.frames.find(seen.roundId);
    if (!frame) refuse(new NotFound(fairFailures.ROUND_NOT_FOUND()));
    this.gate.requireIn(frame.phases, 'reportOutcome');
    const checked = checkReport(input);
    if ('problems' in checked) refuse(new InvalidInput(checked.problems));
    const { report } = checked;
    return this.transactions.run(async (tx) => {
      const meeting = await this.meetings.lockMeeting(tx, input.meetingId);
      this.requireReportable(meeting, report);
      const before = await this.reader.findSaid(tx, [meeting.id]);
      const last = before.get(meeting.id)?.find(({ month }) => month === report.month);
      const other = last?.[side === 'buyer' ? 'supplier' : 'buyer'];
      await this.keep(tx, viewer, meeting, side, report, {
        state: stateAfter(last?.state ?? 'awaited', report, other),
      });
      if (report.month === 0 && other && other.tookPlace === report.tookPlace) {
        await this.settle(tx, viewer, meeting, report.tookPlace);
      }
      return meeting;
    });
  }

  /** Replaces what the viewer's side wrote down for itself; nobody else ever reads it. */
  async saveNote(viewer: Viewer, meetingId: string, text: string): Promise<MeetingNote> {
    const { side } = await this.requireOwnSide(viewer, meetingId);
    if (text.length > longestNote) {
      const problem = problemAt('text', outcomeFailures.NOTE_TOO_LONG({ most: longestNote }));
      refuse(new InvalidInput([problem]));
    }
    const note = { meetingId, side, text, changedBy: viewer.userId, changedAt: this.clock() };
    await this.transactions.run((tx) => tx.upsert(MeetingNote, note, ['meetingId', 'side']));
    return note;
  }

  /** What the viewer's side wrote down; null where it has not. */
  async findNote(viewer: Viewer, meetingId: string): Promise<MeetingNote | null> {
    const { side } = await this.requireOwnSide(viewer, meetingId);
    return this.reader.findNote(meetingId, side);
  }

  private async requireOwnSide(
    viewer: Viewer,
    meetingId: string,
  ): Promise<{ meeting: Meeting; side: FairRole }> {
    const { meeting, side } = await this.access.requireSide(viewer, meetingId);
    if (side === 'officer') refuse(new NotAllowed(outcomeFailures.OUTCOME_OF_SIDES()));
    return { meeting, side };
  }

  private requireReportable(meeting: Meeting, { month }: CheckedReport): void {
    if (!holdsBookings(meeting.state) && meeting.state !== 'missed') {
      refuse(new Conflict(outcomeFailures.OUTCOME_NO_MEETING()));
    }
    const opensAt = opensForReports(meeting.startsAt, month);
    if (this.clock() < opensAt) {
      const text = { opensAt: opensAt.toISOString() };
      refuse(new Conflict(outcomeFailures.OUTCOME_TOO_EARLY(text)));
    }
  }

  private async keep(
    tx: EntityManager,
    viewer: Viewer,
    { id: meetingId }: Meeting,
    side: FairRole,
    report: CheckedReport,
    { state }: { state: string },
  ): Promise<void> {
    const { month } = report;
    const said = await tx.countBy(OutcomeReport, { meetingId, month, side });
    if (said >= mostReports) {
      refuse(new Conflict(outcomeFailures.OUTCOME_TOO_OFTEN({ most: mostReports })));
    }
    const at = this.clock();
    const outcome = { meetingId, month, state, changedAt: at } as MeetingOutcome;
    await tx.upsert(MeetingOutcome, outcome, ['meetingId', 'month']);
    const id = newId();
    await tx.insert(OutcomeReport, {
      ...{ id, meetingId, side, ...report },
      ...{ reportedBy: viewer.userId, at },
    });
    await this.outbox.append(tx, outcomeReported, { reportId: id });
  }

  /** Where both sides say the same of attendance, the meeting is what they say, checked in or not. */
  private async settle(
    tx: EntityManager,
    viewer: Viewer,
    meeting: Meeting,
    tookPlace: boolean,
  ): Promise<void> {
    const act: MeetingAct = tookPlace ? 'checkIn' : 'markMissed';
    const state = nextState(meetingMachine, meeting.state, act);
    if (!state || state === meeting.state) return;
    meeting.state = state;
    const reason = `Both sides say that it ${tookPlace ? 'took' : 'did not take'} place.`;
    await this.meetings.save(tx, meeting, { act, actorId: viewer.userId, reason });
  }
}
