import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type ScheduleAnswer, type ScheduleProblem, solveSchedule } from '#scheduler';
import { generateFair } from '../support/fair-generator.js';
import { type CheckedProblem, checkSchedule } from '../support/schedule-checker.js';

const file = join(import.meta.dirname, '../../dist/libs/scheduler/src/schedule.worker.js');

interface Message {
  readonly kind: string;
  readonly answer?: ScheduleAnswer;
  readonly code?: string;
  readonly path?: string;
}

/** A day on which all must meet, with few breaks: its search takes long. */
const day: ScheduleProblem = (() => {
  const fair = generateFair({
    suppliers: 45,
    buyers: 20,
    requests: 150,
    slots: 16,
    places: 12,
    unavailable: 0.05,
    seed: 3,
  });
  const requests = fair.requests.map((one) => ({ ...one, required: true }));
  return { ...fair, requests, objective: ['breaks'] };
})();
/** A fair at which many wishes stay open. */
const fair = generateFair({
  suppliers: 200,
  buyers: 60,
  requests: 4000,
  slots: 20,
  places: 40,
  unavailable: 0.1,
  seed: 3,
});

describe('the scheduler in a thread', () => {
  let worker: Worker;

  beforeEach(() => {
    worker = new Worker(file);
  });

  afterEach(async () => {
    await worker.terminate();
  });

  /** Posts a task; its last message, and all of progress before. */
  function post(task: object): Promise<{ last: Message; progress: number }> {
    let progress = 0;
    const ended = new Promise<{ last: Message; progress: number }>((resolve, reject) => {
      worker.on('message', (message: Message) => {
        if (message.kind === 'progress') progress++;
        else resolve({ last: message, progress });
      });
      worker.once('error', reject);
    });
    worker.postMessage(task);
    return ended;
  }

  it.each([
    ['a day with breaks', 0, day],
    ['a day with breaks', 40, day],
    ['a day with breaks', 200, day],
    ['a day with breaks', 1500, day],
    ['a fair of wishes', 0, fair],
    ['a fair of wishes', 60, fair],
    ['a fair of wishes', 400, fair],
  ])('gives a valid timetable of %s when stopped after %s ms', async (_, delay, problem) => {
    const cancel = new Int32Array(new SharedArrayBuffer(4));
    const ended = post({ problem, seed: 1, seconds: 600, cancel });
    await pause(delay);
    Atomics.store(cancel, 0, 1);
    const { last } = await ended;
    expect(last.kind).toBe('answer');
    expect(checkSchedule(problem as CheckedProblem, last.answer!)).toEqual([]);
  });

  it('gives the same bytes as outside for the same steps', async () => {
    for (const [problem, steps] of [
      [day, 700],
      // With pauses the search by clauses begins at once.
      [{ ...day, pauses: [{ slots: ['S8', 'S9'], free: 1 }] }, 700],
      [fair, 1000],
    ] as const) {
      const outside = solveSchedule(problem, { seed: 7, steps, clock: () => performance.now() });
      const { last, progress } = await post({ problem, seed: 7, steps });
      const bytes = (answer: ScheduleAnswer): string => JSON.stringify({ ...answer, seconds: 0 });
      expect(bytes(last.answer!)).toBe(bytes(outside));
      expect(progress).toBeGreaterThan(0);
      worker.removeAllListeners('message');
    }
  });

  it('refuses a malformed problem and stays for the next', async () => {
    const bad = { ...fair, slots: [] };
    const { last } = await post({ problem: bad, seed: 1, steps: 10 });
    expect(last).toMatchObject({ kind: 'refused', code: 'out_of_range', path: 'slots' });
    worker.removeAllListeners('message');
    const next = await post({ problem: day, seed: 1, steps: 10 });
    expect(next.last.kind).toBe('answer');
  });
});
