import { rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#accounts';
import type { FailureText } from '#kernel';
import {
  CLOCK,
  type Clock,
  CONFIG,
  type Config,
  Conflict,
  InvalidInput,
  keepUpload,
  newId,
  NotFound,
  problemAt,
  refuse,
  Refused,
  type Viewer,
} from '#platform';
import { readRows, UnreadableFile } from '#profiles';
import { DataSource } from 'typeorm';
import {
  type CheckedRow,
  findColumns,
  readRow,
  type RegistrationRow,
} from '../domain/registration-rows.js';
import { FairReader } from '../fairs/fair.reader.js';
import type { FairRole } from '../registrations/registration.entity.js';
import { RegistrationService } from '../registrations/registration.service.js';
import { registrationImportFailures as failures } from './registration-import.errors.js';
import { RegistrationImport } from './registration-import.entity.js';
import { RegistrationRowChecker } from './row.checker.js';

/** Longest file, which is checked and imported while the officer waits. */
const mostRows = 1_000;
const mostBytes = 5 * 2 ** 20;

const formats = { '.csv': 'CSV', '.xlsx': 'XLSX' } as const;

/**
 * Registrations from a file, in two steps: it is checked and kept, and what is right is imported
 * once the officer has seen what is wrong.
 */
@Injectable()
export class RegistrationImports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fairs: FairReader,
    private readonly checker: RegistrationRowChecker,
    private readonly registrations: RegistrationService,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes a file as it comes in, checks its rows and keeps them. Nobody is registered by it.
   * @throws Refused with NotFound for the fairs of others; InvalidInput when it is no table.
   */
  async receive(
    viewer: Viewer,
    fairId: string,
    fileName: string,
    bytes: Readable,
  ): Promise<RegistrationImport> {
    await this.fairs.findForOfficer(viewer, fairId);
    const upload = {
      bytes,
      folder: join(this.config.ILOILO_DATA_DIR, 'imports'),
      extension: extname(fileName).toLowerCase(),
      mostBytes,
      tooLarge: failures.REGISTRATION_FILE_TOO_LONG({ most: mostRows }),
    };
    return keepUpload(upload, async (path) => {
      const one = await this.addFile(viewer, fairId, fileName, path);
      await rm(path, { force: true });
      return one;
    });
  }

  /** As `receive`, for a file that is on this machine. */
  async addFile(
    viewer: Viewer,
    fairId: string,
    fileName: string,
    path: string,
  ): Promise<RegistrationImport> {
    await this.fairs.findForOfficer(viewer, fairId);
    const rows = await this.checker.check(viewer, await readFile(path, fileName));
    const one: RegistrationImport = {
      id: newId(),
      fairId,
      fileName: basename(fileName),
      rows,
      wrong: countWrong(rows),
      importedAt: null,
      createdBy: viewer.userId,
      createdAt: this.clock(),
    };
    await this.dataSource.manager.insert(RegistrationImport, one as object);
    return one;
  }

  /** @throws Refused with NotFound for files of the fairs of others. */
  async find(viewer: Viewer, id: string): Promise<RegistrationImport> {
    const one = await this.dataSource.manager.findOneBy(RegistrationImport, { id });
    if (!one) refuse(new NotFound(failures.REGISTRATION_FILE_NOT_FOUND()));
    await this.fairs.findForOfficer(viewer, one.fairId);
    return one;
  }

  /**
   * Registers or invites whom the right rows name. Rows that became wrong since they were checked
   * are left out and say why; those that were imported before a break-off are known.
   * @param wrongSeen how many wrong rows the officer has seen.
   * @throws Refused with Conflict when that is another number, or the file was imported before.
   */
  async importRight(viewer: Viewer, id: string, wrongSeen: number): Promise<RegistrationImport> {
    const one = await this.find(viewer, id);
    if (one.importedAt) refuse(new Conflict(failures.REGISTRATION_FILE_IMPORTED()));
    if (one.wrong !== wrongSeen) {
      refuse(new Conflict(failures.REGISTRATION_FILE_NOT_SEEN({ wrong: one.wrong })));
    }
    const right = one.rows.filter(({ problems }) => problems.length === 0);
    const outcome = new Map<number, FailureText | undefined>();
    for (const rows of Map.groupBy(right, ({ organisationId }) => organisationId).values()) {
      const failure = await this.importOne(viewer, one.fairId, rows);
      for (const { rowNumber } of rows) outcome.set(rowNumber, failure);
    }
    const rows = one.rows.map((row) => withOutcome(row, outcome));
    const change = { rows, wrong: countWrong(rows), importedAt: this.clock() };
    await this.dataSource.manager.update(RegistrationImport, { id }, change as object);
    const fair = await this.fairs.findForOfficer(viewer, one.fairId);
    await this.audit.record(this.dataSource.manager, {
      act: 'fairs.registrations-imported',
      actorId: viewer.userId,
      organisationId: fair.agencyId,
      subjectId: id,
    });
    return { ...one, ...change };
  }

  /** Gives why an organisation could not be registered, or nothing. */
  private async importOne(
    viewer: Viewer,
    fairId: string,
    rows: readonly CheckedRow[],
  ): Promise<FailureText | undefined> {
    const [first] = rows;
    if (!first) return undefined;
    const { organisationId } = first;
    const role = first.role as FairRole;
    const people = rows.filter(({ email }) => email !== '');
    const groups = [...new Set(rows.flatMap((row) => row.groups))];
    try {
      const registered =
        people.length > 0
          ? await this.registrations.apply(viewer, {
              fairId,
              organisationId,
              role,
              consents: true,
              delegates: people.map(({ person, email, languages }) => ({
                name: person,
                email,
                languages,
              })),
            })
          : (await this.registrations.invite(viewer, fairId, role, [organisationId]))[0];
      if (registered && groups.length > 0) {
        await this.registrations.setGroups(viewer, registered.id, groups);
      }
      return undefined;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { code, message } = error.failure;
      return { code, message };
    }
  }
}

async function readFile(path: string, fileName: string): Promise<RegistrationRow[]> {
  const format = formats[extname(fileName).toLowerCase() as keyof typeof formats];
  if (!format) refuseFile(failures.REGISTRATION_FILE_KIND());
  const rows: RegistrationRow[] = [];
  let columns: ReturnType<typeof findColumns> | undefined;
  try {
    for await (const cells of readRows(path, format)) {
      if (!columns) {
        columns = findColumns(cells);
        refuseMissingColumns(columns);
        continue;
      }
      if (rows.length === mostRows) {
        refuseFile(failures.REGISTRATION_FILE_TOO_LONG({ most: mostRows }));
      }
      rows.push(readRow(cells, columns, rows.length + 2));
    }
  } catch (error) {
    if (error instanceof UnreadableFile) refuseFile(error.failure);
    throw error;
  }
  if (rows.length === 0) refuseFile(failures.REGISTRATION_FILE_EMPTY());
  return rows;
}

function refuseMissingColumns(columns: ReturnType<typeof findColumns>): void {
  const named = columns['organisation id'] !== undefined || columns.organisation !== undefined;
  const missing = [
    ...(named ? [] : ['organisation id']),
    ...(columns.role === undefined ? ['role'] : []),
  ];
  if (missing.length === 0) return;
  const problems = missing.map((column) =>
    problemAt('file', failures.REGISTRATION_FILE_COLUMN_MISSING({ column })),
  );
  refuse(new InvalidInput(problems));
}

function withOutcome(
  row: CheckedRow,
  outcome: ReadonlyMap<number, FailureText | undefined>,
): CheckedRow {
  if (!outcome.has(row.rowNumber)) return row;
  const failure = outcome.get(row.rowNumber);
  if (!failure) return { ...row, isImported: true };
  return { ...row, problems: [{ column: 'organisation', ...failure }] };
}

const countWrong = (rows: readonly CheckedRow[]): number =>
  rows.filter(({ problems }) => problems.length > 0).length;

const refuseFile = (reason: FailureText): never =>
  refuse(new InvalidInput([problemAt('file', reason)]));
