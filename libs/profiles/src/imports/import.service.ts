import { basename, extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Audit, ConsentForm, requireMember } from '#accounts';
import {
  agencyRoles,
  CLOCK,
  type Clock,
  CONFIG,
  type Config,
  Conflict,
  findPageById,
  InvalidInput,
  keepUpload,
  newId,
  NotFound,
  Outbox,
  type Page,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type ColumnMapping,
  neededFields,
  suggestMapping,
} from '../domain/import/import.columns.js';
import { Problems } from '../domain/problems.js';
import { isDay } from '../domain/value-rules.js';
import type { Vocabulary } from '../domain/vocabulary.js';
import { VOCABULARY } from '../vocabulary.token.js';
import { readRows } from './file.rows.js';
import { Import, noCounts } from './import.entity.js';
import type { ImportFormat, ImportSettings, ImportStatus } from './import.kinds.js';
import { importAdvanced } from './imports.events.js';
import { importFailures as failures } from './imports.errors.js';
import { UnreadableFile } from './unreadable.file.js';

/** Longest file that is taken over http. Operators import longer ones from the command line. */
export const mostMegabytes = 200;

const formats: Readonly<Record<string, ImportFormat>> = { '.csv': 'CSV', '.xlsx': 'XLSX' };

/** A file to import, and for whom. */
export interface NewImport {
  readonly agencyId: string;
  /** ISO 3166 alpha-3 code of the agency's economy. */
  readonly economy: string;
  /** The officer; null for an operator of the installation. */
  readonly createdBy: string | null;
  readonly fileName: string;
  readonly filePath: string;
}

/** Imports as an officer steers them: the file, its columns, the go-ahead, the undoing. */
@Injectable()
export class ImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(VOCABULARY) private readonly vocabulary: Vocabulary,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps an uploaded file and reads its headings.
   * @throws Refused with InvalidInput when it is too large, or no table.
   */
  async receiveFile(
    viewer: Viewer,
    agencyId: string,
    fileName: string,
    bytes: Readable,
  ): Promise<Import> {
    requireMember(viewer, agencyId, agencyRoles);
    const economy = viewer.memberships.find((one) => one.organisationId === agencyId)?.economy;
    const upload = {
      bytes,
      folder: join(this.config.ILOILO_DATA_DIR, 'imports'),
      extension: extname(fileName).toLowerCase(),
      mostBytes: mostMegabytes * 2 ** 20,
      tooLarge: failures.IMPORT_TOO_LARGE({ megabytes: mostMegabytes }),
    };
    const sender = { agencyId, economy: economy ?? '', createdBy: viewer.userId };
    return keepUpload(upload, (filePath) =>
      this.addFile({ ...sender, fileName: basename(fileName), filePath }),
    );
  }

  /**
   * Takes up a file that is on this machine, with the columns that its headings suggest. It checks
   * no permission.
   * @throws Refused with InvalidInput when it is no table.
   */
  async addFile(file: NewImport): Promise<Import> {
    const format = formats[extname(file.fileName).toLowerCase()];
    if (!format) refuse(new InvalidInput([problemAt('fileName', failures.IMPORT_FILE_KIND())]));
    const header = await readHeader(file.filePath, format);
    const now = this.clock();
    const one: Import = {
      ...file,
      id: newId(),
      format,
      header,
      columns: suggestMapping(header),
      settings: this.firstSettings(now),
      status: 'UPLOADED',
      failure: null,
      stagedTo: 0,
      rowsTotal: null,
      storedTo: 0,
      counts: noCounts,
      createdAt: now,
      updatedAt: now,
    };
    await this.dataSource.manager.insert(Import, one as object);
    return one;
  }

  /**
   * Finds an import, whoever asks.
   * @throws Refused with NotFound.
   */
  async findById(id: string): Promise<Import> {
    const one = await this.dataSource.manager.findOneBy(Import, { id });
    return one ?? refuse(new NotFound(failures.IMPORT_NOT_FOUND()));
  }

  /** Finds an import of one of the viewer's agencies. */
  async findImport(viewer: Viewer, id: string): Promise<Import> {
    const one = await this.findById(id);
    requireMember(viewer, one.agencyId, agencyRoles);
    return one;
  }

  /** Lists the imports of an agency in their order, one more than the page holds. */
  async listImports(viewer: Viewer, agencyId: string, page: Page): Promise<Import[]> {
    requireMember(viewer, agencyId, agencyRoles);
    const imports = this.dataSource.manager.createQueryBuilder(Import, 'import');
    return findPageById(imports.where({ agencyId }), page);
  }

  /**
   * Reads and checks all rows; nothing is written to profiles. With other columns or settings than
   * before, all rows are checked anew.
   */
  async checkImport(
    viewer: Viewer,
    id: string,
    columns: ColumnMapping,
    settings: ImportSettings,
  ): Promise<Import> {
    await this.findImport(viewer, id);
    return this.startChecking(id, columns, settings);
  }

  /** As `checkImport`, for the command line: it checks no permission. */
  async startChecking(
    id: string,
    columns: ColumnMapping,
    settings: ImportSettings,
  ): Promise<Import> {
    return this.move(id, ['UPLOADED', 'CHECKED', 'FAILED'], 'CHECKING', async (tx, one) => {
      this.refuseWrong(one, columns, settings);
      await tx.query(`DELETE FROM import_rows WHERE import_id = $1`, [id]);
      return { columns, settings, stagedTo: 0, rowsTotal: null, counts: noCounts, failure: null };
    });
  }

  /** Stores the checked rows as profiles. */
  async confirmImport(
    viewer: Viewer,
    id: string,
    undecided: ImportSettings['undecided'],
  ): Promise<Import> {
    const { agencyId } = await this.findImport(viewer, id);
    return this.startStoring(id, undecided, async (tx) => {
      await this.audit.record(tx, {
        act: 'profiles.import-confirmed',
        actorId: viewer.userId,
        organisationId: agencyId,
        subjectId: id,
      });
    });
  }

  /** As `confirmImport`, for the command line: it checks no permission. */
  async startStoring(
    id: string,
    undecided: ImportSettings['undecided'],
    alsoDo: (tx: EntityManager) => Promise<void> = () => Promise.resolve(),
  ): Promise<Import> {
    return this.move(id, ['CHECKED'], 'STORING', async (tx, one) => {
      await alsoDo(tx);
      return { settings: { ...one.settings, undecided } };
    });
  }

  /** Puts profiles back as they were, and removes those that the import made. */
  async undoImport(viewer: Viewer, id: string): Promise<Import> {
    const { agencyId } = await this.findImport(viewer, id);
    return this.startUndoing(id, async (tx) => {
      await this.audit.record(tx, {
        act: 'profiles.import-undone',
        actorId: viewer.userId,
        organisationId: agencyId,
        subjectId: id,
      });
    });
  }

  /** As `undoImport`, for the command line: it checks no permission. */
  async startUndoing(
    id: string,
    alsoDo: (tx: EntityManager) => Promise<void> = () => Promise.resolve(),
  ): Promise<Import> {
    return this.move(id, ['STORED', 'FAILED'], 'UNDOING', async (tx) => {
      await alsoDo(tx);
      return {};
    });
  }

  private async move(
    id: string,
    from: readonly ImportStatus[],
    to: ImportStatus,
    change: (tx: EntityManager, one: Import) => Promise<Partial<Import>>,
  ): Promise<Import> {
    return this.transactions.run(async (tx) => {
      const one = await tx.findOne(Import, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!one) refuse(new NotFound(failures.IMPORT_NOT_FOUND()));
      if (!from.includes(one.status)) {
        refuse(new Conflict(failures.IMPORT_NOT_NOW({ status: one.status })));
      }
      const changes = { ...(await change(tx, one)), status: to, updatedAt: this.clock() };
      await tx.update(Import, { id }, changes as object);
      await this.outbox.append(tx, importAdvanced, { importId: id });
      return { ...one, ...changes };
    });
  }

  private refuseWrong(one: Import, columns: ColumnMapping, settings: ImportSettings): void {
    const problems = new Problems();
    for (const field of neededFields) {
      problems.require(columns[field] !== undefined, `columns.${field}`, () =>
        failures.IMPORT_COLUMN_MISSING({ field }),
      );
    }
    for (const [field, column] of Object.entries(columns)) {
      problems.require(column >= 0 && column < one.header.length, `columns.${field}`, () =>
        failures.IMPORT_COLUMN_UNKNOWN({ column }),
      );
    }
    const today = this.clock().toISOString().slice(0, 10);
    const { language, consentGivenOn: day } = settings;
    problems.require(
      this.vocabulary.isLanguage(language),
      'settings.language',
      failures.IMPORT_BAD_LANGUAGE,
    );
    problems.require(
      isDay(day) && day <= today,
      'settings.consentGivenOn',
      failures.IMPORT_BAD_DAY,
    );
    if (problems.all.length > 0) refuse(new InvalidInput(problems.all));
  }

  private firstSettings(now: Date): ImportSettings {
    return {
      level: 'SELF_DECLARED',
      language: 'en',
      consentGivenHow: ConsentForm.SignedForm,
      consentGivenOn: now.toISOString().slice(0, 10),
      undecided: 'HOLD_BACK',
    };
  }
}

async function readHeader(path: string, format: ImportFormat): Promise<string[]> {
  try {
    for await (const header of readRows(path, format)) return header.map((cell) => cell.trim());
  } catch (error) {
    if (error instanceof UnreadableFile) refuseFile(error);
    throw error;
  }
  return refuse(new InvalidInput([problemAt('file', failures.IMPORT_EMPTY())]));
}

const refuseFile = ({ failure }: UnreadableFile): never =>
  refuse(new InvalidInput([problemAt('file', failure)]));
