import { Inject, Injectable } from '@nestjs/common';
import { removeUnclaimedOrganisations } from '#accounts';
import { CLOCK, type Clock, LiveTopics, Transactions } from '#platform';
import type { EntityManager } from 'typeorm';
import type { ProfileRows } from '../store/profile.mapping.js';
import { Profile } from '../store/profile.entity.js';
import { ProfileStore } from '../store/profile.store.js';
import { Import } from './import.entity.js';
import { importProgress } from './import.kinds.js';

const chunkSize = 1000;

interface Change {
  readonly profile_id: string;
  readonly before: ProfileRows | null;
  readonly stored_at: Date;
}

/** Puts profiles back as they were before an import. */
@Injectable()
export class ImportUndoer {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: ProfileStore,
    private readonly live: LiveTopics,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Restores former profiles and removes those that the import made, chunk by chunk. A profile
   * that somebody changed since, or an MSME whose owner has come, stays as it is. Cut off and
   * called again, it goes on.
   */
  async undoImport(one: Import, signal?: AbortSignal): Promise<void> {
    let done = 0;
    for (let size = chunkSize; size === chunkSize; signal?.throwIfAborted()) {
      size = await this.transactions.run((tx) => this.undoChunk(tx, one.id));
      done += size;
      await this.live.publish(importProgress, one.id, {
        importId: one.id,
        status: 'UNDOING',
        rowsDone: done,
        rowsTotal: one.rowsTotal,
      });
    }
  }

  private async undoChunk(tx: EntityManager, importId: string): Promise<number> {
    const [rows] = await tx.query<[Change[], number]>(
      `DELETE FROM import_changes WHERE import_id = $1 AND profile_id IN (
         SELECT profile_id FROM import_changes WHERE import_id = $1
          ORDER BY profile_id LIMIT $2 FOR UPDATE)
       RETURNING profile_id, before, stored_at`,
      [importId, chunkSize],
    );
    const ids = rows.map((row) => row.profile_id);
    const present = await this.store.loadRows(tx, ids);
    const untouched = rows.filter((row) => {
      const profile = present.get(row.profile_id)?.profile;
      return profile?.updatedAt.getTime() === row.stored_at.getTime();
    });
    const former = untouched.flatMap(({ before }) => (before ? [this.revive(before)] : []));
    await this.store.writeAll(tx, former, present);
    const made = untouched.filter(({ before }) => !before).map((row) => row.profile_id);
    await this.removeMade(tx, made, present);
    await this.store.announce(
      tx,
      untouched.map((row) => row.profile_id),
    );
    return rows.length;
  }

  private async removeMade(
    tx: EntityManager,
    ids: readonly string[],
    present: ReadonlyMap<string, ProfileRows>,
  ): Promise<void> {
    const organisations = ids.flatMap((id) => {
      const profile = present.get(id)?.profile;
      return profile ? [profile.organisationId] : [];
    });
    if (organisations.length > 0) await removeUnclaimedOrganisations(tx, organisations);
  }

  /** A before-image, read from JSON, with its instants; changed now, so that readers notice. */
  private revive(before: ProfileRows): ProfileRows {
    const { publishedAt, createdAt } = before.profile;
    const profile: Profile = {
      ...before.profile,
      // Noted before profiles had photos.
      photos: (before.profile as Partial<Profile>).photos ?? [],
      publishedAt: publishedAt && new Date(publishedAt),
      createdAt: new Date(createdAt),
      updatedAt: this.clock(),
    };
    return { ...before, profile };
  }
}
