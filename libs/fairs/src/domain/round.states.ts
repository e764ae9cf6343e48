import type { StateMachine } from './state-machine.js';

export type RoundState = 'draft' | 'open' | 'cancelled';
export type RoundAct = 'open' | 'cancel';

/** A matchmaking round. Once open, its phases follow their dates (`phases.ts`). */
export const roundMachine: StateMachine<RoundState, RoundAct> = {
  name: 'round',
  begins: ['draft'],
  states: {
    draft: { open: 'open', cancel: 'cancelled' },
    open: { cancel: 'cancelled' },
    cancelled: {},
  },
};
