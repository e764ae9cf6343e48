import type { StateMachine } from './state-machine.js';

export type MeetingState =
  | 'requested'
  | 'provisional'
  | 'confirmed'
  | 'declined'
  | 'expired'
  | 'cancelled'
  | 'held'
  | 'missed';
export type MeetingAct =
  | 'accept'
  | 'decline'
  | 'withdraw'
  | 'expire'
  | 'move'
  | 'reschedule'
  | 'cancel'
  | 'checkIn'
  | 'markMissed';

/**
 * A meeting. One side asks and the other accepts, or a published timetable proposes and both may
 * answer; where the round accepts by itself, it begins confirmed. What another timetable has in
 * another slot is proposed anew.
 */
export const meetingMachine: StateMachine<MeetingState, MeetingAct> = {
  name: 'meeting',
  begins: ['requested', 'provisional', 'confirmed'],
  states: {
    requested: {
      accept: 'confirmed',
      decline: 'declined',
      withdraw: 'cancelled',
      expire: 'expired',
      cancel: 'cancelled',
    },
    provisional: {
      accept: 'confirmed',
      decline: 'declined',
      move: 'provisional',
      reschedule: 'provisional',
      cancel: 'cancelled',
      checkIn: 'held',
      markMissed: 'missed',
    },
    confirmed: {
      move: 'confirmed',
      reschedule: 'provisional',
      cancel: 'cancelled',
      checkIn: 'held',
      markMissed: 'missed',
    },
    declined: {},
    expired: {},
    cancelled: {},
    held: {},
    missed: { checkIn: 'held' },
  },
};

/** Whether people, a place and an interpreter are booked for a meeting in this state. */
export const holdsBookings = (state: MeetingState): boolean =>
  state === 'provisional' || state === 'confirmed' || state === 'held';

/** Whether the pair has this meeting before it or may still have it. */
export const isAhead = (state: MeetingState): boolean =>
  state === 'requested' || state === 'provisional' || state === 'confirmed';
