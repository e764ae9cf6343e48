import { Inject, Injectable } from '@nestjs/common';
import { ConsentPurpose, ConsentService, OrganisationKind, OrganisationService } from '#accounts';
import { CLOCK, type Clock, LiveTopics, Role, Transactions, type Viewer } from '#platform';
import type { EntityManager } from 'typeorm';
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
    for (let isDone = false; !isDone; signal?.throwIfAborted()) {
      const now = await this.transactions.run((tx) => this.storeChunk(tx, one.id));
      isDone = now.isDone;
      await this.live.publish(importProgress, one.id, {
        importId: one.id,
        status: 'STORING',
        rowsDone: now.storedTo,
        rowsTotal: one.rowsTotal,
      });
    }
  }

  private async storeChunk(
    tx: EntityManager,
    importId: string,
  ): Promise<{ isDone: boolean; storedTo: number }> {
    const one = await tx.findOneOrFail(Import, {
      where: { id: importId },
      lock: { mode: 'pessimistic_write' },
    });
    const ready = await findReadyRows(tx, one);
    const last = ready.at(-1);
    if (!last) return { isDone: true, storedTo: one.storedTo };
    const before = await this.store.loadRows(tx, [...new Set(ready.map((row) => row.profile_id))]);
    const next = await this.keepAllowed(one, foldRows(ready, before));
    const counts = await this.storeProfiles(tx, one, next.allowed);
    await tx.update(
      Import,
      { id: importId },
      {
        storedTo: last.row_number,
        counts: addCounts(one.counts, { ...counts, heldBack: next.heldBack }),
        updatedAt: this.clock(),
      },
    );
    return { isDone: ready.length < chunkSize, storedTo: last.row_number };
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
    const organisationIds = await this.addOrganisations(tx, one, added);
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
    await keepFormer(tx, one.id, [...added, ...changed], now);
    await this.store.publishAll(tx, [...added, ...changed].map(toStore), known, now);
    return {
      created: added.length,
      updated: changed.length,
      unchanged: next.length - added.length - changed.length,
    };
  }

  /** Makes the organisations of new profiles, with the consent that the agency acts for them. */
  private async addOrganisations(
    tx: EntityManager,
    one: Import,
    added: readonly NextProfile[],
  ): Promise<Map<string, string>> {
    if (added.length === 0) return new Map();
    const ids = await this.organisations.createOrganisations(
      tx,
      added.map(({ content }) => ({
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
    return new Map(added.map(({ id }, i) => [id, ids[i] ?? '']));
  }

  private stampOf(one: Import): Evidence {
    const on = one.createdAt.toISOString().slice(0, 10);
    return { source: 'IMPORT', on, level: one.settings.level, by: one.createdBy };
  }
}

async function findReadyRows(tx: EntityManager, one: Import): Promise<ReadyRow[]> {
  const outcomes = ['NEW', 'KNOWN'];
  if (one.settings.undecided === 'CREATE') outcomes.push('LIKELY_DUPLICATE');
  return tx.query<ReadyRow[]>(
    `SELECT row_number, content, profile_id FROM import_rows
      WHERE import_id = $1 AND row_number > $2 AND problems IS NULL AND outcome = ANY($3)
      ORDER BY row_number LIMIT $4`,
    [one.id, one.storedTo, outcomes, chunkSize],
  );
}

/** Applies the rows to their profiles, in their order. */
function foldRows(
  ready: readonly ReadyRow[],
  before: ReadonlyMap<string, ProfileRows>,
): NextProfile[] {
  const rowsOf = Map.groupBy(ready, (row) => row.profile_id);
  return [...rowsOf].map(([id, rows]) => {
    const known = before.get(id);
    const start = known ? toContent(known) : emptyContent;
    const content = rows.reduce((merged, row) => mergeRow(merged, row.content), start);
    return { id, content, before: known, isChanged: !isSame(start, content), rows: rows.length };
  });
}

/** Notes what the profiles were; the first note of an import stays, for its undoing. */
async function keepFormer(
  tx: EntityManager,
  importId: string,
  profiles: readonly NextProfile[],
  storedAt: Date,
): Promise<void> {
  if (profiles.length === 0) return;
  const former = profiles.map(({ id, before }) => ({ id, before: before ?? null }));
  await tx.query(
    `INSERT INTO import_changes (import_id, profile_id, before, stored_at)
     SELECT $1, id, nullif(before, 'null'::jsonb), $3
       FROM jsonb_to_recordset($2::jsonb) AS former (id uuid, before jsonb)
         ON CONFLICT (import_id, profile_id) DO UPDATE SET stored_at = excluded.stored_at`,
    [importId, JSON.stringify(former), storedAt],
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
