import { readFileSync } from 'node:fs';
import { checkMachines, machines } from './machines.js';
import { actsIn, drawMachine, findFaults, nextState, type StateMachine } from './state-machine.js';
import { meetingMachine } from './meeting.states.js';

describe('state machines', () => {
  it('describe every state that they name and reach every state that they describe', () => {
    expect(checkMachines).not.toThrow();
  });

  it('are found out when they do not', () => {
    const broken: StateMachine<string, string> = {
      name: 'lamp',
      begins: ['off'],
      states: { off: { press: 'on' }, dim: { press: 'off' } },
    };
    expect(findFaults(broken)).toEqual([
      'lamp: off leads to on, which is not described',
      'lamp: nothing leads to dim',
    ]);
  });

  it('say what an act leads to, and nothing for one that the state does not allow', () => {
    expect(nextState(meetingMachine, 'requested', 'accept')).toBe('confirmed');
    expect(nextState(meetingMachine, 'declined', 'accept')).toBeUndefined();
    expect(actsIn(meetingMachine, 'cancelled')).toEqual([]);
  });

  it('are drawn in the documentation as they are', () => {
    const text = readFileSync(new URL('../../../../docs/fairs.md', import.meta.url), 'utf8');
    const missing = machines.filter((machine) => !text.includes(drawMachine(machine)));
    expect(missing.map((machine) => `${machine.name}\n${drawMachine(machine)}`)).toEqual([]);
  });
});
