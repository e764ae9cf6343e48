import { defineEvent, defineJob, defineTopic } from '#platform';

/** A timetable is asked for. */
export const scenarioAsked = defineEvent<{ scenarioId: string }>('fairs.scenario-asked');

/** Makes a timetable. It has a queue of its own: a search takes minutes. */
export const runScenario = defineJob<{ scenarioId: string }>({
  queue: 'scenarios',
  name: 'run-scenario',
  on: scenarioAsked,
});

/** Somebody wishes to know what more tables would bring. */
export const capacityAsked = defineEvent<{ scenarioId: string }>('fairs.capacity-asked');

/** Works a capacity plan out, beside the searches. */
export const planCapacityOf = defineJob<{ scenarioId: string }>({
  queue: 'scenarios',
  name: 'plan-capacity',
  on: capacityAsked,
});

/** How far a search is; its id is the scenario's. */
export interface ScenarioNews {
  readonly scenarioId: string;
  readonly value: number;
  readonly valueBound: number;
  /** Distance of the value to its bound, from 0 (proven best) to 1. */
  readonly gap: number;
  readonly breaks: number;
  readonly isDone: boolean;
}

export const scenarioProgress = defineTopic<ScenarioNews>('scenario-progress');
