import {
  applyEvent,
  parseProblem,
  type PlacedMeeting,
  repairSchedule,
  type ScheduleAnswer,
  type ScheduleProblem,
  solveSchedule,
} from '#scheduler';
import { type FairSize, generateFair } from '../support/fair-generator.js';
import { type CheckedProblem, checkSchedule } from '../support/schedule-checker.js';
import { readJsonFiles, sharedData } from '../support/shared-data.js';
import type { Bench } from './report.js';

const usage =
  'schedule [part,...] [seeds] [seconds] [name]: parts are published, overloaded, fairs, repair';

type Figures = Record<string, number>;

/** Milliseconds of processor time: the machine may be shared, and the goals are for one core. */
const clock = (): number => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;

/**
 * The scheduler on the published problems, on overloaded ones and on large generated fairs, each
 * answer checked by the independent checker; worst of the seeds.
 */
const bench: Bench = async (args) => {
  console.error(usage);
  const parts = (args[0] ?? 'published,overloaded,fairs,repair').split(',');
  const seeds = Array.from({ length: Number(args[1] ?? 1) }, (_, index) => index + 1);
  const figures: Figures = {};
  if (parts.includes('published')) {
    Object.assign(figures, publishedFigures(seeds, Number(args[2] ?? 60), args[3] ?? ''));
  }
  if (parts.includes('overloaded')) Object.assign(figures, overloadedFigures(seeds));
  if (parts.includes('fairs')) Object.assign(figures, fairFigures(seeds));
  if (parts.includes('repair')) Object.assign(figures, repairFigures());
  return Promise.resolve({ figures, goals, baselines: baselines(parts) });
};

export default bench;

const goals: Record<string, string> = {
  'published: violations': '== 0',
  'published: feasibility wrong': '== 0',
  'published: share at the optimum': '>= 0.9',
  'published: most breaks above the optimum': '<= 2',
  'published: first timetable of originals, s': '<= 2',
  'overloaded: least share of the bound': '>= 0.99',
  'small day: seconds to proof': '<= 2',
  'large fair: share of the bound': '>= 0.995',
  'large fair, 10 % away: share of the bound': '>= 0.99',
  'double fair: time over large fair': '<= 2.5',
  'large fair: memory, MB': '<= 1000',
  'repair: p95, ms': '<= 300',
  'repair: most moved': '<= 2',
  'repair: share replaced': '>= 0.95',
};

interface Known {
  readonly feasible: boolean;
  readonly breaks: number | null;
}

function publishedFigures(seeds: readonly number[], seconds: number, name: string): Figures {
  const folder = sharedData('meeting_schedules');
  if (!folder) {
    console.error('published: no shared data (set ILOILO_SHARED); left out');
    return {};
  }
  const files = readJsonFiles(folder);
  const known = JSON.parse(files.get('best_known') ?? '{}') as Record<string, Known>;
  files.delete('best_known');
  const runs: PublishedRun[] = [];
  for (const [id, text] of files) {
    const best = known[id];
    if (!best || !id.includes(name)) continue;
    for (const seed of seeds) runs.push(runPublished(id, text, best, seed, seconds));
  }
  const feasible = [...files.keys()].filter((id) => known[id]?.feasible && id.includes(name));
  const worst = feasible.map((id) =>
    most(
      runs.filter((run) => run.id === id),
      (run) => run.above,
    ),
  );
  return {
    'published: violations': runs.reduce((sum, run) => sum + run.violations, 0),
    'published: feasibility wrong': runs.filter((run) => run.wrong).length,
    'published: slowest decision of feasibility, s': most(runs, (run) => run.decided),
    'published: feasible problems': feasible.length,
    'published: share at the optimum':
      worst.filter((above) => above === 0).length / Math.max(1, feasible.length),
    'published: most breaks above the optimum': Math.max(0, ...worst),
    'published: first timetable of originals, s': most(
      runs.filter((run) => run.id.endsWith('original')),
      (run) => run.decided,
    ),
  };
}

interface PublishedRun {
  readonly id: string;
  readonly violations: number;
  readonly wrong: boolean;
  /** Breaks above the published optimum. */
  readonly above: number;
  /** Seconds until feasible or infeasible was known. */
  readonly decided: number;
}

const most = <T>(list: readonly T[], of: (item: T) => number): number =>
  list.reduce((largest, item) => Math.max(largest, of(item)), 0);

function runPublished(
  id: string,
  text: string,
  best: Known,
  seed: number,
  seconds: number,
): PublishedRun {
  let first = Infinity;
  const answer = solveSchedule(parseProblem(text), {
    seed,
    seconds,
    clock,
    onProgress: ({ seconds: now }) => {
      first = Math.min(first, now);
    },
  });
  console.error(
    `${id} seed ${seed}: ${answer.status} ${answer.breaksBound}..${answer.breaks} ` +
      `(known ${best.breaks ?? 'infeasible'}) ${answer.seconds.toFixed(1)} s`,
  );
  const isFeasible = answer.placed.length > 0;
  return {
    id,
    violations: checkSchedule(JSON.parse(text) as CheckedProblem, answer).length,
    wrong: answer.status === 'unknown' || isFeasible !== best.feasible,
    above: best.feasible ? answer.breaks - (best.breaks ?? 0) : 0,
    decided: isFeasible ? first : answer.seconds,
  };
}

function overloadedFigures(seeds: readonly number[]): Figures {
  const folder = sharedData('meeting_schedules');
  if (!folder) return {};
  let least = 1;
  let leastGreedy = 1;
  let violations = 0;
  for (const [id, text] of readJsonFiles(folder)) {
    if (!id.endsWith('original')) continue;
    const problem = overload(parseProblem(text));
    for (const seed of seeds) {
      const answer = solveSchedule(problem, { seed, seconds: 5, clock });
      violations += check(problem, answer);
      least = Math.min(least, answer.value / answer.valueBound);
      leastGreedy = Math.min(leastGreedy, firstCome(problem) / answer.valueBound);
      console.error(`${id} overloaded: ${answer.status} ${answer.value} of ${answer.valueBound}`);
    }
  }
  return {
    'overloaded: violations': violations,
    'overloaded: least share of the bound': least,
    'overloaded: least share, first come first served': leastGreedy,
  };
}

/** Three quarters of the slots, nothing required, value the goal. */
function overload(problem: ScheduleProblem): ScheduleProblem {
  const slots = problem.slots.slice(0, Math.floor(problem.slots.length * 0.75));
  const kept = new Set(slots.map((slot) => slot.id));
  return {
    ...problem,
    slots,
    participants: problem.participants.map((one) => ({
      ...one,
      unavailable: (one.unavailable ?? []).filter((id) => kept.has(id)),
    })),
    requests: problem.requests.map((request) => ({ ...request, required: false })),
    objective: ['value'],
  };
}

/** Value of the requests in their order, each in its first possible slot. */
function firstCome(problem: ScheduleProblem): number {
  const busy = new Map<string, Set<string>>();
  const used = new Map<string, number>();
  const away = new Map(problem.participants.map((one) => [one.id, new Set(one.unavailable)]));
  let value = 0;
  for (const request of problem.requests) {
    const slot = problem.slots.find(({ id, session }) => {
      if (request.session !== undefined && request.session !== session) return false;
      if ((used.get(id) ?? 0) >= Number(problem.placesPerSlot)) return false;
      return [request.a, request.b].every((p) => !away.get(p)?.has(id) && !busy.get(p)?.has(id));
    });
    if (!slot) continue;
    value += request.value ?? 1;
    used.set(slot.id, (used.get(slot.id) ?? 0) + 1);
    for (const p of [request.a, request.b]) {
      busy.set(p, (busy.get(p) ?? new Set<string>()).add(slot.id));
    }
  }
  return value;
}

const largeFair: FairSize = {
  suppliers: 1000,
  buyers: 300,
  requests: 20_000,
  slots: 40,
  places: 300,
  unavailable: 0,
  seed: 1,
};

function fairFigures(seeds: readonly number[]): Figures {
  const small = { ...largeFair, suppliers: 60, buyers: 20, requests: 600, slots: 12, places: 20 };
  const double = { ...largeFair, suppliers: 2000, buyers: 600, requests: 40_000, places: 600 };
  const day = solveFair(small, seeds);
  const large = solveFair(largeFair, seeds);
  const away = solveFair({ ...largeFair, unavailable: 0.1 }, seeds);
  const twice = solveFair(double, seeds);
  return {
    'small day: proven (1) or not (0)': day.proven,
    'small day: seconds to proof': day.seconds,
    'large fair: share of the bound': large.share,
    'large fair: seconds, reasons included': large.seconds,
    'large fair, 10 % away: share of the bound': away.share,
    'large fair, 10 % away: seconds, reasons included': away.seconds,
    'double fair: share of the bound': twice.share,
    'double fair: time over large fair': twice.seconds / large.seconds,
    'large fair: memory, MB': process.resourceUsage().maxRSS / 1024,
    'fairs: violations': day.violations + large.violations + away.violations + twice.violations,
  };
}

interface FairResult {
  share: number;
  seconds: number;
  proven: number;
  violations: number;
}

function solveFair(size: FairSize, seeds: readonly number[]): FairResult {
  const result = { share: 1, seconds: 0, proven: 1, violations: 0 };
  for (const seed of seeds) {
    const problem = generateFair({ ...size, seed });
    const start = clock();
    const answer = solveSchedule(problem, { seed, seconds: 60, clock });
    result.seconds = Math.max(result.seconds, (clock() - start) / 1000);
    result.share = Math.min(result.share, answer.value / answer.valueBound);
    if (answer.status !== 'optimal') result.proven = 0;
    result.violations += check(problem, answer);
    console.error(
      `${size.suppliers} × ${size.buyers}: ${answer.status}, ${answer.unplaced.length} reasons`,
    );
  }
  return result;
}

/** One meeting of the large fair with absences is cancelled, a hundred times over. */
function repairFigures(): Figures {
  const problem = generateFair({ ...largeFair, unavailable: 0.1 });
  const { placed } = solveSchedule(problem, { seed: 1, seconds: 20, clock });
  const times: number[] = [];
  let moved = 0;
  let possible = 0;
  let replaced = 0;
  let violations = 0;
  for (let k = 0; k < 100; k++) {
    const gone = placed[Math.floor((k * placed.length) / 100)]!;
    const changed = applyEvent(problem, { kind: 'request_cancelled', request: gone.request });
    const start = clock();
    const { diff, placed: after } = repairSchedule(changed, placed);
    times.push(clock() - start);
    moved = Math.max(moved, diff.moved.length);
    if (diff.added.length > 0) replaced++;
    if (diff.added.length > 0 || valueCanGrow(changed, after)) possible++;
    if (k % 10 === 0) violations += repairViolations(changed, after);
  }
  times.sort((x, y) => x - y);
  return {
    'repair: p95, ms': times[94] ?? 0,
    'repair: most moved': moved,
    'repair: share replaced': replaced / Math.max(1, possible),
    'repair: cases with a possible replacement': possible,
    'repair: violations': violations,
  };
}

/** Whether a full solve places more meetings than the repaired timetable has. */
function valueCanGrow(problem: ScheduleProblem, placed: readonly PlacedMeeting[]): boolean {
  const counted = {
    ...problem,
    requests: problem.requests.map((request) => ({ ...request, value: 1 })),
  };
  const { value } = solveSchedule(counted, { seed: 1, steps: 1, clock });
  return value > placed.length;
}

function repairViolations(problem: ScheduleProblem, placed: readonly PlacedMeeting[]): number {
  const faults = checkSchedule(problem as CheckedProblem, {
    status: 'feasible',
    placed,
    unplaced: [],
    value: 0,
    valueBound: Infinity,
    belowMinimum: 0,
    breaks: 0,
    breaksBound: 0,
  });
  // Figures are not part of a repair; only the hard rules are looked at.
  return faults.filter((fault) => !/^value is|breaks, not|minimum, not claimed/.test(fault)).length;
}

function check(problem: ScheduleProblem, answer: ScheduleAnswer): number {
  const faults = checkSchedule(problem as CheckedProblem, answer);
  for (const fault of faults.slice(0, 3)) console.error(`VIOLATION ${fault}`);
  return faults.length;
}

function baselines(parts: readonly string[]): Figures {
  if (!parts.includes('published')) return {};
  // Published figures, not measured here: JAIR 74 (2022) and the brief of this benchmark.
  return {
    'best published SAT method, slowest of 20, s': 23,
    'commercial MIP, proven of 20 in two hours': 14,
  };
}
