import { isAhead, type MeetingState } from './meeting.states.js';
import { isPermittedAt, type PhaseDates } from './phases.js';

/** What one side of a meeting can do about it from a letter. */
export type MeetingAnswer = 'accept' | 'decline' | 'askToMove' | 'agreeToMove' | 'refuseMove';

/** All that decides which answers are open. */
export interface AnswerableMeeting {
  readonly state: MeetingState;
  readonly askedBy: 'buyer' | 'supplier' | null;
  readonly startsAt: Date;
  readonly buyerConfirmedAt: Date | null;
  readonly supplierConfirmedAt: Date | null;
  readonly moveTo: Date | null;
  readonly moveAskedBy: 'buyer' | 'supplier' | null;
}

/** The answers that are open to one side now, most welcome first. */
export function answersOpenTo(
  side: 'buyer' | 'supplier',
  meeting: AnswerableMeeting,
  phases: PhaseDates,
  now: Date,
): MeetingAnswer[] {
  if (!isAhead(meeting.state) || meeting.startsAt <= now) return [];
  const mayAnswer = isPermittedAt(phases, now, 'answerMeeting');
  const mayMove = isPermittedAt(phases, now, 'moveMeeting') && meeting.state !== 'requested';
  const isAsked = mayMove && meeting.moveTo !== null && meeting.moveAskedBy !== side;
  return [
    ...(isAsked ? (['agreeToMove', 'refuseMove'] as const) : []),
    ...(mayAnswer && awaits(side, meeting) ? (['accept'] as const) : []),
    ...(mayMove ? (['askToMove'] as const) : []),
    ...(mayAnswer ? (['decline'] as const) : []),
  ];
}

function awaits(side: 'buyer' | 'supplier', meeting: AnswerableMeeting): boolean {
  if (meeting.state === 'requested') return meeting.askedBy !== side;
  const said = side === 'buyer' ? meeting.buyerConfirmedAt : meeting.supplierConfirmedAt;
  return meeting.state === 'provisional' && said === null;
}
