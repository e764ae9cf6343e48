import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { Role } from '#platform';
import type { TestApp } from '../support/app.js';
import { startFairApp } from '../support/fair-setup.js';
import {
  askForMeeting,
  makeParticipant,
  mutate,
  openNewFair,
  openNewRound,
} from '../support/fairs.js';
import { makePerson, type Person } from '../support/people.js';

const nine = '2026-04-06T01:00:00.000Z';

describe('tables of a fair', () => {
  let app: TestApp;
  let officer: Person;

  beforeAll(async () => {
    app = await startFairApp();
    officer = await makePerson(app, { role: Role.AgencyOfficer });
  });
  afterAll(() => app.stop());

  const addressOf = async (as: Person, fairId: string, table: string, format: string) =>
    app.gql<{ fairExport: string }>(
      `{ fairExport(fairId: "${fairId}", table: ${table}, format: ${format}) }`,
      {},
      { as },
    );
  const read = async (as: Person, fairId: string, table: string, format = 'CSV') => {
    const { data } = await addressOf(as, fairId, table, format);
    return app.request({ method: 'GET', url: data?.fairExport ?? '' }, as);
  };
  const readCsv = async (fairId: string, table: string) => {
    const { body } = await read(officer, fairId, table);
    return parse(body, { bom: true, columns: true }) as Record<string, string>[];
  };
  const upload = (as: Person, fairId: string, content: string, fileName = 'firms.csv') =>
    app.request(
      {
        method: 'POST',
        url: `/imports/fairs/${fairId}/registrations?fileName=${fileName}`,
        headers: { 'content-type': 'text/csv' },
        payload: content,
      },
      as,
    );
  const importRight = async (as: Person, id: string, wrongSeen: number) =>
    (
      await app.ask<{ result: { code?: string; imported: number; wrong: number } }>(
        `mutation { result: importRegistrations(id: "${id}", wrongSeen: ${wrongSeen}) {
           ... on RegistrationImport { imported wrong } ... on Failure { code } } }`,
        {},
        as,
      )
    ).result;

  it('are given to its officers as CSV and as a spreadsheet, and to nobody else', async () => {
    const { id: fairId } = await openNewFair(app, officer);
    const { id: roundId } = await openNewRound(app, officer, fairId, { acceptance: 'AUTOMATIC' });
    const buyer = await makeParticipant(app, officer, fairId, 'BUYER', 'JPN');
    const supplier = await makeParticipant(app, officer, fairId, 'SUPPLIER');
    const { id } = await askForMeeting(app, supplier, buyer, roundId, nine);

    const registrations = await readCsv(fairId, 'REGISTRATIONS');
    expect(registrations.map((row) => [row['organisation id'], row.role, row.state])).toEqual([
      [buyer.organisationId, 'buyer', 'approved'],
      [supplier.organisationId, 'supplier', 'approved'],
    ]);
    expect(registrations[0]).toMatchObject({ email: buyer.email, economy: 'JPN' });
    expect(await readCsv(fairId, 'TIMETABLE')).toMatchObject([
      {
        day: '2026-04-06',
        begins: '09:00',
        ends: '09:30',
        'time zone': 'Asia/Manila',
        'begins (UTC)': nine,
        state: 'confirmed',
        'meeting id': id,
      },
    ]);
    expect(await readCsv(fairId, 'OUTCOMES')).toEqual([]);

    const file = await read(officer, fairId, 'TIMETABLE', 'XLSX');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(file.rawPayload as unknown as exceljs.Buffer);
    const sheet = workbook.getWorksheet('timetable');
    expect(sheet?.rowCount).toBe(2);
    expect(sheet?.getCell('A2').value).toBe('2026-04-06');

    const stranger = await makePerson(app, { role: Role.AgencyOfficer, economy: 'PER' });
    expect((await addressOf(stranger, fairId, 'TIMETABLE', 'CSV')).errors[0]?.extensions).toEqual({
      code: 'FAIR_NOT_FOUND',
    });
    const url = `/exports/fairs/${fairId}/timetable.csv`;
    expect((await app.request({ method: 'GET', url }, stranger)).statusCode).toBe(404);
    expect((await app.request({ method: 'GET', url }, buyer)).statusCode).toBe(404);
    expect((await app.request({ method: 'GET', url })).statusCode).toBe(401);
    const calendar = `/exports/fairs/${fairId}/timetable.ics`;
    expect((await addressOf(officer, fairId, 'TIMETABLE', 'ICS')).data?.fairExport).toBe(calendar);
    const entries = await app.request({ method: 'GET', url: calendar }, officer);
    expect(entries.headers['content-type']).toContain('text/calendar');
    expect(entries.body).toContain(`UID:meeting-${id}@iloilo`);
    expect((await app.request({ method: 'GET', url: calendar }, stranger)).statusCode).toBe(404);
    expect(
      (await addressOf(officer, fairId, 'OUTCOMES', 'ICS')).errors[0]?.extensions,
    ).toMatchObject({ code: 'FAIR_NO_TABLE' });
    const junk = { method: 'GET', url: `/exports/fairs/${fairId}/people.csv` } as const;
    expect((await app.request(junk, officer)).json()).toMatchObject({ code: 'FAIR_NO_TABLE' });
  });

  it('hold no formulas, whatever people are called', async () => {
    const { id: fairId } = await openNewFair(app, officer);
    const person = await makePerson(app, {});
    await mutate(app, person, 'registerForFair(input: $input)', {
      type: 'FairRegistration',
      fields: 'id state',
      head: '($input: RegisterForFairInput!)',
      variables: {
        input: {
          fairId,
          organisationId: person.organisationId,
          role: 'SUPPLIER',
          consents: true,
          delegates: [{ name: '=HYPERLINK("http://x")', email: person.email, languages: ['en'] }],
        },
      },
    });
    const [row] = await readCsv(fairId, 'REGISTRATIONS');
    expect(row?.person).toBe(`'=HYPERLINK("http://x")`);
    const file = await read(officer, fairId, 'REGISTRATIONS', 'XLSX');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(file.rawPayload as unknown as exceljs.Buffer);
    const cell = workbook.getWorksheet('registrations')?.getCell('E2');
    expect(cell?.type).toBe(exceljs.ValueType.String);
    expect(cell?.formula).toBeFalsy();
  });

  /** Two pages of two wrong rows each, and whether nothing comes after them. */
  async function pagesOfRows(importId: string) {
    const readPage = async (after: string | null) =>
      (
        await app.ask<{
          registrationImportRows: {
            edges: { node: { rowNumber: number } }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        }>(
          `query ($id: ID!, $after: String) {
             registrationImportRows(importId: $id, first: 2, after: $after) {
               edges { node { rowNumber } } pageInfo { hasNextPage endCursor } } }`,
          { id: importId, after },
          officer,
        )
      ).registrationImportRows;
    const first = await readPage(null);
    const second = await readPage(first.pageInfo.endCursor);
    const numbers = [first, second].map(({ edges }) => edges.map(({ node }) => node.rowNumber));
    return [...numbers, !second.pageInfo.hasNextPage];
  }

  it('are imported: what is right, once the officer has seen what is wrong', async () => {
    const { id: fairId } = await openNewFair(app, officer);
    const buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    const own = await makePerson(app, {});
    const file = [
      'organisation id,role,person,email,languages,groups,consent',
      `${own.organisationId},supplier,,,,small; new,`,
      `${buyer.organisationId},supplier,,,,,`,
      `${own.organisationId},buyer,,,,,`,
      `${buyer.organisationId},buyer,Ken,not-an-address,xx-zz-1,,no`,
      `not-here,buyer,,,,,`,
    ].join('\n');
    const stranger = await makePerson(app, { role: Role.AgencyOfficer, economy: 'PER' });
    expect((await upload(stranger, fairId, file)).statusCode).toBe(404);
    expect((await upload(officer, fairId, 'a,b\n1,2')).json()).toMatchObject({
      problems: [
        { code: 'REGISTRATION_FILE_COLUMN_MISSING' },
        { code: 'REGISTRATION_FILE_COLUMN_MISSING' },
      ],
    });
    expect((await upload(officer, fairId, file, 'firms.pdf')).json()).toMatchObject({
      problems: [{ code: 'REGISTRATION_FILE_KIND' }],
    });

    const answer = (await upload(officer, fairId, file)).json<{ id: string; wrong: number }>();
    expect(answer).toMatchObject({ rows: 5, wrong: 4 });
    const { registrationImportRows } = await app.ask<{
      registrationImportRows: {
        edges: { node: { rowNumber: number; problems: { column: string; code: string }[] } }[];
      };
    }>(
      `{ registrationImportRows(importId: "${answer.id}") {
           edges { node { rowNumber problems { column code } } } } }`,
      {},
      officer,
    );
    const problems = registrationImportRows.edges.map(({ node }) => [
      node.rowNumber,
      ...node.problems.map(({ code }) => code.replace('REGISTRATION_ROW_', '')),
    ]);
    expect(problems).toEqual([
      [3, 'BAD_ROLE'],
      [4, 'OTHER_ROLE'],
      [5, 'OTHER_ROLE', 'BAD_EMAIL', 'BAD_LANGUAGE', 'NO_CONSENT', 'MAY_NOT_ACT'],
      [6, 'UNKNOWN'],
    ]);
    expect(await pagesOfRows(answer.id)).toEqual([[3, 4], [5, 6], true]);
    expect(await readCsv(fairId, 'REGISTRATIONS')).toEqual([]);

    expect(await importRight(officer, answer.id, 0)).toMatchObject({
      code: 'REGISTRATION_FILE_NOT_SEEN',
    });
    expect(await importRight(officer, answer.id, 4)).toMatchObject({ imported: 1, wrong: 4 });
    expect(await importRight(officer, answer.id, 4)).toMatchObject({
      code: 'REGISTRATION_FILE_IMPORTED',
    });
    expect(await readCsv(fairId, 'REGISTRATIONS')).toMatchObject([
      { 'organisation id': own.organisationId, state: 'invited', groups: 'small; new' },
    ]);
  });
});
