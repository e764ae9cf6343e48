import { Conflict, refuse } from '#platform';
import { nextState, type StateMachine } from './domain/state-machine.js';
import { fairFailures } from './fairs.errors.js';

/**
 * The state that an act leads to.
 * @throws Refused with Conflict where the state does not allow the act.
 */
export function stepOrRefuse<S extends string, A extends string>(
  machine: StateMachine<S, A>,
  state: S,
  act: A,
): S {
  const next = nextState(machine, state, act);
  if (next !== undefined) return next;
  return refuse(new Conflict(fairFailures.FAIR_STATE_FORBIDS({ what: machine.name, state, act })));
}

/** Gives up when somebody else changed a thing after the viewer saw it. */
export function refuseIfOutdated(thing: { readonly version: number }, seen: number): void {
  if (thing.version === seen) return;
  refuse(new Conflict(fairFailures.FAIR_CHANGED_MEANWHILE({ version: thing.version })));
}
