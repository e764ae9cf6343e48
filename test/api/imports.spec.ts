import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { DataSource } from 'typeorm';
import { Role } from '#platform';
import { ImportRunner, ProfileReader } from '#profiles';
import { type Speaker, TestApp } from '../support/app.js';
import { makePerson, type Person } from '../support/people.js';
import {
  partsOf,
  sheetPath,
  stylesPath,
  textsPath,
  writeArchive,
} from '../support/spreadsheets.js';

const header = 'Company name,Registration number,City,Product,HS code,Unit,MOQ,Price from,Currency';
const mango = 'Guimaras Mango Growers Inc.,SEC-1,Jordan,Dried mangoes,0804.50,kg,100,7.5,USD';
const weaver = 'Iloilo Hablon Weavers,SEC-2,Miagao,Woven cloth,5208,m,50,12,USD';

const check = `mutation ($input: CheckImportInput!) { checkImport(input: $input) {
  __typename ... on Import { id status } ... on InvalidInput { problems { path message } } ... on Failure { code } } }`;
const confirm = `mutation ($id: ID!) { confirmImport(importId: $id) { __typename ... on Import { status } ... on Failure { code } } }`;
const undo = `mutation ($id: ID!) { undoImport(importId: $id) { __typename ... on Import { status } ... on Failure { code } } }`;
const decide = `mutation ($input: DecideDuplicateInput!) { decideDuplicate(input: $input) { __typename ... on Failure { code message } } }`;
const state = `query ($id: ID!) { import(id: $id) { status failure rowsTotal counts { wrong heldBack created updated unchanged } } }`;
const rowsQuery = `query ($id: ID!, $show: ImportRowFilter) { importRows(importId: $id, show: $show) { edges { node {
  rowNumber outcome legalName hsCode problems { path message } likelyDuplicates { profileId otherRow name similarity } } } } }`;

interface Row {
  rowNumber: number;
  outcome: string | null;
  hsCode: string | null;
  problems: { path: string; message: string }[];
  likelyDuplicates: { profileId: string; name: string; similarity: number }[];
}
interface State {
  status: string;
  failure: string | null;
  rowsTotal: number;
  counts: Record<'wrong' | 'heldBack' | 'created' | 'updated' | 'unchanged', number>;
}

describe('imports', () => {
  let app: TestApp;
  let officer: Person;

  /** Each test is in an economy of its own, where nobody imported anything yet. */
  const economies = ['PER', 'AUS', 'CAN', 'CHL', 'IDN', 'JPN', 'KOR', 'MEX', 'MYS', 'NZL', 'PHL'];
  let economy: string;

  beforeAll(async () => {
    app = await TestApp.start();
  });

  beforeEach(async () => {
    economy = economies.pop() ?? '';
    officer = await makePerson(app, { role: Role.AgencyOfficer, economy });
  });

  afterAll(() => app.stop());

  async function upload(body: string | Buffer, fileName = 'firms.csv', as: Speaker = officer) {
    const type = fileName.endsWith('.csv')
      ? 'text/csv'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const url = `/imports?agencyId=${officer.organisationId}&fileName=${fileName}`;
    const headers = { 'content-type': type };
    return app.request({ method: 'POST', url, headers, payload: body }, as);
  }

  const toEnum = (field: string): string => field.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();

  async function checkFile(body: string | Buffer, fileName = 'firms.csv'): Promise<string> {
    const response = await upload(body, fileName);
    const { id, columns } = response.json<{ id: string; columns: Record<string, number> }>();
    const input = {
      importId: id,
      columns: Object.entries(columns).map(([field, column]) => ({ field: toEnum(field), column })),
      consentGivenHow: 'SIGNED_FORM',
      consentGivenOn: '2026-01-15',
    };
    const answer = await app.ask<{ checkImport: { __typename: string } }>(
      check,
      { input },
      officer,
    );
    expect(answer.checkImport).toMatchObject({ __typename: 'Import' });
    await app.api.get(ImportRunner).advance(id);
    return id;
  }

  async function settle(operation: string, id: string): Promise<State> {
    await app.ask(operation, { id }, officer);
    await app.api.get(ImportRunner).advance(id);
    return stateOf(id);
  }

  const stateOf = async (id: string): Promise<State> =>
    (await app.ask<{ import: State }>(state, { id }, officer)).import;

  async function rowsOf(id: string, show = 'ALL'): Promise<Row[]> {
    type Answer = { importRows: { edges: { node: Row }[] } };
    const answer = await app.ask<Answer>(rowsQuery, { id, show }, officer);
    return answer.importRows.edges.map(({ node }) => node);
  }

  const allFacts = async () => {
    const reader = app.api.get(ProfileReader);
    const all = await reader.loadFacts(await reader.listPublishedIds(null, 100));
    return [...all.values()].filter((facts) => facts.economy === economy);
  };

  it('bring clusters and remote regions, in the words of files', async () => {
    const more = `${header},Cooperative,Remote region`;
    const id = await checkFile(
      [
        more,
        `${mango},Guimaras Growers; Panay Dryers,Yes`,
        `${weaver},,tidak`,
        `Negros Salt Works,SEC-3,Silay,Sea salt,2501,kg,10,3,USD,,perhaps`,
      ].join('\n'),
    );
    const wrong = await rowsOf(id, 'WRONG');
    expect(wrong).toMatchObject([{ rowNumber: 3, problems: [{ path: 'isInRemoteRegion' }] }]);
    await settle(confirm, id);
    const [row] = await app.api.get(DataSource).query<{ found: object[] }[]>(
      `SELECT jsonb_agg(jsonb_build_array(clusters, is_in_remote_region) ORDER BY legal_name) AS found
         FROM profiles WHERE economy = $1`,
      [economy],
    );
    expect(row?.found).toEqual([
      [['Guimaras Growers', 'Panay Dryers'], true],
      [[], false],
    ]);
  });

  it('shows mistakes in plain words before anything is written, and stores the good rows', async () => {
    const wrong = 'Broken Row,SEC-3,Iloilo,Tiles,9950,kg,many,7,USD';
    const id = await checkFile([header, mango, weaver, wrong].join('\r\n'));
    expect(await allFacts()).toEqual([]);
    expect(await stateOf(id)).toMatchObject({
      status: 'CHECKED',
      rowsTotal: 3,
      counts: { wrong: 1 },
    });
    const [row] = await rowsOf(id, 'WRONG');
    expect(row).toMatchObject({ rowNumber: 3, outcome: null });
    expect(row?.problems.map(({ path }) => path)).toEqual(['hsCode', 'minimumOrder']);
    expect(row?.problems[1]?.message).toContain('“many” is no number');

    const file = await app.request({ url: `/imports/${id}/errors.csv` }, officer);
    expect(file.body.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFrow,column,problem',
      expect.stringMatching(/^4,"HS code","“9950”/),
    ]);

    expect(await settle(confirm, id)).toMatchObject({
      status: 'STORED',
      counts: { created: 2, wrong: 1 },
    });
    const facts = await allFacts();
    expect(facts.map(({ legalName }) => legalName).sort()).toEqual([
      'Guimaras Mango Growers Inc.',
      'Iloilo Hablon Weavers',
    ]);
    expect(facts[0]).toMatchObject({
      economy,
      evidence: {
        legalName: { source: 'IMPORT', level: 'SELF_DECLARED', by: officer.userId },
      },
    });
    const consents = await app.api
      .get(DataSource)
      .query(`SELECT purpose, given_how, given_on::text FROM consents WHERE agency_id = $1`, [
        officer.organisationId,
      ]);
    expect(consents).toEqual(
      Array(2).fill({ purpose: 'PROFILE', given_how: 'SIGNED_FORM', given_on: '2026-01-15' }),
    );
  });

  it('changes nothing when the same file comes again, and updates by registry number', async () => {
    const file = [header, mango, weaver].join('\n');
    await settle(confirm, await checkFile(file));
    const before = await allFacts();
    const again = await settle(confirm, await checkFile(file));
    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await allFacts()).toEqual(before);

    const renamed = mango.replace('Growers Inc.', 'Growers Corp.').replace(',100,', ',250,');
    const third = await settle(confirm, await checkFile([header, renamed].join('\n')));
    expect(third.counts).toMatchObject({ created: 0, updated: 1 });
    const mangoes = (await allFacts()).find(({ registryNumber }) => registryNumber === 'SEC-1');
    expect(mangoes?.legalName).toBe('Guimaras Mango Growers Corp.');
    expect(mangoes?.offers).toHaveLength(1);
    expect(mangoes?.offers[0]?.minimumOrder).toBe(250);
  });

  it('takes rows that repeat a firm for more of its products', async () => {
    const more = mango.replace('Dried mangoes,0804.50', 'Mango jam,2007.99');
    const { counts } = await settle(confirm, await checkFile([header, mango, more].join('\n')));
    expect(counts).toMatchObject({ created: 1, heldBack: 0 });
    const [firm] = await allFacts();
    expect(firm?.offers.map((offer) => offer.texts[0]?.name)).toEqual([
      'Dried mangoes',
      'Mango jam',
    ]);
  });

  it('holds likely duplicates back, remembers what was decided, and asks no second time', async () => {
    await settle(confirm, await checkFile([header, mango].join('\n')));
    const [known] = await allFacts();
    const mistyped = mango.replace('Guimaras Mango', 'Guimarras Mango').replace('SEC-1', '');
    const file = [header, mistyped].join('\n');
    const first = await checkFile(file);
    const [row] = await rowsOf(first, 'LIKELY_DUPLICATE');
    expect(row?.likelyDuplicates).toEqual([
      expect.objectContaining({ profileId: known?.id, name: 'Guimaras Mango Growers Inc.' }),
    ]);
    expect((await settle(confirm, first)).counts).toMatchObject({ created: 0, heldBack: 1 });

    const second = await checkFile(file);
    const input = { importId: second, rowNumber: 1, profileId: known?.id, isSame: true };
    await app.ask(decide, { input }, officer);
    expect((await settle(confirm, second)).counts).toMatchObject({ created: 0, updated: 1 });

    const third = await checkFile(file);
    expect(await rowsOf(third, 'LIKELY_DUPLICATE')).toEqual([]);
    expect((await settle(confirm, third)).counts).toMatchObject({ created: 0, unchanged: 1 });
    expect(await allFacts()).toHaveLength(1);
  });

  it('undoes a whole import: former profiles are back, new ones gone', async () => {
    await settle(confirm, await checkFile([header, mango].join('\n')));
    const before = await allFacts();
    const changed = mango.replace('Dried mangoes', 'Fresh mangoes').replace('Jordan', 'Buenavista');
    const id = await checkFile([header, changed, weaver].join('\n'));
    await settle(confirm, id);
    expect(await allFacts()).toHaveLength(2);
    expect(await settle(undo, id)).toMatchObject({ status: 'UNDONE' });
    const withoutTime = (facts: object[]) => facts.map((one) => ({ ...one, updatedAt: null }));
    expect(withoutTime(await allFacts())).toEqual(withoutTime(before));
    const left = await app.api
      .get(DataSource)
      .query(`SELECT name FROM organisations WHERE kind = 'MSME' AND economy = $1`, [economy]);
    expect(left).toEqual([{ name: 'Guimaras Mango Growers Inc.' }]);
  });

  it('does not touch MSMEs that have withdrawn their consent', async () => {
    await settle(confirm, await checkFile([header, mango].join('\n')));
    await app.api.get(DataSource).query(`UPDATE consents SET withdrawn_on = '2026-02-01'`);
    const changed = mango.replace(',100,', ',999,');
    const { counts } = await settle(confirm, await checkFile([header, changed].join('\n')));
    expect(counts).toMatchObject({ updated: 0, heldBack: 1 });
    expect((await allFacts())[0]?.offers[0]?.minimumOrder).toBe(100);
  });

  it('reads spreadsheets', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('Firms');
    sheet.addRow(header.split(','));
    sheet.addRow([
      '株式会社山田製茶',
      '5011001012345',
      'Shizuoka',
      '煎茶',
      '0902.10',
      'kg',
      20,
      30,
      'USD',
    ]);
    const id = await checkFile(Buffer.from(await book.xlsx.writeBuffer()), 'firms.xlsx');
    expect((await rowsOf(id))[0]).toMatchObject({ outcome: 'NEW', hsCode: '090210', problems: [] });
    expect((await settle(confirm, id)).counts).toMatchObject({ created: 1 });
  });

  async function refusal(file: Buffer): Promise<string | undefined> {
    const answer = await upload(file, 'firms.xlsx');
    expect(answer.statusCode).toBe(422);
    return answer.json<{ problems: { code: string }[] }>().problems[0]?.code;
  }

  /** The same archive, whose directory states another size of the unpacked sheet. */
  function statingSize(archive: Buffer, bytes: number): Buffer {
    const changed = Buffer.from(archive);
    const [headerLength, sizeAt] = [46, 24];
    changed.writeUInt32LE(bytes, changed.lastIndexOf(sheetPath) - headerLength + sizeAt);
    return changed;
  }

  it('refuses spreadsheets that unpack to more than any table has', async () => {
    const keptFiles = () => readdir(join(app.config.ILOILO_DATA_DIR, 'imports'));
    await upload(header);
    const before = await keptFiles();
    const folder = await mkdtemp(join(tmpdir(), 'iloilo-bomb-'));
    const path = join(folder, 'bomb.xlsx');
    function* megabytes(piece: string, count: number): Generator<string> {
      for (let n = 0; n < count; n++) yield piece.repeat(2 ** 20 / piece.length);
    }
    const bombs: Record<string, Record<string, Iterable<string>>> = {
      'a row': { [sheetPath]: ['<sheetData><row r="1">', ...megabytes('<c r="A1"/>', 10)] },
      'a text': { [textsPath]: ['<sst><si><t>', ...megabytes('0123456789abcdef', 10)] },
      'the styles': { [stylesPath]: ['<styleSheet><cellXfs>', ...megabytes('<xf/>', 10)] },
    };
    try {
      for (const [name, parts] of Object.entries(bombs)) {
        await writeArchive(path, { ...partsOf([[header]]), ...parts });
        const packed = await readFile(path);
        expect(packed.length).toBeLessThan(2 ** 20);
        expect([name, await refusal(packed)]).toEqual([name, 'IMPORT_UNPACKS_TOO_LARGE']);
      }
      await writeArchive(path, partsOf([[header]]));
      const small = await readFile(path);
      expect(await refusal(statingSize(small, 1100 * 2 ** 20))).toBe('IMPORT_UNPACKS_TOO_LARGE');
      expect(await refusal(statingSize(small, 100))).toBe('IMPORT_UNREADABLE');
    } finally {
      await rm(folder, { recursive: true });
    }
    expect(await keptFiles()).toEqual(before);
  });

  it('says what is wrong with a file that cannot be read to its end, for every language', async () => {
    const endless = `"${'mango '.repeat(100_000)}`;
    const id = await checkFile([header, mango, endless].join('\n'));
    const query = `query ($id: ID!) { import(id: $id) {
      status failure problem { path code message args } } }`;
    const { import: one } = await app.ask<{ import: Record<string, unknown> }>(
      query,
      { id },
      officer,
    );
    expect(one).toEqual({
      status: 'FAILED',
      failure: expect.stringMatching(/^The file cannot be read as CSV: .+ Save it again/) as string,
      problem: {
        path: 'file',
        code: 'IMPORT_UNREADABLE',
        message: one.failure,
        args: { format: 'CSV', detail: expect.any(String) as string },
      },
    });
  });

  it('refuses strangers, other files, and steps out of turn', async () => {
    const stranger = await makePerson(app, { role: Role.AgencyOfficer, economy: 'PER' });
    expect((await upload('a,b\n', 'firms.csv', stranger)).statusCode).toBe(404);
    expect(
      (await upload('a,b\n', 'firms.csv', { token: 'no-such-token-at-all-000' })).statusCode,
    ).toBe(401);
    expect((await upload('', 'firms.csv')).statusCode).toBeGreaterThanOrEqual(400);
    expect((await upload('not a zip', 'firms.xlsx')).json()).toMatchObject({
      code: 'INVALID_INPUT',
    });

    const { id } = (await upload([header, mango].join('\n'))).json<{ id: string }>();
    const early = await app.ask<object>(confirm, { id }, officer);
    expect(early).toMatchObject({
      confirmImport: { __typename: 'Conflict', code: 'IMPORT_NOT_NOW' },
    });
    const spied = await app.gql(state, { id }, { as: stranger });
    expect(spied.errors[0]?.extensions?.code).toBe('ORGANISATION_NOT_FOUND');
  });
});
