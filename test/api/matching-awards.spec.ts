import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwardImporter, type AwardReport } from '#matching';
import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { mangoes, postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Criterion {
  criterion: string;
  value: number | null;
  code: string;
  text: string;
  evidence: { level: string; source: string }[];
}

describe('awards of public records', () => {
  let app: TestApp;
  let buyer: Person;
  let owner: Person;
  let supplierId: string;
  let name: string;
  let folder: string;

  beforeAll(async () => {
    app = await TestApp.start();
    folder = mkdtempSync(join(tmpdir(), 'iloilo-awards-'));
    buyer = await makePerson(app, {
      role: Role.Buyer,
      economy: 'PHL',
      organisationName: 'Iloilo City Hospital',
    });
    owner = await makePerson(app);
    name = `Growers ${owner.email}`;
    supplierId = await publishProfile(app, owner);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await app.stop();
  });

  const award = (change: object = {}): object => ({
    date: '2025-06-09',
    buyer: 'Iloilo City Hospital',
    description: 'Supply of dried mangoes, unsulphured slices',
    supplier: `${name.toUpperCase()} INC.`,
    ...change,
  });

  function importLines(lines: readonly string[], file = 'awards.jsonl'): Promise<AwardReport> {
    const path = join(folder, file);
    writeFileSync(path, lines.join('\n'));
    return app.api
      .get(AwardImporter)
      .importFile({ path, name: file, economy: 'PHL', language: 'en' });
  }

  const importAwards = (...awards: readonly object[]): Promise<AwardReport> =>
    importLines(awards.map((one) => JSON.stringify(one)));

  async function trackOf(needId: string, as: Person = buyer): Promise<Criterion | undefined> {
    const { pair } = await app.ask<{ pair: { match: { criteria: Criterion[] } } }>(
      `query ($needId: ID!, $supplierId: ID!) {
         pair: explainPair(needId: $needId, supplierId: $supplierId) { match {
           criteria { criterion value code text evidence { level source } } } } }`,
      { needId, supplierId },
      as,
    );
    return pair.match.criteria.find(({ criterion }) => criterion === 'trackRecord');
  }

  async function keptScore(needId: string): Promise<number | undefined> {
    const { list } = await app.ask<{ list: { edges: { node: { score: number } }[] } }>(
      'query ($id: ID!) { list: needMatches(needId: $id) { edges { node { score } } } }',
      { id: needId },
      buyer,
    );
    return list.edges[0]?.node.score;
  }

  it('become the track record that matches count, as public records', async () => {
    const need = await postNew(app, buyer);
    await app.runJobs();
    const before = await keptScore(need.id);
    expect(await trackOf(need.id)).toMatchObject({ value: null });

    app.clock.advance({ minutes: 1 });
    const report = await importAwards(award());
    expect(report).toMatchObject({ read: 1, stored: 1, known: 0, wrong: 0 });
    expect([...report.suppliers]).toEqual([supplierId]);
    await app.runJobs();

    const track = await trackOf(need.id);
    expect(track?.code).toBe('track.similar');
    expect(track?.value).toBeGreaterThan(0.3);
    expect(track?.evidence).toEqual([{ level: 'PUBLIC_RECORD', source: 'awards.jsonl' }]);
    expect(await keptScore(need.id)).toBeGreaterThan(before ?? 1);
  });

  it('are kept once, however often they are read', async () => {
    expect(await importAwards(award(), award({ buyer: 'ILOILO CITY HOSPITAL' }))).toMatchObject({
      stored: 0,
      known: 2,
    });
  });

  it('find a supplier by its name in the economy, and make up nobody', async () => {
    const report = await importAwards(
      award({ supplier: 'Nobody Here Trading', date: '2025-01-01' }),
      award({ supplier: 'Nobody Here Trading', date: '2025-01-02' }),
    );
    expect(report).toMatchObject({ stored: 0, known: 0 });
    expect([...report.unmatched]).toEqual([['Nobody Here Trading', 2]]);
  });

  it('leave out a name that two suppliers have', async () => {
    const twin = await makePerson(app, { email: 'twin@example.org' });
    await publishProfile(app, twin);
    const other = await makePerson(app, { email: 'Twin@Example.org.' });
    await publishProfile(app, other);
    const report = await importAwards(award({ supplier: 'Growers twin@example.org' }));
    expect([...report.ambiguous]).toEqual([['Growers twin@example.org', 1]]);
    expect(report.stored).toBe(0);
  });

  it('say what is wrong line by line, and keep the rest', async () => {
    const report = await importLines([
      JSON.stringify(award({ date: '9 June 2025', description: '' })),
      'date,buyer',
      JSON.stringify(award({ date: '2025-07-01' })),
      '[]',
    ]);
    expect(report).toMatchObject({ read: 4, stored: 1, wrong: 3 });
    expect(report.mistakes.map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(report.mistakes[0]?.message).toBe(
      'The date is 9 June 2025; write it as 2026-03-31. The description is missing.',
    );
  });

  it('are read from CSV, too', async () => {
    const report = await importLines(
      ['date,buyer,description,supplier', `2025-08-01,City Hall,"Dried mangoes, 3 boxes",${name}`],
      'awards.csv',
    );
    expect(report).toMatchObject({ read: 1, stored: 1, wrong: 0 });
  });

  it('do not tell a supplier who an anonymous buyer is', async () => {
    const open = await postNew(app, buyer);
    const anonymous = await postNew(app, buyer, { ...mangoes, isAnonymous: true });
    const shown = await trackOf(open.id, owner);
    const hidden = await trackOf(anonymous.id, owner);
    expect(hidden?.value).toBeLessThan(shown?.value ?? 0);
  });
});
