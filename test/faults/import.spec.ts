import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Role } from '#platform';
import { ImportService } from '#profiles';
import { writeImportFile } from '../bench/import.file.js';
import { TestApp } from '../support/app.js';
import { makePerson } from '../support/people.js';

const program = join(import.meta.dirname, '../../dist/test/faults/import.process.js');
const kills = 10;
const rows = 4000;

/** What an import leaves, without ids and times. */
const fingerprint = `
  SELECT registry_number, legal_name, place_name, evidence,
         (SELECT jsonb_agg(jsonb_build_array(texts, codes, price_lowest) ORDER BY position)
            FROM offers WHERE profile_id = profiles.id) AS offers,
         (SELECT count(*)::int FROM certificates WHERE profile_id = profiles.id) AS certificates,
         (SELECT count(*)::int FROM consents
           WHERE consents.organisation_id = profiles.organisation_id) AS consents
    FROM profiles ORDER BY name_key, place_key, registry_number`;

describe('an import whose process is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'iloilo-fault-'));
  const file = join(folder, 'firms.csv');

  beforeAll(() => writeImportFile(file, rows));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(
    'ends with the same rows as one that is left alone',
    async () => {
      const [alone, killed] = [await begin(), await begin()];
      try {
        await advanceKilling(alone, 0, 0);
        await alone.confirm();
        await advanceKilling(alone, 0, 0);

        let left = kills;
        left = await advanceKilling(killed, Math.ceil(left / 2), left);
        await killed.confirm();
        left = await advanceKilling(killed, left, left);
        expect(left).toBe(0);

        const [expected, actual] = [await read(alone.app), await read(killed.app)];
        expect(expected.length).toBeGreaterThan(rows * 0.9);
        expect(actual).toEqual(expected);
        const { counts } = await killed.app.api.get(ImportService).findById(killed.id);
        expect(counts).toEqual((await alone.app.api.get(ImportService).findById(alone.id)).counts);
      } finally {
        await alone.app.stop();
        await killed.app.stop();
      }
    },
    10 * 60_000,
  );

  async function begin() {
    const app = await TestApp.start();
    const officer = await makePerson(app, { role: Role.AgencyOfficer });
    const imports = app.api.get(ImportService);
    const one = await imports.addFile({
      agencyId: officer.organisationId,
      economy: 'PHL',
      createdBy: null,
      fileName: 'firms.csv',
      filePath: file,
    });
    await imports.startChecking(one.id, one.columns, one.settings);
    return { app, id: one.id, confirm: () => imports.startStoring(one.id, 'CREATE') };
  }

  /** Runs the import's process and kills it at random moments, then lets it end; returns kills left. */
  async function advanceKilling(
    { app, id }: Awaited<ReturnType<typeof begin>>,
    times: number,
    left: number,
  ): Promise<number> {
    for (let killed = 0; killed < times; killed++) {
      const child = start(app, id);
      await once(child.stdout as NodeJS.ReadableStream, 'data');
      await Promise.race([sleep(Math.random() * 400), once(child, 'exit')]);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      left--;
    }
    const last = start(app, id);
    const [code] = (await once(last, 'exit')) as [number | null];
    expect(code).toBe(0);
    return left;
  }

  function start(app: TestApp, id: string): ChildProcess {
    const { DATABASE_URL, ILOILO_DATA_DIR } = app.config;
    return spawn(process.execPath, [program, id], {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL, ILOILO_DATA_DIR },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }

  async function read(app: TestApp): Promise<object[]> {
    const client = new pg.Client({ connectionString: app.config.DATABASE_URL });
    await client.connect();
    const { rows: found } = await client.query<{ evidence: object }>(fingerprint);
    await client.end();
    return found;
  }
});
