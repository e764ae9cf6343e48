import type { EventDefinition } from '../outbox/event.definition.js';

/** A kind of background work. The name fixes the payload's type. */
export interface JobDefinition<P extends object> {
  /** Queue that it waits in; one slow area does not hold up another. */
  readonly queue: string;
  /** Unique over all queues, kebab-case. */
  readonly name: string;
  /** The event that causes it, if one does; the event's payload is the job's. */
  readonly on?: EventDefinition<P>;
  /** When it runs by itself: a cron pattern in a time zone. Only for jobs without ids to carry. */
  readonly every?: { readonly pattern: string; readonly timeZone: string };
  /** How often it is tried before it counts as dead; 5 unless said. */
  readonly attempts?: number;
  readonly payload?: P;
}

const definitions = new Map<string, JobDefinition<object>>();

/**
 * Declares a kind of job. Payloads carry ids only, and a handler must be safe to run twice.
 * @throws Error when the name is taken.
 */
export function defineJob<P extends object>(definition: JobDefinition<P>): JobDefinition<P> {
  if (definitions.has(definition.name)) throw new Error(`Two jobs are named ${definition.name}.`);
  definitions.set(definition.name, definition);
  return definition;
}

/** All jobs declared by the areas that this process loads. */
export function allJobs(): JobDefinition<object>[] {
  return [...definitions.values()];
}

/** The jobs that an event causes. */
export function jobsOn(event: string): JobDefinition<object>[] {
  return allJobs().filter((definition) => definition.on?.name === event);
}
