import { basename, extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { agenciesOf, Audit, requireMember } from '#accounts';
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
import { vocabulary } from '#taxonomy';
import { DataSource } from 'typeorm';
import { awardImportAdvanced } from '../../matching.events.js';
import { matchingFailures } from '../../matching.errors.js';
import { AwardImport, type AwardImportStatus } from './award-import.entity.js';

/** Longest file that is taken; operators import longer ones from the command line. */
export const mostMegabytes = 50;

const extensions = ['.csv', '.jsonl', '.ndjson'];

/** A file of awards, as it is sent. */
export interface SentAwards {
  readonly agencyId: string;
  readonly fileName: string;
  /** BCP 47 tag of the descriptions. */
  readonly language: string;
  readonly bytes: Readable;
}

/** What is known of a file as it is kept. */
type NewAwardImport = Pick<
  AwardImport,
  'agencyId' | 'economy' | 'language' | 'fileName' | 'filePath' | 'createdBy'
>;

/** Imports of awards as an officer steers them: the file, the go-ahead, the undoing. */
@Injectable()
export class AwardImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps a file and has the worker read it; nothing is stored until an officer says so.
   * @throws Refused with NotFound for all but the agency's people, InvalidInput for a file
   *   that is too large or of another kind.
   */
  async receiveFile(viewer: Viewer, sent: SentAwards): Promise<AwardImport> {
    const { agencyId, bytes, language } = sent;
    const fileName = basename(sent.fileName);
    requireMember(viewer, agencyId, agencyRoles);
    const extension = extname(fileName).toLowerCase();
    if (!extensions.includes(extension)) {
      refuse(new InvalidInput([problemAt('fileName', matchingFailures.AWARDS_FILE_KIND())]));
    }
    if (!vocabulary.isLanguage(language)) {
      refuse(new InvalidInput([problemAt('language', matchingFailures.AWARDS_BAD_LANGUAGE())]));
    }
    const upload = {
      bytes,
      folder: join(this.config.ILOILO_DATA_DIR, 'awards'),
      extension,
      mostBytes: mostMegabytes * 2 ** 20,
      tooLarge: matchingFailures.AWARDS_TOO_LARGE({ megabytes: mostMegabytes }),
    };
    const economy = viewer.memberships.find((own) => own.organisationId === agencyId)?.economy;
    const sender = { agencyId, economy: economy ?? '', language, createdBy: viewer.userId };
    return keepUpload(upload, (filePath) => this.enter({ ...sender, fileName, filePath }));
  }

  private async enter(file: NewAwardImport): Promise<AwardImport> {
    const now = this.clock();
    const one: AwardImport = {
      ...file,
      id: newId(),
      status: 'CHECKING',
      report: null,
      failure: null,
      createdAt: now,
      updatedAt: now,
    };
    return this.transactions.run(async (tx) => {
      await tx.insert(AwardImport, one as object);
      await this.outbox.append(tx, awardImportAdvanced, { importId: one.id });
      return one;
    });
  }

  /** @throws Refused with NotFound for all but the agency's people. */
  async find(viewer: Viewer, id: string): Promise<AwardImport> {
    const one = await this.dataSource.manager.findOneBy(AwardImport, { id });
    return one && agenciesOf(viewer).includes(one.agencyId)
      ? one
      : refuse(new NotFound(matchingFailures.AWARDS_NOT_FOUND()));
  }

  /** The imports of an agency in their order, one more than the page holds. */
  async list(viewer: Viewer, agencyId: string, page: Page): Promise<AwardImport[]> {
    requireMember(viewer, agencyId, agencyRoles);
    const imports = this.dataSource.manager.createQueryBuilder(AwardImport, 'import');
    return findPageById(imports.where({ agencyId }), page);
  }

  /** Has the worker store what a checked file holds. @throws Refused with NotFound or Conflict. */
  confirm(viewer: Viewer, id: string): Promise<AwardImport> {
    return this.move(viewer, id, 'CHECKED', 'STORING');
  }

  /** Has the worker take out what came with a file. @throws Refused with NotFound or Conflict. */
  undo(viewer: Viewer, id: string): Promise<AwardImport> {
    return this.move(viewer, id, 'STORED', 'UNDOING');
  }

  private async move(
    viewer: Viewer,
    id: string,
    from: AwardImportStatus,
    status: 'STORING' | 'UNDOING',
  ): Promise<AwardImport> {
    const { agencyId } = await this.find(viewer, id);
    return this.transactions.run(async (tx) => {
      const one = await tx.findOneOrFail(AwardImport, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (one.status !== from) {
        refuse(new Conflict(matchingFailures.AWARDS_NOT_NOW({ status: one.status })));
      }
      const changes = { status, updatedAt: this.clock() };
      await tx.update(AwardImport, { id }, changes);
      await this.audit.record(tx, {
        act: status === 'STORING' ? 'matching.awards-confirmed' : 'matching.awards-undone',
        actorId: viewer.userId,
        organisationId: agencyId,
        subjectId: id,
      });
      await this.outbox.append(tx, awardImportAdvanced, { importId: id });
      return { ...one, ...changes };
    });
  }
}
