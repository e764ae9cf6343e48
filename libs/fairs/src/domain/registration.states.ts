import type { StateMachine } from './state-machine.js';

export type RegistrationState =
  'invited' | 'applied' | 'approved' | 'waiting' | 'rejected' | 'withdrawn';
export type RegistrationAct = 'apply' | 'approve' | 'putOnWaitingList' | 'reject' | 'withdraw';

/** An organisation's part in a fair. It is invited by the agency or applies by itself. */
export const registrationMachine: StateMachine<RegistrationState, RegistrationAct> = {
  name: 'registration',
  begins: ['invited', 'applied'],
  states: {
    invited: { apply: 'applied', withdraw: 'withdrawn' },
    applied: {
      approve: 'approved',
      putOnWaitingList: 'waiting',
      reject: 'rejected',
      withdraw: 'withdrawn',
    },
    waiting: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
    approved: { withdraw: 'withdrawn' },
    rejected: { apply: 'applied' },
    withdrawn: { apply: 'applied' },
  },
};

/** States in which a registration counts among those who take part or wish to. */
export const isOngoing = (state: RegistrationState): boolean =>
  state !== 'rejected' && state !== 'withdrawn';
