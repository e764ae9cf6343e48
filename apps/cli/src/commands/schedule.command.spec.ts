import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { jest } from '@jest/globals';
import { scheduleCommand } from './schedule.command.js';

describe('schedule', () => {
  let folder: string;

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
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const program = new Command();
    scheduleCommand(program);
    const memory = process.memoryUsage().rss;
    const start = performance.now();
    await program.parseAsync(['node', 'cli', 'schedule', path]);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(100 * 1024 * 1024);
    expect(said.mock.calls.flat().join()).toMatch(/at most \d+ are taken.*file_too_large/);
    expect(process.exitCode).toBe(2);
  });
});
