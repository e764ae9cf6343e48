import { DataSource } from 'typeorm';
import { Role } from '#platform';
import { type Speaker, TestApp } from '../support/app.js';
import { postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';
import { copyRow, withNewId } from '../support/rows.js';

interface Report {
  read: number;
  added: number;
  known: number;
  wrong: number;
  suppliers: number;
  mistakes: { line: number; message: string; problems: { path: string; code: string }[] }[];
  unmatched: { name: string; awards: number }[];
}
interface Import {
  id: string;
  status: string;
  fileName: string;
  failure: string | null;
  problem: { path: string; code: string; args: object } | null;
  report: Report | null;
}

const facts = `id status fileName failure problem { path code args } report { read added known wrong suppliers
  mistakes { line message problems { path code } } unmatched { name awards } }`;

describe('files of awards', () => {
  let app: TestApp;
  let officer: Person;
  let buyer: Person;
  let supplierId: string;
  let name: string;

  beforeAll(async () => {
    app = await TestApp.start();
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    const owner = await makePerson(app);
    name = `Growers ${owner.email}`;
    supplierId = await publishProfile(app, owner);
  });
  afterAll(() => app.stop());

  const award = (change: object = {}): string =>
    JSON.stringify({
      date: '2025-06-09',
      buyer: 'Iloilo City Hospital',
      description: 'Supply of dried mangoes, unsulphured slices',
      supplier: name,
      ...change,
    });

  function upload(
    lines: readonly string[],
    fileName = 'awards.jsonl',
    as: Speaker = officer,
    agencyId = officer.organisationId,
  ) {
    return app.request(
      {
        method: 'POST',
        url: `/award-imports?agencyId=${agencyId}&fileName=${fileName}&language=en`,
        headers: { 'content-type': fileName.endsWith('csv') ? 'text/csv' : 'application/x-ndjson' },
        payload: lines.join('\n'),
      },
      as,
    );
  }

  async function send(lines: readonly string[], fileName?: string): Promise<Import> {
    const { id } = (await upload(lines, fileName)).json<{ id: string }>();
    await app.runJobs();
    return read(id);
  }

  async function read(id: string, as: Person = officer): Promise<Import> {
    const { one } = await app.ask<{ one: Import }>(
      `query ($id: ID!) { one: awardImport(id: $id) { ${facts} } }`,
      { id },
      as,
    );
    return one;
  }

  async function act(operation: string, id: string, as: Person = officer) {
    const { result } = await app.ask<{ result: Import & { code?: string } }>(
      `mutation ($id: ID!) { result: ${operation}(id: $id) {
         ... on AwardImport { ${facts} } ... on Failure { code } } }`,
      { id },
      as,
    );
    await app.runJobs();
    return result;
  }

  async function trackOf(needId: string) {
    const { pair } = await app.ask<{
      pair: { match: { criteria: { criterion: string; evidence: object[] }[] } };
    }>(
      `query ($needId: ID!, $supplierId: ID!) {
         pair: explainPair(needId: $needId, supplierId: $supplierId) { match {
           criteria { criterion evidence { level source } } } } }`,
      { needId, supplierId },
      buyer,
    );
    return pair.match.criteria.find(({ criterion }) => criterion === 'trackRecord')?.evidence;
  }

  it('say what they would store, are stored when an officer says so, and can be undone', async () => {
    const { id: needId } = await postNew(app, buyer);
    const checked = await send([
      award(),
      award({ buyer: 'ILOILO CITY HOSPITAL' }),
      award({ supplier: 'Nobody Here Trading' }),
      award({ date: '9 June 2025', description: '' }),
    ]);
    expect(checked).toMatchObject({ status: 'CHECKED', fileName: 'awards.jsonl', failure: null });
    expect(checked.report).toEqual({
      ...{ read: 4, added: 1, known: 1, wrong: 1, suppliers: 1 },
      unmatched: [{ name: 'Nobody Here Trading', awards: 1 }],
      mistakes: [
        {
          line: 4,
          message: 'The date is 9 June 2025; write it as 2026-03-31. The description is missing.',
          problems: [
            { path: 'date', code: 'AWARD_DATE_WRONG' },
            { path: 'description', code: 'AWARD_FIELD_MISSING' },
          ],
        },
      ],
    });
    expect(await trackOf(needId)).toEqual([]);
    expect(await act('undoAwardImport', checked.id)).toMatchObject({ code: 'AWARDS_NOT_NOW' });

    expect(await act('confirmAwardImport', checked.id)).toMatchObject({ status: 'STORING' });
    const stored = await read(checked.id);
    expect(stored).toMatchObject({ status: 'STORED', report: checked.report });
    expect(await trackOf(needId)).toEqual([{ level: 'PUBLIC_RECORD', source: 'awards.jsonl' }]);
    expect(await act('confirmAwardImport', checked.id)).toMatchObject({ code: 'AWARDS_NOT_NOW' });

    const again = await send([award(), award({ date: '2025-07-01' })], 'more.jsonl');
    expect(again.report).toMatchObject({ added: 1, known: 1 });
    await act('confirmAwardImport', again.id);
    await act('undoAwardImport', again.id);
    expect(await read(again.id)).toMatchObject({ status: 'UNDONE' });
    expect(await trackOf(needId)).toEqual([{ level: 'PUBLIC_RECORD', source: 'awards.jsonl' }]);
    await act('undoAwardImport', checked.id);
    expect(await trackOf(needId)).toEqual([]);
  });

  it('are read from CSV, and say so when they are none', async () => {
    const csv = await send(
      ['date,buyer,description,supplier', `2025-08-01,City Hall,"Dried mangoes, 3 boxes",${name}`],
      'awards.csv',
    );
    expect(csv).toMatchObject({ status: 'CHECKED', report: { added: 1 } });
    const broken = await send(
      ['date,buyer,description,supplier', '2025-08-01,"City Hall,'],
      'b.csv',
    );
    expect(broken).toMatchObject({ status: 'FAILED', report: null });
    expect(broken.failure).toContain('send it again');
    expect(broken.problem).toEqual({
      path: 'file',
      code: 'AWARDS_UNREADABLE',
      args: { detail: expect.stringContaining('Quote Not Closed') },
    });
    const kind = await upload([award()], 'awards.txt');
    expect(kind.statusCode).toBe(422);
    expect(kind.body).toContain('AWARDS_FILE_KIND');
  });

  it('are shown as an earlier release kept them: mistakes in words alone', async () => {
    const { id } = await send([award({ date: '' })]);
    await app.api
      .get(DataSource)
      .query(`UPDATE award_imports SET report = report #- '{mistakes,0,problems}' WHERE id = $1`, [
        id,
      ]);
    expect((await read(id)).report?.mistakes).toEqual([
      { line: 1, message: expect.stringContaining('date'), problems: [] },
    ]);
  });

  it('are for the agency that sent them', async () => {
    const stranger = await makePerson(app, { role: Role.AgencyOfficer, economy: 'VNM' });
    expect((await upload([award()], 'awards.jsonl', {})).statusCode).toBe(401);
    expect((await upload([award()], 'awards.jsonl', stranger)).statusCode).toBe(404);
    const { id } = await send([award()]);
    await expect(read(id, stranger)).rejects.toThrow('no such file of awards');
    expect(await act('confirmAwardImport', id, stranger)).toMatchObject({
      code: 'AWARDS_NOT_FOUND',
    });
  });

  it('may come from an administrator of the platform, for an agency that there is', async () => {
    const administrator = await makePerson(app, { role: Role.PlatformAdministrator });
    const sent = await upload([award({ date: '2025-09-09' })], 'admin.jsonl', administrator);
    const { id } = sent.json<{ id: string }>();
    await app.runJobs();
    expect(await read(id, administrator)).toMatchObject({
      status: 'CHECKED',
      report: { added: 1 },
    });
    expect(await act('confirmAwardImport', id, administrator)).toMatchObject({ status: 'STORING' });
    expect(await read(id)).toMatchObject({ status: 'STORED' });
    expect(await act('undoAwardImport', id, administrator)).toMatchObject({ status: 'UNDOING' });
    for (const agencyId of ['nobody', buyer.organisationId]) {
      const refused = await upload([award()], 'admin.jsonl', administrator, agencyId);
      expect([refused.statusCode, refused.body]).toEqual([
        404,
        expect.stringContaining('AWARDS_AGENCY_UNKNOWN'),
      ]);
    }
  });

  it('are listed page by page, at the cost of one statement', async () => {
    const { id } = await send([award()]);
    await copyRow(app, 'award_imports', ['id', id], 30, withNewId);
    const page = async (first: number, after: string | null) => {
      const { list } = await app.ask<{
        list: {
          edges: { node: { id: string } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      }>(
        `query ($agencyId: ID!, $first: Int, $after: String) {
           list: awardImports(agencyId: $agencyId, first: $first, after: $after) {
             edges { node { id report { added } } } pageInfo { hasNextPage endCursor } } }`,
        { agencyId: officer.organisationId, first, after },
        officer,
      );
      return list;
    };
    const whole = await page(100, null);
    const first = await page(20, null);
    const rest = await page(20, first.pageInfo.endCursor);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect([...first.edges, ...rest.edges]).toEqual(whole.edges);
    expect(await app.countStatements(() => page(20, null))).toBe(1);
  });
});
