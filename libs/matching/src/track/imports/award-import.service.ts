import { basename, extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { isId } from '#kernel';
import { agenciesOf, Audit, OrganisationKind, OrganisationReader, requireMember } from '#accounts';
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
  Role,
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

/** Who brings in files for an agency: its people, and platform administrators for any. */
export const awardRoles: readonly Role[] = [...agencyRoles, Role.PlatformAdministrator];

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
    private readonly organisations: OrganisationReader,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps a file and has the worker read it; nothing is stored until an officer says so.
   * @throws Refused with NotFound for all but the agency's people and platform administrators, and
   *   where there is no such agency; InvalidInput for a file that is too large or of another kind.
   */
  async receiveFile(viewer: Viewer, sent: SentAwards): Promise<AwardImport> {
    const { agencyId, bytes, language } = sent;
    const fileName = basename(sent.fileName);
    requireMember(viewer, agencyId, awardRoles);
    const economy = await this.requireEconomyOf(agencyId);
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
    const sender = { agencyId, economy, language, createdBy: viewer.userId };
    return keepUpload(upload, (filePath) => this.enter({ ...sender, fileName, filePath }));
  }

  private async requireEconomyOf(agencyId: string): Promise<string> {
    const agency = isId(agencyId) ? await this.organisations.findById(agencyId) : undefined;
    return agency?.kind === OrganisationKind.Agency
      ? agency.economy
      : refuse(new NotFound(matchingFailures.AWARDS_AGENCY_UNKNOWN()));
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

  /** @throws Refused with NotFound for all but the agency's people and platform administrators. */
  async find(viewer: Viewer, id: string): Promise<AwardImport> {
    const one = await this.dataSource.manager.findOneBy(AwardImport, { id });
    const isForViewer = (agencyId: string): boolean =>
      viewer.isPlatformAdministrator || agenciesOf(viewer).includes(agencyId);
    return one && isForViewer(one.agencyId)
      ? one
      : refuse(new NotFound(matchingFailures.AWARDS_NOT_FOUND()));
  }

  /** The imports of an agency in their order, one more than the page holds. */
  async list(viewer: Viewer, agencyId: string, page: Page): Promise<AwardImport[]> {
    requireMember(viewer, agencyId, awardRoles);
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
