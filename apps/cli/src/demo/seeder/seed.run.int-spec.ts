import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Passwords } from '#accounts';
import { loadConfig } from '#platform';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { makeAgencies } from '../generator/buyers.js';
import { IloiloSeedModule } from './seed.module.js';
import { runSeed } from './seed.run.js';

interface Installation {
  readonly app: INestApplicationContext;
  readonly dataDir: string;
  seed(tell?: (line: string) => void, ifEmpty?: boolean): Promise<void>;
  query<T>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

async function install(): Promise<Installation> {
  const database: TestDatabase = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'iloilo-seed-'));
  const config = loadConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.url,
    ILOILO_DATA_DIR: dataDir,
  });
  const app = await NestFactory.createApplicationContext(IloiloSeedModule.forRoot(config), {
    logger: false,
    abortOnError: false,
  });
  return {
    app,
    dataDir,
    seed: (tell = () => undefined, ifEmpty = false) => runSeed(app, ifEmpty, tell),
    query: (sql, values = []) => app.get(DataSource).query(sql, [...values]),
    close: async () => {
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** All that demo data consists of, without what is drawn or timed anew in each installation. */
const contentOf = async ({ query }: Installation): Promise<unknown> => ({
  organisations: await query(
    `SELECT id, kind, name, economy, is_demo, verification_level, verified_by
       FROM organisations ORDER BY id`,
  ),
  profiles: await query(
    `SELECT id, organisation_id, status, legal_name, ownership, evidence FROM profiles ORDER BY id`,
  ),
  offers: await query(
    `SELECT id, profile_id, codes, texts, evidence_level FROM offers ORDER BY id`,
  ),
  certificates: await query(
    `SELECT id, profile_id, scheme, number, evidence_level, evidence_source
       FROM certificates ORDER BY id`,
  ),
  needs: await query(
    `SELECT id, buyer_organisation_id, state, is_demo, content FROM sourcing_needs ORDER BY id`,
  ),
  consents: await query(
    `SELECT organisation_id, agency_id, purpose, given_on FROM consents ORDER BY organisation_id`,
  ),
  asks: await query(
    `SELECT id, supplier_organisation_id, state, asked_at, answered_at FROM contact_requests ORDER BY id`,
  ),
  words: await query('SELECT version, suppliers FROM match_text_statistics'),
  audience: await query(`SELECT need_id, organisation_id FROM need_audience ORDER BY 1, 2`),
  people: await query(`SELECT email, name FROM users ORDER BY email`),
  fairs: await query(`SELECT name, state, is_demo, starts_on, ends_on FROM fairs ORDER BY name`),
  registrations: await query(
    `SELECT f.name, r.organisation_id, r.role, r.state
       FROM fair_registrations r JOIN fairs f ON f.id = r.fair_id ORDER BY 1, 2`,
  ),
  meetings: await query(
    `SELECT b.organisation_id AS buyer, s.organisation_id AS supplier, m.starts_at, m.state,
            (SELECT array_agg(DISTINCT ARRAY[o.month::text, o.side, o.kind, o.amount::text]
                              ORDER BY ARRAY[o.month::text, o.side, o.kind, o.amount::text])
               FROM outcome_reports o WHERE o.meeting_id = m.id) AS reports
       FROM meetings m JOIN fair_registrations b ON b.id = m.buyer_id
       JOIN fair_registrations s ON s.id = m.supplier_id ORDER BY 3, 1, 2`,
  ),
});

const minutes = 60_000;

describe('seed', () => {
  let whole: Installation;

  beforeAll(async () => {
    whole = await install();
    await whole.seed();
  }, 5 * minutes);
  afterAll(() => whole.close());

  it('loads it all, marked as demo', async () => {
    const counts = await whole.query(
      `SELECT kind, count(*)::int AS count, bool_and(is_demo) AS demo
         FROM organisations GROUP BY kind ORDER BY kind`,
    );
    expect(counts).toEqual([
      { kind: 'AGENCY', count: 21, demo: true },
      { kind: 'BUYER', count: 120, demo: true },
      { kind: 'MSME', count: 2000, demo: true },
    ]);
    const open = `SELECT count(*)::int AS count FROM sourcing_needs WHERE state = 'open' AND is_demo`;
    expect(await whole.query(open)).toEqual([{ count: 300 }]);
    const shown = `SELECT count(*)::int AS count FROM profiles WHERE status = 'PUBLISHED' AND is_demo`;
    expect(await whole.query(shown)).toEqual([{ count: 2000 }]);
  });

  it('backs identity and certificates better than what MSMEs say of their offers', async () => {
    const levels = (table: string): Promise<{ level: string }[]> =>
      whole.query(`SELECT DISTINCT evidence_level AS level FROM ${table} ORDER BY 1`);
    expect(await levels('certificates')).toEqual([
      { level: 'DOCUMENT' },
      { level: 'SELF_DECLARED' },
      { level: 'VERIFIED' },
    ]);
    expect(await levels('offers')).toEqual([{ level: 'SELF_DECLARED' }]);
    const sources = `SELECT DISTINCT evidence_source AS source FROM certificates`;
    expect(await whole.query(sources)).toEqual([{ source: 'DEMO' }]);
  });

  it('holds a fair that is over with outcomes, one of today and one whose wishes are stated', async () => {
    const fairs = await whole.query(
      `SELECT f.name, f.state, f.is_demo AS demo,
              (SELECT count(*)::int FROM fair_registrations r
                WHERE r.fair_id = f.id AND r.state = 'approved') AS approved,
              (SELECT jsonb_object_agg(state, number) FROM (
                 SELECT m.state, count(*) AS number FROM meetings m JOIN rounds r
                     ON r.id = m.round_id WHERE r.fair_id = f.id GROUP BY 1) AS of_state) AS meetings,
              (SELECT count(DISTINCT o.state)::int FROM meeting_outcomes o
                 JOIN meetings m ON m.id = o.meeting_id JOIN rounds r ON r.id = m.round_id
                WHERE r.fair_id = f.id) AS outcomes,
              (SELECT count(*)::int FROM fair_preferences p JOIN fair_registrations r
                   ON r.id = p.registration_id WHERE r.fair_id = f.id) AS wishes
         FROM fairs f ORDER BY f.starts_on`,
    );
    expect(fairs).toEqual([
      {
        name: expect.stringMatching(/^Visayas Food Fair \d{4}$/) as string,
        state: 'over',
        demo: true,
        approved: 28,
        meetings: { held: expect.any(Number), missed: expect.any(Number), declined: 2 },
        outcomes: 3,
        wishes: expect.any(Number),
      },
      expect.objectContaining({
        state: 'open',
        approved: 28,
        meetings: expect.objectContaining({
          held: expect.any(Number),
          confirmed: expect.any(Number),
        }) as object,
        outcomes: expect.any(Number),
      }),
      expect.objectContaining({ state: 'open', approved: 24, meetings: null, outcomes: 0 }),
    ]);
    const [letters] = await whole.query(
      `SELECT count(*) > 100 AS many, bool_and(sent_at IS NOT NULL) AS sent,
              (SELECT count(*)::int FROM meeting_changes WHERE told_at IS NULL) AS untold
         FROM fair_letters`,
    );
    expect(letters).toEqual({ many: true, sent: true, untold: 0 });
    expect(existsSync(join(whole.dataDir, 'mail'))).toBe(false);
    const [past] = await whole.query(
      `SELECT max(a.at) < now() AS acted_before, bool_and(a.actor_id IS NOT NULL) AS by_people
         FROM audit_entries a JOIN fairs f ON f.id = a.subject_id WHERE f.state = 'over'`,
    );
    expect(past).toEqual({ acted_before: true, by_people: true });
    const interpreted = `SELECT count(*) > 0 AS some FROM meetings WHERE interpreter_id IS NOT NULL`;
    expect(await whole.query(interpreted)).toEqual([{ some: true }]);
  });

  it('is the past by the same rules: nobody and nothing is booked twice', async () => {
    const twice = await whole.query(
      `SELECT one.meeting_id FROM bookings one JOIN bookings other
           ON other.thing_id = one.thing_id AND other.id <> one.id
          AND one.held AND other.held AND one.during && other.during`,
    );
    expect(twice).toEqual([]);
  });

  it('announces every profile and need, for the index and the matches', async () => {
    const named = await whole.query<{ event: string; count: number }>(
      `SELECT event, count(DISTINCT named.id)::int AS count
         FROM outbox, jsonb_array_elements_text(
                coalesce(payload -> 'profileIds', payload -> 'needIds', '[]')) AS named (id)
        GROUP BY event ORDER BY event`,
    );
    expect(named).toEqual([
      { event: 'profiles.changed', count: 2000 },
      { event: 'sourcing.needs-changed', count: 300 },
    ]);
  });

  it('writes down passwords that work, for nobody else to read', async () => {
    const path = join(whole.dataDir, 'demo-accounts.json');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const accounts = JSON.parse(readFileSync(path, 'utf8')) as {
      email: string;
      password: string;
    }[];
    expect(accounts).toHaveLength(5);
    for (const { email, password } of accounts) {
      const [user] = await whole.query<{ password_hash: string }>(
        'SELECT password_hash FROM users WHERE email = $1',
        [email],
      );
      expect(await whole.app.get(Passwords).verify(user?.password_hash ?? null, password)).toBe(
        true,
      );
    }
    const roles = await whole.query<{ role: string }>(
      `SELECT m.role FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE u.email = ANY($1) ORDER BY m.role`,
      [accounts.map(({ email }) => email)],
    );
    expect(roles.map(({ role }) => role)).toEqual([
      'AGENCY_ADMINISTRATOR',
      'AGENCY_OFFICER',
      'BUYER',
      'MSME_OWNER',
    ]);
  });

  it('changes nothing when run again', async () => {
    const before = await contentOf(whole);
    await whole.seed();
    expect(await contentOf(whole)).toEqual(before);
  });

  it('does nothing beside other data when asked to mind it', async () => {
    const lines: string[] = [];
    await whole.seed((line) => lines.push(line), true);
    expect(lines).toEqual(['There are organisations already: no demo data is loaded.']);
  });

  it(
    'ends with the same data when it was broken off and run again',
    async () => {
      const broken = await install();
      try {
        let told = 0;
        const breakOff = (): void => {
          if (++told === 4) throw new Error('broken off');
        };
        await expect(broken.seed(breakOff)).rejects.toThrow('broken off');
        const agencies = makeAgencies().length;
        const [there] = await broken.query<{ count: number }>(
          'SELECT count(*)::int AS count FROM organisations',
        );
        expect(there?.count).toBe(agencies + 3 * 250);
        const breakOffAtFairs = (line: string): void => {
          if (line.includes('is over')) throw new Error('broken off again');
        };
        await expect(broken.seed(breakOffAtFairs, true)).rejects.toThrow('broken off again');
        await broken.seed(undefined, true);
        expect(await contentOf(broken)).toEqual(await contentOf(whole));
      } finally {
        await broken.close();
      }
    },
    5 * minutes,
  );
});
