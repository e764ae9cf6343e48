import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '#engines';
import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { environmentOf } from '../support/built-api.js';
import { expectSoundFairs } from '../support/fair-invariants.js';
import { registerCrowd } from '../support/fair-setup.js';
import { fairInput, mutate, openNewFair, openNewRound } from '../support/fairs.js';
import { makePerson, type Person } from '../support/people.js';

const program = join(import.meta.dirname, '../../dist/apps/worker/src/main.js');
const day = 86_400_000;
/** The worker's own clock is the machine's, so the fair is ahead of that. */
const date = new Date(Date.now() + 40 * day).toISOString().slice(0, 10);
const minutes = 60_000;

describe('a timetable whose worker is killed', () => {
  let app: TestApp;
  let officer: Person;
  let roundId: string;
  let worker: ChildProcess | undefined;

  beforeAll(async () => {
    app = await TestApp.start();
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    const { id: fairId } = await openNewFair(app, officer, {
      startsOn: date,
      endsOn: date,
      days: [{ date, opensAt: '09:00', closesAt: '17:00' }],
      halls: [{ ...fairInput.halls[0], tables: 12 }],
    });
    roundId = (await openNewRound(app, officer, fairId)).id;
    await registerCrowd(app, officer, fairId);
  });
  afterAll(async () => {
    worker?.kill('SIGKILL');
    await app.stop();
  });

  const start = async (): Promise<ChildProcess> => {
    const port = await findFreePort();
    const env = { ...process.env, NODE_OPTIONS: '', ...environmentOf(app.config) };
    return spawn(process.execPath, [program], {
      env: {
        ...env,
        ...{ NODE_ENV: 'production', LOG_LEVEL: 'fatal', WORKER_PORT: String(port) },
        JOB_LOCK_SECONDS: '10',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  };
  const waitFor = async (id: string, wanted: string): Promise<void> => {
    for (const until = Date.now() + 2 * minutes; Date.now() < until; await pause(100)) {
      const { scenario } = await app.ask<{ scenario: { state: string } }>(
        `{ scenario(id: "${id}") { state } }`,
        {},
        officer,
      );
      if (scenario.state === wanted) return;
    }
    throw new Error(`The scenario is not ${wanted}.`);
  };

  it(
    'is made by another one, and is published once',
    async () => {
      const scenario = { type: 'Scenario', fields: 'id state placed' };
      const { id } = await mutate(app, officer, 'startScenario(input: $input)', {
        ...scenario,
        head: '($input: StartScenarioInput!)',
        variables: { input: { roundId, name: 'Killed', seconds: 8 } },
      });
      worker = await start();
      await waitFor(id, 'RUNNING');
      await pause(1_000);
      worker.kill('SIGKILL');
      await once(worker, 'exit');
      await waitFor(id, 'RUNNING');

      worker = await start();
      await waitFor(id, 'READY');
      const published = await Promise.all(
        [1, 2, 3].map(() => mutate(app, officer, `publishScenario(id: "${id}")`, scenario)),
      );
      expect(new Set(published.map(({ state }) => state))).toEqual(new Set(['PUBLISHED']));
      const { roundMeetings } = await app.ask<{ roundMeetings: { edges: object[] } }>(
        `{ roundMeetings(roundId: "${roundId}", state: PROVISIONAL, first: 100) { edges { node { id } } } }`,
        {},
        officer,
      );
      expect(roundMeetings.edges).toHaveLength(100);
      await expectSoundFairs(app);
    },
    5 * minutes,
  );
});
