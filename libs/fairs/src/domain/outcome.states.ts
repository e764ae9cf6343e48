import type { StateMachine } from './state-machine.js';

export type OutcomeState = 'awaited' | 'reported' | 'agreed' | 'disputed';
export type OutcomeAct = 'report' | 'agree' | 'differ';

/** What came of a meeting: one side reports it, the other agrees or reports otherwise. */
export const outcomeMachine: StateMachine<OutcomeState, OutcomeAct> = {
  name: 'outcome',
  begins: ['awaited'],
  states: {
    awaited: { report: 'reported' },
    reported: { report: 'reported', agree: 'agreed', differ: 'disputed' },
    disputed: { agree: 'agreed', differ: 'disputed' },
    agreed: { differ: 'disputed' },
  },
};
