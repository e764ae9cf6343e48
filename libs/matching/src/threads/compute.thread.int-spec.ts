import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { ConsortiumRequest } from '#match-engine';
import { computeTasks } from './compute.tasks.js';
import { ComputeThread } from './compute.thread.js';

const never = new AbortController().signal;

/** Minimum orders that never add up: every set is tried. */
function hardRequest(candidates: number): ConsortiumRequest {
  return {
    quantities: [1_000],
    candidates: Array.from({ length: candidates }, (_, index) => ({
      id: `s${index}`,
      score: 500_000 + index,
      capacities: [999],
      minimums: [998],
      clusters: [],
    })),
    mostPartners: 5,
    clusterBonus: 0,
  };
}

describe('ComputeThread', () => {
  const thread = new ComputeThread();

  it('answers as the same task does here, while this thread goes on', async () => {
    const request = hardRequest(40);
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    const answer = await thread.run('consortium', request, never);
    clearInterval(timer);
    expect(answer).toEqual(computeTasks.consortium(request));
    expect(turns).toBeGreaterThan(5);
  });

  it('is ended when it takes too long or too much memory, or when the job is', async () => {
    const request = hardRequest(60);
    await expect(
      thread.run('consortium', request, never, { seconds: 0.001, megabytes: 512 }),
    ).rejects.toThrow('took more than 0.001 s');
    const input = { outcomes: hugeOutcomes(), present: { version: 'x', weights: {} as never } };
    await expect(
      thread.run('training', input, never, { seconds: 60, megabytes: 8 }),
    ).rejects.toThrow(/memory|took more than 8 MB/);
    const job = new AbortController();
    const running = thread.run('consortium', request, job.signal);
    job.abort(new Error('The worker shuts down.'));
    await expect(running).rejects.toThrow('The worker shuts down.');
    await expect(thread.run('consortium', request, job.signal)).rejects.toThrow('shuts down');
  });

  it('is held to its memory also where the process has a limit of its own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bounded-'));
    const program = join(folder, 'bounded.mjs');
    writeFileSync(program, boundedProcess);
    const { stdout } = await promisify(execFile)(process.execPath, [program], {
      env: { ...process.env, NODE_OPTIONS: '--max-semi-space-size=16 --max-old-space-size=1024' },
    });
    rmSync(folder, { recursive: true });
    expect(stdout.trim()).toBe('The task training took more than 16 MB.');
  });
});

/** Runs the built thread in a process of its own, with a limit for its heap as workers have. */
const boundedProcess = `
  import { ComputeThread } from '${pathToFileURL('dist/libs/matching/src/threads/compute.thread.js').href}';
  const count = 100_000;
  const outcomes = Array.from({ length: count }, (_, index) => ({
    id: 'pair-' + index, sector: 'HS-08', values: { productCode: index, price: index },
    positive: index % 2 === 0, groups: ['economy:PHL', 'size:' + index],
  }));
  const input = { outcomes, present: { version: 'x', weights: {} } };
  const limits = { seconds: 60, megabytes: 16 };
  await new ComputeThread().run('training', input, new AbortController().signal, limits).then(
    () => console.log('It answered.'),
    (error) => console.log(error.message),
  );
`;

/** More outcomes than fit into a few megabytes. */
const hugeOutcomes = () =>
  Array.from({ length: 100_000 }, (_, index) => ({
    id: `pair-${index}`,
    sector: 'HS-08',
    values: { productCode: index % 1_000_000, price: index },
    positive: index % 2 === 0,
    groups: ['economy:PHL', `size:${index}`],
  }));
