import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { ConsentPurpose, ConsentService, OrganisationKind, OrganisationService } from '#accounts';
import { CLOCK, type Clock, LiveTopics, newId, Role, Transactions, type Viewer } from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import type { Evidence } from '../domain/evidence.js';
import { mergeRow } from '../domain/import/row.merge.js';
import type { RowContent } from '../domain/import/row.reader.js';
import { emptyContent, type ProfileContent } from '../domain/profile.content.js';
import { isSame } from '../domain/stated.js';
import { ProfileService } from '../profile.service.js';
import { type ProfileRows, toContent } from '../store/profile.mapping.js';
import { ProfileStore, type ProfileToStore } from '../store/profile.store.js';
import { addCounts, Import, type ImportCounts } from './import.entity.js';
import { importProgress } from './import.kinds.js';

/** Rows that are stored in one transaction. */
const chunkSize = 500;

interface ReadyRow {
  readonly row_number: number;
  readonly content: RowContent;
  readonly profile_id: string;
  /** Whether it is the row that makes the profile. */
  readonly is_first: boolean;
}

/** The rows of one firm within a chunk. */
interface FirmRows {
  readonly id: string;
  readonly rows: readonly ReadyRow[];
  /** The profile that they make, where they do. */
  readonly made: ProfileContent | undefined;
}

/** Rows that are stored in one transaction. */
interface Chunk {
  /** Last row before them, and the last of them. */
  readonly from: number;
  readonly to: number;
  readonly firms: readonly FirmRows[];
}

/** What the rows of a chunk make of one profile. */
interface NextProfile {
  readonly id: string;
  readonly content: ProfileContent;
  readonly before: ProfileRows | undefined;
  /** False when the rows state nothing new. */
  readonly isChanged: boolean;
  readonly rows: number;
}

/** Turns the checked rows of an import into profiles. */
@Injectable()
export class ImportStorer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationService,
    private readonly consents: ConsentService,
    private readonly profiles: ProfileService,
    private readonly store: ProfileStore,
    private readonly live: LiveTopics,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Stores the rows that are not stored yet, chunk by chunk; each chunk with its checkpoint is
   * kept or not as a whole. Cut off at any point and called again, it ends with the same profiles.
   */
  async storeRows(one: Import, signal?: AbortSignal): Promise<void> {
    let told = Promise.resolve();
    let storedTo = one.storedTo;
    let coming = this.readChunk(one, storedTo);
    for (let chunk = await coming; chunk.firms.length > 0; chunk = await coming) {
      // The next rows are read while these are written.
      coming = this.readChunk(one, chunk.to);
      coming.catch(() => undefined);
      storedTo = await this.transactions.run((tx) => this.storeChunk(tx, one.id, chunk));
      if (storedTo !== chunk.to) coming = this.readChunk(one, storedTo);
      await told;
      told = this.tell(one, storedTo);
      signal?.throwIfAborted();
    }
    await told;
  }

  private tell(one: Import, storedTo: number): Promise<void> {
    return this.live.publish(importProgress, one.id, {
      importId: one.id,
      status: 'STORING',
      rowsDone: storedTo,
      rowsTotal: one.rowsTotal,
    });
  }

  /** Reads what is to be stored next. */
  private async readChunk(one: Import, from: number): Promise<Chunk> {
    const rows = await findReadyRows(this.dataSource.manager, one, from);
    const to = rows.at(-1)?.row_number ?? from;
    return { from, to, firms: await groupByFirm(rows) };
  }

  /** @returns the last row that is stored, which is another when somebody else stored some. */
  private async storeChunk(tx: EntityManager, importId: string, chunk: Chunk): Promise<number> {
    // Profiles, events and checkpoint are kept or lost together, so the disk need not be waited
    // for; that the import is stored is said by a later transaction, which does wait.
    await tx.query('SET LOCAL synchronous_commit = off');
    const one = await tx.findOneOrFail(Import, {
      where: { id: importId },
      lock: { mode: 'pessimistic_write' },
    });
    if (one.storedTo !== chunk.from) return one.storedTo;
    const ids = chunk.firms.map(({ id }) => id);
    const before = await this.store.loadRows(tx, ids);
    const profiles = chunk.firms.map((firm) => nextProfile(firm, before.get(firm.id)));
    const next = await this.keepAllowed(one, profiles);
    const counts = await this.storeProfiles(tx, one, next.allowed);
    await tx.update(
      Import,
      { id: importId },
      {
        storedTo: chunk.to,
        counts: addCounts(one.counts, { ...counts, heldBack: next.heldBack }),
        updatedAt: this.clock(),
      },
    );
    return chunk.to;
  }

  /** Leaves out profiles of MSMEs that have not asked the agency to keep them, and broken ones. */
  private async keepAllowed(
    one: Import,
    next: readonly NextProfile[],
  ): Promise<{ allowed: NextProfile[]; heldBack: number }> {
    const known = next.flatMap(({ before }) => (before ? [before.profile.organisationId] : []));
    const served = await this.consents.findServed(asAgency(one), known, ConsentPurpose.Profile);
    const allowed = next.filter(
      ({ before, content, isChanged }) =>
        !before ||
        (served.has(before.profile.organisationId) &&
          (!isChanged || this.profiles.findProblems(content).length === 0)),
    );
    const stored = new Set(allowed);
    const heldBack = next.filter((profile) => !stored.has(profile));
    return { allowed, heldBack: heldBack.reduce((sum, { rows }) => sum + rows, 0) };
  }

  private async storeProfiles(
    tx: EntityManager,
    one: Import,
    next: readonly NextProfile[],
  ): Promise<Pick<ImportCounts, 'created' | 'updated' | 'unchanged'>> {
    const added = next.filter(({ before }) => !before);
    const changed = next.filter(({ before, isChanged }) => before && isChanged);
    const organisationIds = new Map(added.map(({ id }) => [id, newId()]));
    const stamp = this.stampOf(one);
    const toStore = ({ id, content, before }: NextProfile): ProfileToStore => ({
      id,
      organisationId: before?.profile.organisationId ?? organisationIds.get(id) ?? '',
      stewardId: before ? before.profile.stewardId : one.agencyId,
      economy: one.economy,
      isDemo: before?.profile.isDemo ?? false,
      content,
      stamp,
    });
    const known = new Map(changed.flatMap(({ id, before }) => (before ? [[id, before]] : [])));
    const now = this.clock();
    const stored = [...added, ...changed];
    const [rows] = await Promise.all([
      this.makeRows(stored.map(toStore), known, now),
      this.addOrganisations(tx, one, added, organisationIds),
    ]);
    await keepFormer(tx, one.id, stored, now);
    await this.store.writeAll(tx, rows, known);
    await this.store.announce(
      tx,
      rows.map(({ profile }) => profile.id),
    );
    return {
      created: added.length,
      updated: changed.length,
      unchanged: next.length - added.length - changed.length,
    };
  }

  /** Lets Postgres begin with the organisations first: it works on them while rows are made. */
  private async makeRows(
    profiles: readonly ProfileToStore[],
    known: ReadonlyMap<string, ProfileRows>,
    now: Date,
  ): Promise<ProfileRows[]> {
    await setImmediate();
    return this.store.toPublished(profiles, known, now);
  }

  /** Makes the organisations of new profiles, with the consent that the agency acts for them. */
  private async addOrganisations(
    tx: EntityManager,
    one: Import,
    added: readonly NextProfile[],
    organisationIds: ReadonlyMap<string, string>,
  ): Promise<void> {
    if (added.length === 0) return;
    const ids = await this.organisations.createOrganisations(
      tx,
      added.map(({ id, content }) => ({
        id: organisationIds.get(id),
        kind: OrganisationKind.Msme,
        name: content.legalName ?? '',
        economy: one.economy,
      })),
    );
    await this.consents.recordConsents(
      tx,
      one.createdBy,
      ids.map((organisationId, i) => ({
        organisationId,
        agencyId: one.agencyId,
        purpose: ConsentPurpose.Profile,
        givenBy: added[i]?.content.legalName ?? '',
        givenHow: one.settings.consentGivenHow,
        givenOn: one.settings.consentGivenOn,
      })),
    );
  }

  private stampOf(one: Import): Evidence {
    const on = one.createdAt.toISOString().slice(0, 10);
    return { source: 'IMPORT', on, level: one.settings.level, by: one.createdBy };
  }
}

async function findReadyRows(tx: EntityManager, one: Import, from: number): Promise<ReadyRow[]> {
  const outcomes = ['NEW', 'KNOWN'];
  if (one.settings.undecided === 'CREATE') outcomes.push('LIKELY_DUPLICATE');
  return tx.query<ReadyRow[]>(
    `SELECT row_number, content, profile_id, profile_id = new_profile_id AS is_first
       FROM import_rows
      WHERE import_id = $1 AND row_number > $2 AND problems IS NULL AND outcome = ANY($3)
      ORDER BY row_number LIMIT $4`,
    [one.id, from, outcomes, chunkSize],
  );
}

/** Lets the statements of the chunk under way go on in between. */
async function groupByFirm(ready: readonly ReadyRow[]): Promise<FirmRows[]> {
  const firms: FirmRows[] = [];
  for (const [id, rows] of Map.groupBy(ready, (row) => row.profile_id)) {
    firms.push({ id, rows, made: rows[0]?.is_first ? foldRows(emptyContent, rows) : undefined });
    if (firms.length % 25 === 0) await setImmediate();
  }
  return firms;
}

/** What a firm's rows make of its profile. */
function nextProfile({ id, rows, made }: FirmRows, before: ProfileRows | undefined): NextProfile {
  if (made && !before) return { id, content: made, before, isChanged: true, rows: rows.length };
  const start = before ? toContent(before) : emptyContent;
  const content = foldRows(start, rows);
  return { id, content, before, isChanged: !isSame(start, content), rows: rows.length };
}

/** Applies rows to a profile, in their order. */
const foldRows = (start: ProfileContent, rows: readonly ReadyRow[]): ProfileContent =>
  rows.reduce((merged, row) => mergeRow(merged, row.content), start);

/** Notes what the profiles were; the first note of an import stays, for its undoing. */
async function keepFormer(
  tx: EntityManager,
  importId: string,
  profiles: readonly NextProfile[],
  storedAt: Date,
): Promise<void> {
  if (profiles.length === 0) return;
  const ids = profiles.map(({ id }) => id);
  const former = profiles.map(({ before }) => (before ? JSON.stringify(before) : null));
  await tx.query(
    `INSERT INTO import_changes (import_id, profile_id, before, stored_at)
     SELECT $1, id, before, $4 FROM unnest($2::uuid[], $3::jsonb[]) AS former (id, before)
         ON CONFLICT (import_id, profile_id) DO UPDATE SET stored_at = excluded.stored_at`,
    [importId, ids, former, storedAt],
  );
}

/** The agency itself, as the one who asks whether it may act for MSMEs. */
const asAgency = (one: Import): Viewer => ({
  userId: one.createdBy ?? '',
  credentialId: '',
  email: '',
  isEmailVerified: true,
  isPlatformAdministrator: false,
  memberships: [{ organisationId: one.agencyId, role: Role.AgencyOfficer, economy: one.economy }],
});
