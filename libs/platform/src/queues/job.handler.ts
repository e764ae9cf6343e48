import { SetMetadata } from '@nestjs/common';
import type { JobDefinition } from './job.definition.js';

/** A handler's view of the run under way. */
export interface JobRun {
  readonly id: string;
  /** 1 on the first try. */
  readonly attempt: number;
  /** Aborted when the worker shuts down: stop at the next safe point; the job runs again later. */
  readonly signal: AbortSignal;
  /** Shows how far the job is, from 0 to 1. */
  reportProgress(fraction: number): Promise<void>;
}

/** Does one kind of job. Loads what the ids name, tolerates their absence, and may run twice. */
export interface JobHandler<P extends object> {
  /**
   * Makes ready what the first job would have to wait for. The worker takes no job of this queue
   * before; others do meanwhile.
   */
  prepare?(): Promise<void>;
  handle(payload: P, run: JobRun): Promise<void>;
}

export const HANDLED_JOB = 'iloilo:handled-job';

/** Marks a provider as the one handler of a job. */
export const HandlesJob = <P extends object>(
  definition: JobDefinition<P>,
): (<T extends new (...args: never[]) => JobHandler<P>>(target: T) => void) =>
  SetMetadata(HANDLED_JOB, definition.name) as never;
