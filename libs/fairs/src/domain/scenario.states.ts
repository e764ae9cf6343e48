import type { StateMachine } from './state-machine.js';

export type ScenarioState = 'queued' | 'running' | 'ready' | 'failed' | 'published' | 'replaced';
export type ScenarioAct = 'start' | 'restart' | 'finish' | 'fail' | 'publish' | 'replace';

/**
 * A timetable that was tried. A worker that dies leaves it running; another one restarts it. A
 * replaced timetable can be published again: that is a roll-back.
 */
export const scenarioMachine: StateMachine<ScenarioState, ScenarioAct> = {
  name: 'scenario',
  begins: ['queued', 'ready'],
  states: {
    queued: { start: 'running', fail: 'failed' },
    running: { restart: 'running', finish: 'ready', fail: 'failed' },
    ready: { publish: 'published' },
    failed: {},
    published: { replace: 'replaced' },
    replaced: { publish: 'published' },
  },
};
