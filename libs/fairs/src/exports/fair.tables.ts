import { Inject, Injectable } from '@nestjs/common';
import { Audit, OrganisationReader } from '#accounts';
import type { Cell } from '#kernel';
import { CONFIG, type Config, NotFound, refuse, senderAddress, type Viewer } from '#platform';
import { DataSource } from 'typeorm';
import { fairFailures } from '../fairs.errors.js';
import { FairReader } from '../fairs/fair.reader.js';
import { outcomeColumns, readOutcomes } from './outcome.rows.js';
import { readRegistrations, registrationColumns } from './registration.rows.js';
import type { RowSource } from './row.source.js';
import { writeFairCalendar } from './timetable.calendar.js';
import { readMeetings, readTimetable, timetableColumns } from './timetable.rows.js';

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
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * A table of a fair of the viewer's agency; that it was taken out is in the audit trail. Rows are
   * read as they are asked for, a page at a time.
   * @throws Refused with NotFound for all others.
   */
  async open(viewer: Viewer, fairId: string, table: FairTable): Promise<TableToWrite> {
    const source = await this.openSource(viewer, fairId, table);
    return { columns: columnsOf[table], rows: readers[table](source) };
  }

  /**
   * The timetable of a fair of the viewer's agency as iCalendar, with the names of those who meet
   * and nobody's address; that it was taken out is in the audit trail.
   * @throws Refused with NotFound for all others.
   */
  async writeCalendar(viewer: Viewer, fairId: string): Promise<string> {
    const source = await this.openSource(viewer, fairId, 'timetable');
    const agency = await this.organisations.findById(source.fair.agencyId);
    const organiser = { name: agency?.name ?? '', email: senderAddress(this.config.MAIL_FROM) };
    return writeFairCalendar(source.fair, organiser, readMeetings(source));
  }

  /**
   * Where a table is fetched over http, by whoever is signed in and may.
   * @throws Refused with NotFound for the fairs of others.
   */
  async findAddress(
    viewer: Viewer,
    fairId: string,
    table: FairTable,
    format: ExportFormat,
  ): Promise<string> {
    readTableName(`${table}.${format}`);
    await this.fairs.findForOfficer(viewer, fairId);
    return `/exports/fairs/${fairId}/${table}.${format}`;
  }

  private async openSource(viewer: Viewer, fairId: string, table: FairTable): Promise<RowSource> {
    const fair = await this.fairs.findForOfficer(viewer, fairId);
    await this.audit.record(this.dataSource.manager, {
      act: `fairs.${table}-exported`,
      actorId: viewer.userId,
      organisationId: fair.agencyId,
      subjectId: fair.id,
    });
    return {
      fair,
      query: (sql, values) => this.dataSource.query(sql, [...values]),
      organisations: (ids) => this.organisations.findByIds([...new Set(ids)]),
    };
  }
}

/** The formats of tables, by the ends of their files' names. */
export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Timetables are given as calendars, too. */
export type ExportFormat = TableFormat | 'ics';

/** The table and the format of a file's name, such as `timetable.csv`. */
export function readTableName(file: string): { table: FairTable; format: ExportFormat } {
  if (file === 'timetable.ics') return { table: 'timetable', format: 'ics' };
  const [name, end, ...more] = file.split('.');
  const table = fairTables.find((one) => one === name);
  const format = tableFormats.find((one) => one === end);
  if (!table || !format || more.length > 0) refuse(new NotFound(fairFailures.FAIR_NO_TABLE()));
  return { table, format };
}
