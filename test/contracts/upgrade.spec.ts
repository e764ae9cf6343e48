import pg from 'pg';
import { migrateDatabase } from '#platform';
import { EvidenceLevels1765200000000 } from '../../migrations/1765200000000-evidence-levels.js';
import { migrations } from '../../migrations/index.js';
import { administer, urlOf } from '../support/database.js';

const database = 'upgraded';
const [need, profile, organisation, user] = [1, 2, 3, 4].map(
  (digit) => `00000000-0000-7000-8000-00000000000${digit}`,
);
describe('an upgrade of a database that is in use', () => {
  let client: pg.Client;

  beforeAll(async () => {
    await administer(`CREATE DATABASE ${database}`);
    const known = migrations.slice(0, migrations.indexOf(EvidenceLevels1765200000000));
    await migrateDatabase(urlOf(database), known);
    client = new pg.Client({ connectionString: urlOf(database) });
    await client.connect();
    await fill(client);
    await migrateDatabase(urlOf(database), migrations);
  });

  afterAll(async () => {
    await client.end();
    await administer(`DROP DATABASE ${database} WITH (FORCE)`);
  });

  it('writes the evidence levels of needs and awards in the one way', async () => {
    const { rows } = await client.query(
      `SELECT (SELECT content ->> 'minimumEvidence' FROM sourcing_needs) AS need,
              (SELECT evidence_level FROM track_records) AS award`,
    );
    expect(rows).toEqual([{ need: 'PUBLIC_RECORD', award: 'PUBLIC_RECORD' }]);
  });
});

/** What an installation of the release before holds. */
async function fill(client: pg.Client): Promise<void> {
  await client.query('SET session_replication_role = replica');
  await client.query(
    `INSERT INTO sourcing_needs (id, buyer_organisation_id, state, content, version, is_demo,
                                 created_by, created_at, changed_at)
     VALUES ($1, $2, 'open', '{"minimumEvidence": "publicRecord"}', 1, false, $3, now(), now())`,
    [need, organisation, user],
  );
  await client.query(
    `INSERT INTO track_records (id, supplier_id, awarded_on, buyer_name, buyer_key, description,
                                language, evidence_level, source, row_key, imported_at)
     VALUES ($1, $2, '2026-01-01', 'A', 'a', 'Rice', 'en', 'publicRecord', 'file', 'k', now())`,
    [need, profile],
  );
}
