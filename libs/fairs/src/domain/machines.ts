import { fairMachine } from './fair.states.js';
import { meetingMachine } from './meeting.states.js';
import { outcomeMachine } from './outcome.states.js';
import { registrationMachine } from './registration.states.js';
import { roundMachine } from './round.states.js';
import { scenarioMachine } from './scenario.states.js';
import { findFaults, type StateMachine } from './state-machine.js';

/** Every state machine of this area. */
export const machines: readonly StateMachine<string, string>[] = [
  fairMachine,
  registrationMachine,
  roundMachine,
  scenarioMachine,
  meetingMachine,
  outcomeMachine,
];

/**
 * Called when the area starts.
 * @throws Error naming every state that nothing leads to or that is not described.
 */
export function checkMachines(): void {
  const faults = machines.flatMap(findFaults);
  if (faults.length > 0) throw new Error(`State machines are broken: ${faults.join('; ')}.`);
}
