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

  it('keeps what search documents count, and marks those with a certificate that has not begun', async () => {
    const { rows } = await client.query(
      `SELECT facets, certificates, next_certificate_on IS NOT NULL AS "isMarked"
         FROM search.document ORDER BY id`,
    );
    const [first, last] = ['\u0001\u012c', '\u0007\u2711\u0008\ud7ff'];
    expect(rows).toEqual([
      { facets: first, certificates: last, isMarked: true },
      { facets: '', certificates: '', isMarked: false },
    ]);
  });

  it('gives certificates and offers that are kept as they were the fields of now', async () => {
    const { rows } = await client.query('SELECT before FROM import_changes');
    expect(rows).toEqual([
      {
        before: {
          certificates: [
            { scheme: 'halal', scopeCodes: [] },
            { scheme: 'haccp', scopeCodes: [] },
          ],
          offers: [{ kind: 'GOODS', site: null }],
          ownNeeds: [],
        },
      },
    ]);
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
  await client.query(
    `INSERT INTO search.document (id, changed_at, quality, completeness, sort_name, facets,
                                  certificates, certificate_terms, shown, terms)
     VALUES ($1, now(), 1, 1, 'a', '\\x01002c01', '\\x070010270800ffff', '{}', '[]', ''),
            ($2, now(), 1, 1, 'b', '', '', '{}', '[]', '')`,
    [profile, organisation],
  );
  await client.query(
    `INSERT INTO certificates (id, profile_id, position, scheme, holder_name, sites, issued_on,
                               evidence_source, evidence_on, evidence_level)
     VALUES ($1, $2, 0, 'halal', 'A', '{}', current_date + 9, 'OWNER', current_date, 'SELF_DECLARED')`,
    [need, profile],
  );
  const parts = {
    certificates: [{ scheme: 'halal' }, { scheme: 'haccp' }],
    offers: [{ kind: 'GOODS' }],
    ownNeeds: [],
  };
  await client.query(
    `INSERT INTO import_changes (import_id, profile_id, before, stored_at)
     VALUES ($1, $2, $3, now())`,
    [need, profile, JSON.stringify(parts)],
  );
}
