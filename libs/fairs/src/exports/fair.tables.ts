import { Injectable } from '@nestjs/common';
import { Audit, OrganisationReader } from '#accounts';
import type { Cell } from '#kernel';
import { refuse, NotFound, type Viewer } from '#platform';
import { DataSource } from 'typeorm';
import { fairFailures } from '../fairs.errors.js';
import { FairReader } from '../fairs/fair.reader.js';
import { outcomeColumns, readOutcomes } from './outcome.rows.js';
import { readRegistrations, registrationColumns } from './registration.rows.js';
import type { RowSource } from './row.source.js';
import { readTimetable, timetableColumns } from './timetable.rows.js';

/** What of a fair can be taken out as a table. */
export const fairTables = ['registrations', 'timetable', 'outcomes'] as const;
export type FairTable = (typeof fairTables)[number];

/** A table row by row, without its headings. */
export interface TableToWrite {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]>;
}

const columnsOf: Readonly<Record<FairTable, readonly string[]>> = {
  registrations: registrationColumns,
  timetable: timetableColumns,
  outcomes: outcomeColumns,
};

const readers: Readonly<Record<FairTable, (source: RowSource) => AsyncIterable<Cell[]>>> = {
  registrations: readRegistrations,
  timetable: readTimetable,
  outcomes: readOutcomes,
};

/** Fairs as tables, for their agencies. */
@Injectable()
export class FairTables {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fairs: FairReader,
    private readonly organisations: OrganisationReader,
    private readonly audit: Audit,
  ) {}

  /**
   * A table of a fair of the viewer's agency; that it was taken out is in the audit trail. Rows are
   * read as they are asked for, a page at a time.
   * @throws Refused with NotFound for all others.
   */
  async open(viewer: Viewer, fairId: string, table: FairTable): Promise<TableToWrite> {
    const fair = await this.fairs.findForOfficer(viewer, fairId);
    await this.audit.record(this.dataSource.manager, {
      act: `fairs.${table}-exported`,
      actorId: viewer.userId,
      organisationId: fair.agencyId,
      subjectId: fair.id,
    });
    const rows = readers[table]({
      fair,
      query: (sql, values) => this.dataSource.query(sql, [...values]),
      organisations: (ids) => this.organisations.findByIds([...new Set(ids)]),
    });
    return { columns: columnsOf[table], rows };
  }

  /**
   * Where a table is fetched over http, by whoever is signed in and may.
   * @throws Refused with NotFound for the fairs of others.
   */
  async findAddress(
    viewer: Viewer,
    fairId: string,
    table: FairTable,
    format: TableFormat,
  ): Promise<string> {
    await this.fairs.findForOfficer(viewer, fairId);
    return `/exports/fairs/${fairId}/${table}.${format}`;
  }
}

/** The formats of tables, by the ends of their files' names. */
export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** The table and the format of a file's name, such as `timetable.csv`. */
export function readTableName(file: string): { table: FairTable; format: TableFormat } {
  const [name, end, ...more] = file.split('.');
  const table = fairTables.find((one) => one === name);
  const format = tableFormats.find((one) => one === end);
  if (!table || !format || more.length > 0) refuse(new NotFound(fairFailures.FAIR_NO_TABLE()));
  return { table, format };
}
