import { readFile, stat, writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import {
  fileTooLarge,
  parseProblem,
  type Progress,
  ScheduleInputError,
  scheduleLimits,
  type ScheduleProblem,
  type SolveOptions,
  solveSchedule,
} from '#scheduler';
import { formatPlan, makePlan, type PlanRequest, readPlan } from './schedule.plan.js';

interface ScheduleCommandOptions {
  readonly seconds?: number;
  readonly steps?: number;
  readonly seed: number;
  readonly out?: string;
  readonly plan?: PlanRequest;
}

const malformedProblem = 2;

/** `schedule PROBLEM.json`: timetable on standard output, progress on standard error. */
export function scheduleCommand(): Command {
  return new Command('schedule')
    .description('Turn requested meetings into a timetable (iloilo.schedule/1).')
    .argument('<problem>', 'problem file')
    .option('--seconds <seconds>', 'time limit; 10 unless steps are given', toNumber)
    .option('--steps <steps>', 'limit in steps: the same answer on every machine', toNumber)
    .option('--seed <seed>', 'seed of the random choices', toNumber, 1)
    .option('--out <file>', 'answer file instead of standard output')
    .option(
      '--plan <range>',
      'value, coverage and breaks for tables=5..30..5, slots=6..10, days=1,2 (each point takes ' +
        'the time limit at most); minimum=4: what a minimum of meetings costs. May be repeated; ' +
        'a table and a curve, JSON with --out',
      readPlan,
    )
    .action(async (file: string, options: ScheduleCommandOptions) => {
      try {
        const problem = await readProblem(file);
        if (options.plan) await writePlan(problem, options, options.plan);
        else await writeAnswer(problem, options);
      } catch (cause) {
        if (!(cause instanceof ScheduleInputError)) throw cause;
        console.error(`${file}: ${cause.message} (${cause.code})`);
        process.exitCode = malformedProblem;
      }
    });
}

async function readProblem(file: string): Promise<ScheduleProblem> {
  const { size } = await stat(file);
  if (size > scheduleLimits.bytes) throw fileTooLarge(size);
  return parseProblem(await readFile(file, 'utf8'));
}

async function writeAnswer(
  problem: ScheduleProblem,
  options: ScheduleCommandOptions,
): Promise<void> {
  const answer = solveSchedule(problem, { ...limitsOf(options), onProgress: reportProgress() });
  const text = `${JSON.stringify(answer, null, 1)}\n`;
  if (options.out) await writeFile(options.out, text);
  else process.stdout.write(text);
}

async function writePlan(
  problem: ScheduleProblem,
  options: ScheduleCommandOptions,
  request: PlanRequest,
): Promise<void> {
  const plan = makePlan(problem, request, limitsOf(options));
  process.stdout.write(formatPlan(plan));
  if (options.out) await writeFile(options.out, `${JSON.stringify(plan, null, 1)}\n`);
}

function limitsOf({ seed, seconds, steps }: ScheduleCommandOptions): SolveOptions {
  const limit = seconds ?? (steps === undefined ? 10 : undefined);
  return {
    seed,
    ...(limit === undefined ? {} : { seconds: limit }),
    ...(steps === undefined ? {} : { steps }),
    clock: () => performance.now(),
  };
}

/** Prints at most ten lines a second. */
function reportProgress(): (progress: Progress) => void {
  let last = -Infinity;
  return (progress) => {
    if (progress.seconds - last < 0.1) return;
    last = progress.seconds;
    const { stage, value, valueBound, gap, breaks, breaksBound } = progress;
    console.error(
      `${progress.seconds.toFixed(1)} s ${stage}: value ${value.toFixed(3)} of ${valueBound.toFixed(3)} ` +
        `(gap ${(100 * gap).toFixed(2)} %), breaks ${breaks} (at least ${breaksBound})`,
    );
  };
}

function toNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new InvalidArgumentError('Give a number.');
  return value;
}
