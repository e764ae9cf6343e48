import { readFile, stat, writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import {
  fileTooLarge,
  parseProblem,
  type Progress,
  type ScheduleAnswer,
  ScheduleInputError,
  scheduleLimits,
  solveSchedule,
} from '#scheduler';

interface ScheduleCommandOptions {
  readonly seconds?: number;
  readonly steps?: number;
  readonly seed: number;
  readonly out?: string;
}

const malformedProblem = 2;

/** Adds `schedule PROBLEM.json`: timetable on standard output, progress on standard error. */
export function scheduleCommand(program: Command): void {
  program
    .command('schedule')
    .description('Turn requested meetings into a timetable (iloilo.schedule/1).')
    .argument('<problem>', 'problem file')
    .option('--seconds <seconds>', 'time limit; 10 unless steps are given', toNumber)
    .option('--steps <steps>', 'limit in steps: the same answer on every machine', toNumber)
    .option('--seed <seed>', 'seed of the random choices', toNumber, 1)
    .option('--out <file>', 'answer file instead of standard output')
    .action(async (file: string, options: ScheduleCommandOptions) => {
      try {
        const answer = await solveFile(file, options);
        const text = `${JSON.stringify(answer, null, 1)}\n`;
        if (options.out) await writeFile(options.out, text);
        else process.stdout.write(text);
      } catch (cause) {
        if (!(cause instanceof ScheduleInputError)) throw cause;
        console.error(`${file}: ${cause.message} (${cause.code})`);
        process.exitCode = malformedProblem;
      }
    });
}

async function solveFile(file: string, options: ScheduleCommandOptions): Promise<ScheduleAnswer> {
  const { size } = await stat(file);
  if (size > scheduleLimits.bytes) throw fileTooLarge(size);
  const problem = parseProblem(await readFile(file, 'utf8'));
  const seconds = options.seconds ?? (options.steps === undefined ? 10 : undefined);
  return solveSchedule(problem, {
    seed: options.seed,
    ...(seconds === undefined ? {} : { seconds }),
    ...(options.steps === undefined ? {} : { steps: options.steps }),
    clock: () => performance.now(),
    onProgress: reportProgress(),
  });
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
