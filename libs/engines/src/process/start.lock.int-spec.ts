import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identifyProcess, isStillRunning } from './process.identity.js';
import { ProcessRegister } from './process.register.js';
import { takeStartLock } from './start.lock.js';

describe('on one data folder', () => {
  let dataDir: string;
  let sleeper: ChildProcess;

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'iloilo-lock-'));
    sleeper = spawn('sleep', ['60'], { stdio: 'ignore' });
  });

  afterEach(() => {
    sleeper.kill('SIGKILL');
    rmSync(dataDir, { recursive: true });
  });

  const writeLock = (startMark: string): void =>
    writeFileSync(
      join(dataDir, 'lock'),
      JSON.stringify({ pid: sleeper.pid, startMark, since: '2026-01-01T00:00:00.000Z' }),
    );

  describe('takeStartLock', () => {
    it('refuses a second start beside the first and says which process to stop', () => {
      writeLock(identifyProcess(sleeper.pid!).startMark);
      expect(() => takeStartLock(dataDir)).toThrow(
        expect.objectContaining({
          code: 'ALREADY_RUNNING',
          message: expect.stringContaining(`kill ${sleeper.pid}`),
        }),
      );
    });

    it.each([
      ['a dead process', () => writeLock('an earlier boot')],
      ['half a write', () => writeFileSync(join(dataDir, 'lock'), '{"pid":')],
    ])('takes over the lock of %s', (_, leave) => {
      leave();
      const lock = takeStartLock(dataDir);
      expect(lock.tookOver).toBe(true);
      expect(() => takeStartLock(dataDir)).toThrow('already runs');
      lock.release();
      expect(existsSync(join(dataDir, 'lock'))).toBe(false);
    });
  });

  describe('ProcessRegister', () => {
    it('ends what a killed start left behind', async () => {
      new ProcessRegister(dataDir).add('worker', sleeper.pid!);
      expect(await new ProcessRegister(dataDir).stopLeftBehind()).toEqual(['worker']);
      expect(await new ProcessRegister(dataDir).stopLeftBehind()).toEqual([]);
      expect(isStillRunning(identifyProcess(sleeper.pid!))).toBe(false);
    });

    it('leaves a stranger alone that has the same process id', async () => {
      const entry = { name: 'worker', pid: sleeper.pid, startMark: 'an earlier boot' };
      writeFileSync(join(dataDir, 'processes.json'), JSON.stringify([entry]));
      expect(await new ProcessRegister(dataDir).stopLeftBehind()).toEqual([]);
      expect(isStillRunning(identifyProcess(sleeper.pid!))).toBe(true);
    });
  });
});
