import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  assertWebPortFree,
  type EmbeddedPostgres,
  EngineError,
  explainFileError,
  ProcessRegister,
  takeStartLock,
} from '#engines';
import { announce } from './announcement.js';
import { readDemoAccounts } from './demo.accounts.js';
import { rememberEngines } from './engine.memory.js';
import { showErrors } from './error.lines.js';
import { type EngineChoice, type EngineSet, startEngines } from './engine.set.js';
import { showLetters } from './letter.lines.js';
import { type ReadProgress, watchProgress } from './progress.js';
import { displayPath, type Screen } from './screen.js';
import { runStep, type Step, StepError } from './steps.js';
import { SupervisedService } from './supervised.service.js';
import type { Undo } from './undo.js';

/** What a run consists of. */
export interface UpPlan extends EngineChoice {
  readonly port: number;
  /** The program that carries out the steps. */
  readonly cliMain: string;
  readonly steps: readonly Step[];
  /** Programs that serve, started in this order. */
  readonly services: readonly { readonly name: string; readonly main: string }[];
  readonly env: NodeJS.ProcessEnv;
  /** Opens the live count on the api at this GraphQL address. */
  readonly openProgress?: (graphqlUrl: string) => ReadProgress;
}

const READY_LIMIT_MS = 120_000;
const CRASHES_BEFORE_GIVING_UP = 3;

/**
 * Starts everything, says how to use it and keeps it running until `stop`. What was started is in
 * `undo` at every moment; the caller ends it.
 * @returns the exit code: 0 after `stop`, 1 with a line on `screen` when it could not start
 */
export async function runUp(
  plan: UpPlan,
  screen: Screen,
  undo: Undo,
  stop: AbortSignal,
): Promise<number> {
  try {
    await start(plan, screen, undo, stop);
    return 0;
  } catch (error) {
    if (stop.aborted) return 0;
    const file = (error as NodeJS.ErrnoException).path ?? plan.dataDir;
    const known = error instanceof StepError ? error : explainFileError(error, file);
    if (!(known instanceof EngineError || known instanceof StepError)) throw error;
    screen.print(known.message);
    return 1;
  }
}

async function start(plan: UpPlan, screen: Screen, undo: Undo, stop: AbortSignal): Promise<void> {
  const report = (line: string): void => screen.print(line);
  const register = await takeOverFolder(plan.dataDir, undo, report);
  await assertWebPortFree(plan.port);
  const engines = await startEngines(plan, register, undo, report);
  const env = {
    ...plan.env,
    ...engines.environment,
    PORT: String(plan.port),
    PUBLIC_URL: plan.env.PUBLIC_URL ?? `http://localhost:${plan.port}`,
    ILOILO_DATA_DIR: plan.dataDir,
  };
  const forget = rememberEngines(plan.dataDir, engines.environment);
  undo.add({ stop: () => forget() });
  for (const step of plan.steps) {
    stop.throwIfAborted();
    if (await step.isDone?.(env)) continue;
    report(`${step.title} …`);
    await runStep(step, plan.cliMain, env, stop);
  }
  stop.throwIfAborted();
  const services = startServices(plan, env, register, undo, report);
  const over = new AbortController();
  const end = AbortSignal.any([stop, over.signal]);
  try {
    const serving = serve(plan, engines, services, screen, end);
    const { postgres } = engines;
    await Promise.race(postgres ? [serving, keepPostgres(postgres, report, end)] : [serving]);
  } finally {
    over.abort();
  }
}

/** Makes this run the only one on the data folder and ends what a killed one left running. */
async function takeOverFolder(
  dataDir: string,
  undo: Undo,
  report: (line: string) => void,
): Promise<ProcessRegister> {
  const lock = takeStartLock(dataDir);
  undo.add({ stop: () => lock.release() });
  const register = new ProcessRegister(dataDir);
  const leftBehind = await register.stopLeftBehind();
  if (leftBehind.length > 0) {
    report(`Stopped what a killed run had left behind: ${leftBehind.join(', ')}.`);
  } else if (lock.tookOver) report('An earlier run was killed; this one takes its place.');
  return register;
}

function startServices(
  plan: UpPlan,
  env: NodeJS.ProcessEnv,
  register: ProcessRegister,
  undo: Undo,
  report: (line: string) => void,
): SupervisedService[] {
  const services = plan.services.map(({ name, main }) => {
    const logFile = join(plan.dataDir, 'logs', `${name}.log`);
    const spec = { name, program: process.execPath, args: [main], env, logFile };
    return new SupervisedService(spec, register, report);
  });
  undo.add({
    stop: async () => void (await Promise.all(services.map((service) => service.stop()))),
    abandon: () => services.forEach((service) => service.abandon()),
  });
  for (const service of services) service.start();
  return services;
}

/** @throws EngineError when a service keeps crashing or the api is not ready in time */
async function waitUntilReady(
  port: number,
  services: readonly SupervisedService[],
  stop: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS;
  for (;;) {
    stop.throwIfAborted();
    const crashing = services.find((service) => service.recentCrashes >= CRASHES_BEFORE_GIVING_UP);
    if (crashing) {
      throw new EngineError(
        'ENGINE_FAILED',
        `The ${crashing.name} does not start; ${crashing.logFile} says why.`,
      );
    }
    if (await isReady(port)) return;
    if (Date.now() > deadline) {
      const logs = services.map((service) => service.logFile).join(' and ');
      throw new EngineError(
        'ENGINE_FAILED',
        `Nothing was ready on port ${port} after ${READY_LIMIT_MS / 1000} s; see ${logs}.`,
      );
    }
    await sleep(200, undefined, { signal: stop }).catch(() => undefined);
  }
}

async function isReady(port: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(5000);
    return (await fetch(`http://localhost:${port}/readyz`, { signal })).ok;
  } catch {
    return false;
  }
}

/**
 * Starts the database again whenever it ends by itself; its clients reconnect.
 * @throws EngineError when it cannot be started again
 */
async function keepPostgres(
  postgres: EmbeddedPostgres,
  report: (line: string) => void,
  stop: AbortSignal,
): Promise<void> {
  while (await postgres.ended()) {
    if (stop.aborted) return;
    report('Postgres ended by itself and is started again; what was committed is kept.');
    await postgres.restart();
  }
}

/** From the first ready answer to the end: says how to use it, then what happens. */
async function serve(
  plan: UpPlan,
  engines: EngineSet,
  services: readonly SupervisedService[],
  screen: Screen,
  stop: AbortSignal,
): Promise<void> {
  await waitUntilReady(plan.port, services, stop);
  const report = (line: string): void => screen.print(line);
  const logFolder = displayPath(join(plan.dataDir, 'logs'));
  const letters = plan.env.MAIL_URL ? undefined : join(plan.dataDir, 'mail');
  screen.print(
    announce(plan.port, engines, readDemoAccounts(plan.dataDir), {
      logs: logFolder,
      letters: letters && displayPath(letters),
    }),
  );
  const graphqlUrl = `http://localhost:${plan.port}/graphql`;
  await Promise.all([
    ...services.map(({ name, logFile }) => showErrors(name, logFile, report, stop)),
    letters && showLetters(letters, report, stop),
    plan.openProgress && watchProgress(plan.openProgress(graphqlUrl), screen, stop),
    aborted(stop),
  ]);
}

function aborted(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });
}
