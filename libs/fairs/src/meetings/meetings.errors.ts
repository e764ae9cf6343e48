import { defineFailures } from '#kernel';

export const meetingFailures = defineFailures({
  MEETING_NOT_FOUND: 'There is no such meeting, or you may not see it.',
  MEETING_NO_SUCH_SLOT: 'The round has no slot that begins then. Pick one from its list.',
  MEETING_SLOT_PAST: 'This slot has begun. Pick a later one.',
  MEETING_SLOT_TAKEN: 'Somebody was faster: this slot is taken. Pick another one.',
  MEETING_SOMEBODY_BUSY: (args: { who: string }) =>
    `Nobody of the ${args.who} is free in this slot. Pick another one.`,
  MEETING_NO_PLACE: 'All tables and rooms are taken in this slot. Pick another one.',
  MEETING_RESERVED:
    'The tables left in this slot are kept for other participants. Pick another slot.',
  MEETING_NO_INTERPRETER:
    'You share no language, and no interpreter is free in this slot. Pick another one.',
  MEETING_NOT_POSSIBLE: 'This participant takes no meeting with you in this round.',
  MEETING_EXISTS: 'You two have a meeting or an open request in this round already.',
  MEETING_LIMIT_REACHED: (args: { who: string; most: number }) =>
    `The ${args.who} has ${args.most} meetings in this round, and no more are allowed.`,
  MEETING_NOT_SELF_BOOKED: 'The organiser arranges the meetings of this round.',
  MEETING_ANSWER_IS_THE_OTHERS: 'The other side is asked. You can withdraw the request.',
  MEETING_NO_MOVE_ASKED: 'Nobody asks to move this meeting.',
  MEETING_SAME_SLOT: 'The meeting is in this slot already.',
  MEETING_LINK_NOT_VALID: 'This link is not known here. Open it as it stands in the letter.',
  MEETING_LINK_USED: 'This link has been used. Sign in to change your answer.',
  MEETING_LINK_EXPIRED: 'The meeting has begun, so this link is out of date.',
  MEETING_LINK_OUTDATED:
    'The meeting has changed since this letter was written. Use the link in the newest letter about it.',
  MEETING_LINK_TOO_MANY: 'Too many links were opened from your network. Wait a little.',
  MEETING_LINK_NEEDS_SLOT: 'Pick the slot to which you wish to move the meeting.',
  MEETING_TEXT_TOO_LONG: (args: { most: number }) => `Keep it under ${args.most} characters.`,
});
