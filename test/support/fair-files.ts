import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';
import { ConsentForm, ConsentPurpose, ConsentService } from '#accounts';
import { Transactions } from '#platform';
import type { TestApp } from './app.js';
import type { Person } from './people.js';
import { writeSpreadsheet } from './spreadsheets.js';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One table of a fair as its officer gets it, in both formats, which must say the same. */
export async function readExport(
  app: TestApp,
  officer: Person,
  fairId: string,
  table: string,
): Promise<Record<string, string>[]> {
  const load = async (format: string) => {
    const { fairExport } = await app.ask<{ fairExport: string }>(
      `{ fairExport(fairId: "${fairId}", table: ${table}, format: ${format}) }`,
      {},
      officer,
    );
    return app.request({ method: 'GET', url: fairExport }, officer);
  };
  const rows = parse((await load('CSV')).body, { bom: true, columns: true }) as Record<
    string,
    string
  >[];
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await load('XLSX')).rawPayload as unknown as exceljs.Buffer);
  const sheet = workbook.getWorksheet(table.toLowerCase());
  const cells = (row: number): string[] =>
    Array.from(
      { length: sheet?.columnCount ?? 0 },
      (_, n) => sheet?.getCell(row, n + 1).text ?? '',
    );
  const headings = cells(1);
  const inSheet = Array.from({ length: (sheet?.rowCount ?? 1) - 1 }, (_, n) =>
    Object.fromEntries(cells(n + 2).map((text, column) => [headings[column] ?? '', text])),
  );
  expect(inSheet).toEqual(rows);
  return rows;
}

/** Sends a spreadsheet of registrations, and gives what was found in it. */
export async function uploadRegistrations(
  app: TestApp,
  officer: Person,
  fairId: string,
  rows: readonly (readonly string[])[],
): Promise<{ id: string; rows: number; wrong: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'iloilo-file-'));
  const path = join(folder, 'firms.xlsx');
  await writeSpreadsheet(path, rows);
  const answer = await app.request(
    {
      method: 'POST',
      url: `/imports/fairs/${fairId}/registrations?fileName=firms.xlsx`,
      headers: { 'content-type': spreadsheet },
      payload: readFileSync(path),
    },
    officer,
  );
  rmSync(folder, { recursive: true });
  return answer.json();
}

/** Imports what is right in a file, of which the officer has seen so many wrong rows. */
export async function importRegistrations(
  app: TestApp,
  officer: Person,
  id: string,
  wrongSeen: number,
): Promise<{ code?: string; imported: number; wrong: number }> {
  const { result } = await app.ask<{ result: { code?: string; imported: number; wrong: number } }>(
    `mutation { result: importRegistrations(id: "${id}", wrongSeen: ${wrongSeen}) {
       ... on RegistrationImport { imported wrong } ... on Failure { code } } }`,
    {},
    officer,
  );
  return result;
}

/** Notes that an MSME has asked the agency of an officer to enrol it in fairs. */
export async function allowFairs(app: TestApp, officer: Person, msme: Person): Promise<void> {
  await app.api.get(Transactions).run((tx) =>
    app.api.get(ConsentService).recordConsents(tx, officer.userId, [
      {
        organisationId: msme.organisationId,
        agencyId: officer.organisationId,
        purpose: ConsentPurpose.Fairs,
        givenBy: 'Maria Santos',
        givenHow: ConsentForm.SignedForm,
        givenOn: '2026-03-01',
      },
    ]),
  );
}
