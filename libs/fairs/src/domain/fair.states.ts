import type { StateMachine } from './state-machine.js';

export type FairState = 'draft' | 'open' | 'over' | 'cancelled';
export type FairAct = 'open' | 'end' | 'cancel';

/** A fair. Whether its doors are open today follows from its days. */
export const fairMachine: StateMachine<FairState, FairAct> = {
  name: 'fair',
  begins: ['draft'],
  states: {
    draft: { open: 'open', cancel: 'cancelled' },
    open: { end: 'over', cancel: 'cancelled' },
    over: {},
    cancelled: {},
  },
};
