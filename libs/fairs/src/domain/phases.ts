/** The phases of a round, in their order. */
export const phases = [
  'profile',
  'preferences',
  'closed',
  'provisional',
  'confirmed',
  'live',
  'followUp',
] as const;
export type Phase = (typeof phases)[number];

/** When each phase begins. */
export type PhaseDates = Readonly<Record<Phase, Date>>;

/** What participants may do in a round at a time; officers are not bound by it. */
export type RoundPermission =
  | 'changeDelegates'
  | 'statePreferences'
  | 'askForMeeting'
  | 'answerMeeting'
  | 'moveMeeting'
  | 'checkIn'
  | 'reportOutcome';

/** What each phase lets participants do. */
export const permissionsIn: Readonly<Record<Phase, readonly RoundPermission[]>> = {
  profile: ['changeDelegates'],
  preferences: [
    'changeDelegates',
    'statePreferences',
    'askForMeeting',
    'answerMeeting',
    'moveMeeting',
  ],
  closed: ['answerMeeting'],
  provisional: ['askForMeeting', 'answerMeeting', 'moveMeeting'],
  confirmed: ['askForMeeting', 'answerMeeting', 'moveMeeting'],
  live: ['askForMeeting', 'answerMeeting', 'moveMeeting', 'checkIn', 'reportOutcome'],
  followUp: ['reportOutcome'],
};

/** The phase at an instant; undefined before the first. */
export function phaseAt(dates: PhaseDates, now: Date): Phase | undefined {
  return phases.findLast((phase) => dates[phase] <= now);
}

export function isPermittedAt(dates: PhaseDates, now: Date, permission: RoundPermission): boolean {
  const phase = phaseAt(dates, now);
  return phase !== undefined && permissionsIn[phase].includes(permission);
}

/** The first phase that begins no later than the one before it; undefined where all are in order. */
export function findPhaseOutOfOrder(dates: PhaseDates): Phase | undefined {
  return phases.find((phase, index) => {
    const before = phases[index - 1];
    return before !== undefined && dates[phase] <= dates[before];
  });
}
