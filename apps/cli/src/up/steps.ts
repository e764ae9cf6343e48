import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isMigrated, isSeeded } from './step.checks.js';

/** Work to be done once the engines run and before api and worker start. */
export interface Step {
  /** What people read while it runs. */
  readonly title: string;
  /** Arguments of this very command line program, or of Node for a fixture. */
  readonly args: readonly string[];
  /** Whether there is nothing to do: a process of its own takes seconds to find that out. */
  readonly isDone?: (env: NodeJS.ProcessEnv) => Promise<boolean>;
}

/** The steps of every start, in order; each must be safe to run again. */
export const startSteps: readonly Step[] = [
  {
    title: 'Bringing the database to the present schema',
    args: ['migrate'],
    isDone: isMigrated,
  },
  {
    title: 'Loading demo data, if the database is empty',
    args: ['seed', '--if-empty'],
    isDone: isSeeded,
  },
];

/** A step that failed; what went wrong it has said itself. */
export class StepError extends Error {
  constructor(step: Step) {
    super(`"${step.title}" failed: the lines above say why. Nothing that was there is lost.`);
  }
}

/**
 * Runs a step as a child process on this terminal.
 * @throws StepError when it exits with anything but 0
 */
export async function runStep(
  step: Step,
  main: string,
  env: NodeJS.ProcessEnv,
  stop: AbortSignal,
): Promise<void> {
  const child = spawn(process.execPath, [main, ...step.args], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    // Ctrl-C reaches only this process, which passes the wish to stop on.
    detached: process.platform !== 'win32',
  });
  const endChild = (): void => void child.kill('SIGTERM');
  stop.addEventListener('abort', endChild);
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    stop.throwIfAborted();
    if (code !== 0) throw new StepError(step);
  } finally {
    stop.removeEventListener('abort', endChild);
  }
}
