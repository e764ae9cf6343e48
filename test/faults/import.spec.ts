import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { OrganisationKind } from '#accounts';
import { Role } from '#platform';
import { ImportRunner, ImportService, ProfilesApiModule } from '#profiles';
import { ApiHarness } from '../api/profiles.harness.js';
import { writeImportFile } from '../bench/import.file.js';

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
        await alone.api.app.get(ImportRunner).advance(alone.id);
        await alone.confirm();
        await alone.api.app.get(ImportRunner).advance(alone.id);

        let left = kills;
        left = await advanceKilling(killed, Math.ceil(left / 2), left);
        await killed.confirm();
        left = await advanceKilling(killed, left, left);
        expect(left).toBe(0);

        const [expected, actual] = [await read(alone.api), await read(killed.api)];
        expect(expected.length).toBeGreaterThan(rows * 0.9);
        expect(actual).toEqual(expected);
        const { counts } = await killed.api.app.get(ImportService).findById(killed.id);
        expect(counts).toEqual((await alone.api.app.get(ImportService).findById(alone.id)).counts);
      } finally {
        await alone.api.stop();
        await killed.api.stop();
      }
    },
    10 * 60_000,
  );

  async function begin() {
    const api = await ApiHarness.start([ProfilesApiModule], { ILOILO_DATA_DIR: folder });
    const officer = await api.addPerson(OrganisationKind.Agency, Role.AgencyOfficer, 'PHL');
    const imports = api.app.get(ImportService);
    const one = await imports.addFile({
      agencyId: officer.organisationId,
      economy: 'PHL',
      createdBy: null,
      fileName: 'firms.csv',
      filePath: file,
    });
    await imports.startChecking(one.id, one.columns, one.settings);
    return { api, id: one.id, confirm: () => imports.startStoring(one.id, 'CREATE') };
  }

  /** Runs the import's process and kills it at random moments, then lets it end; returns kills left. */
  async function advanceKilling(
    { api, id }: Awaited<ReturnType<typeof begin>>,
    times: number,
    left: number,
  ): Promise<number> {
    for (let killed = 0; killed < times; killed++) {
      const child = start(api, id);
      await once(child.stdout as NodeJS.ReadableStream, 'data');
      await Promise.race([sleep(Math.random() * 400), once(child, 'exit')]);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      left--;
    }
    const last = start(api, id);
    const [code] = (await once(last, 'exit')) as [number | null];
    expect(code).toBe(0);
    return left;
  }

  function start(api: ApiHarness, id: string): ChildProcess {
    const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: api.database.url };
    return spawn(process.execPath, [program, id], {
      env: { ...env, ILOILO_DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }

  async function read(api: ApiHarness): Promise<object[]> {
    const client = new pg.Client({ connectionString: api.database.url });
    await client.connect();
    const { rows: found } = await client.query<{ evidence: object }>(fingerprint);
    await client.end();
    return found;
  }
});
