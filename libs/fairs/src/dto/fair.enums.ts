import { enumOf } from '#platform';
import type { FairKind } from '../domain/check-fair.js';
import type { Acceptance, BookingMode } from '../domain/check-round.js';
import type { FairState } from '../domain/fair.states.js';
import type { Phase, RoundPermission } from '../domain/phases.js';
import type { Wish } from '../domain/preferences.js';
import type { RegistrationState } from '../domain/registration.states.js';
import type { RoundState } from '../domain/round.states.js';
import type { FairRole } from '../registrations/registration.entity.js';

export const FairKindEnum = enumOf<FairKind>('FairKind', 'Where a fair takes place.', {
  inPerson: 'In halls.',
  online: 'In video rooms.',
  hybrid: 'In halls and in video rooms.',
});

export const FairStateEnum = enumOf<FairState>('FairState', 'State of a fair.', {
  draft: 'Seen by its agency alone.',
  open: 'Open to registrations and meetings.',
  over: 'Over; its showcase and outcomes stay.',
  cancelled: 'Called off.',
});

export const FairRoleEnum = enumOf<FairRole>('FairRole', 'On which side of the table one sits.', {
  supplier: 'Offers.',
  buyer: 'Buys.',
});

export const RegistrationStateEnum = enumOf<RegistrationState>(
  'FairRegistrationState',
  'How far an organisation’s registration for a fair is.',
  {
    invited: 'The agency has invited it.',
    applied: 'It wishes to take part; the agency decides.',
    approved: 'It takes part.',
    waiting: 'It takes part as soon as a place is free.',
    rejected: 'The agency has said no.',
    withdrawn: 'It does not take part any longer.',
  },
);

export const WishEnum = enumOf<Wish>('FairWish', 'What one wishes of another at a fair.', {
  must: 'To meet, whatever happens.',
  meet: 'To meet.',
  spare: 'To meet only if slots remain.',
  never: 'Not to meet.',
});

export const RoundStateEnum = enumOf<RoundState>('RoundState', 'State of a round.', {
  draft: 'Seen by the agency alone.',
  open: 'Under way by its phases.',
  cancelled: 'Called off.',
});

export const PhaseEnum = enumOf<Phase>('RoundPhase', 'Phase of a round.', {
  profile: 'Participants complete their profiles and delegates.',
  preferences: 'Participants say whom they wish to meet.',
  closed: 'The organiser makes the timetable.',
  provisional: 'The timetable is there; participants confirm, decline or ask to move.',
  confirmed: 'The timetable stands.',
  live: 'Meetings take place.',
  followUp: 'Participants report what came of it.',
});

export const RoundPermissionEnum = enumOf<RoundPermission>(
  'RoundPermission',
  'What participants may do in a phase.',
  {
    changeDelegates: 'Change who comes.',
    statePreferences: 'Say whom they wish to meet.',
    askForMeeting: 'Ask another for a meeting.',
    answerMeeting: 'Accept or decline.',
    moveMeeting: 'Ask to move a meeting, and answer that.',
    checkIn: 'Check in.',
    reportOutcome: 'Report what came of a meeting.',
  },
);

export const BookingModeEnum = enumOf<BookingMode>('BookingMode', 'Who arranges meetings.', {
  selfBooking: 'Participants among themselves.',
  organiser: 'The organiser, by a timetable.',
  both: 'Both.',
});

export const AcceptanceEnum = enumOf<Acceptance>(
  'MeetingAcceptance',
  'Whether whoever is asked must say yes.',
  {
    optIn: 'Yes.',
    automatic: 'A meeting that fits is booked at once.',
  },
);
