import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { jest } from '@jest/globals';
import { scheduleCommand } from './schedule.command.js';

/** A problem of one value a line, so that a line names one value. */
const lines = {
  format: 'iloilo.schedule/1',
  slots: [{ id: 'S1' }, { id: 'S2' }],
  placesPerSlot: 2,
  participants: [{ id: 'P1' }, { id: 'P2' }, { id: 'P3' }],
  requests: [
    { id: 'M1', a: 'P1', b: 'P2', value: 1, slot: 'S1' },
    { id: 'M2', a: 'P1', b: 'P3', after: ['M1'] },
  ],
};
const written = JSON.stringify(lines, null, 1);

describe('schedule', () => {
  let folder: string;

  /**
   * Runs the command in this process; what it says on standard error, its code and the
   * processor's time in milliseconds, which other work on the machine does not lengthen.
   */
  async function run(...args: string[]): Promise<{ said: string; code: unknown; time: number }> {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const program = new Command();
    program.addCommand(scheduleCommand());
    process.exitCode = undefined;
    const start = process.cpuUsage();
    await program.parseAsync(['node', 'cli', 'schedule', ...args]);
    const { user, system } = process.cpuUsage(start);
    const time = (user + system) / 1000;
    return { said: said.mock.calls.flat().join('\n'), code: process.exitCode, time };
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'schedule-'));
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    process.exitCode = undefined;
    await rm(folder, { recursive: true });
  });

  it('refuses a file of 500 MB within a second and without reading it', async () => {
    const path = join(folder, 'large.json');
    const file = await open(path, 'w');
    await file.truncate(500 * 1024 * 1024);
    await file.close();
    const memory = process.memoryUsage().rss;
    const { said, code, time } = await run(path);
    expect(time).toBeLessThan(1000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(100 * 1024 * 1024);
    expect(said).toMatch(/at most \d+ are taken.*file_too_large/);
    expect(code).toBe(2);
  });

  const swap = (from: string, to: string): string => {
    expect(written).toContain(from);
    return written.replace(from, to);
  };

  it.each([
    ['an unknown participant', () => swap('"b": "P3"', '"b": "P9"'), '"P9"', 'unknown_id'],
    ['an unknown predecessor', () => swap('"M1"\n   ]', '"M9"\n   ]'), '"M9"', 'unknown_id'],
    ['a duplicate id', () => swap('"id": "M2"', '"id": "M1" '), '"M1" ', 'duplicate_id'],
    ['a meeting with oneself', () => swap('"b": "P2"', '"b": "P1"'), '"b": "P1"', 'self_meeting'],
    ['a negative value', () => swap('"value": 1', '"value": -1'), '-1', 'out_of_range'],
    ['NaN as value', () => swap('"value": 1', '"value": NaN'), 'NaN', 'malformed_json'],
    ['an infinite value', () => swap('"value": 1', '"value": 1e999'), '1e999', 'wrong_type'],
    ['a cycle', () => swap('"slot": "S1"', '"after": ["M2"]'), '"M1"\n   ]', 'cycle'],
    [
      'a fixed slot that is not there',
      () => swap('"slot": "S1"', '"slot": "S9"'),
      '"S9"',
      'unknown_id',
    ],
    [
      'zero slots',
      () => JSON.stringify({ ...lines, slots: [] }, null, 1),
      '"slots"',
      'out_of_range',
    ],
  ])('refuses %s within a second, naming the line', async (_, make, at, failure) => {
    const path = join(folder, 'problem.json');
    const text = make();
    await writeFile(path, text);
    const { said, code, time } = await run(path);
    const lines = text.slice(0, text.indexOf(at)).split('\n').length;
    // A cycle is named at either of its ends.
    const line = failure === 'cycle' ? String.raw`\d+` : String(lines);
    expect(said).toMatch(new RegExp(`line ${line}\\b.*${failure}`));
    expect([code, time < 1000]).toEqual([2, true]);
  });

  it('refuses a million slots within a second, in bounded memory', async () => {
    const path = join(folder, 'slots.json');
    const slots = Array.from({ length: 1_000_000 }, (_, s) => ({ id: `S${s}` }));
    await writeFile(path, JSON.stringify({ ...lines, slots }));
    const memory = process.memoryUsage().rss;
    const { said, code, time } = await run(path);
    expect(said).toMatch(/line 1, .*objects.*too_many/);
    expect([code, time < 1000]).toEqual([2, true]);
    expect(process.memoryUsage().rss - memory).toBeLessThan(500 * 1024 * 1024);
  });

  it('plans capacity and fairness for a file, as a table and as JSON', async () => {
    const path = join(folder, 'problem.json');
    const out = join(folder, 'plan.json');
    await writeFile(path, written);
    const printed: string[] = [];
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.push(String(text));
      return true;
    });
    const plan = ['--plan', 'tables=1..2', '--plan', 'slots=1..2', '--plan', 'minimum=1'];
    const { code } = await run(path, ...plan, '--steps', '500', '--out', out);
    jest.mocked(process.stdout.write).mockRestore();
    expect(code).toBeUndefined();
    expect(printed.join('')).toMatch(/days {2}slots {2}places[\s\S]*minimum {2}value {2}price/);
    const { capacity, fairness } = JSON.parse(await readFile(out, 'utf8')) as {
      capacity: { places: number; slots: number; value: number }[];
      fairness: { value: number }[];
    };
    // With one slot P1 has one meeting, with two both.
    expect(capacity.map(({ slots, places, value }) => [slots, places, value])).toEqual([
      [1, 1, 1],
      [1, 2, 1],
      [2, 1, 2],
      [2, 2, 2],
    ]);
    expect(fairness.map((one) => one.value)).toEqual([2, 2]);
  });
});
