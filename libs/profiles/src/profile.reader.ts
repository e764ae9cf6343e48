import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock, findWatermark, queryPrepared } from '#platform';
import type { ProfileFacts } from './domain/profile.facts.js';
import { toFacts } from './store/profile.mapping.js';
import { nameKeyOf, registryKeyOf } from './domain/names.js';
import { ProfileIdentities, type ProfileIdentity } from './profile.identities.js';
import { ProfileStatus } from './store/profile.status.js';
import { ProfileStore } from './store/profile.store.js';

/** A profile that changed, and when. */
export interface ProfileChange {
  readonly id: string;
  readonly updatedAt: Date;
  readonly isPublished: boolean;
}

export interface ChangedProfiles {
  readonly changes: readonly ProfileChange[];
  /** Instant to ask from the next time. */
  readonly asOf: Date;
}

/** Reads published profiles for other areas. It checks no permission. */
@Injectable()
export class ProfileReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: ProfileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Loads all that is public of published profiles, in four statements for any number of them.
   * Profiles that are absent, hidden or never published are left out.
   */
  async loadFacts(ids: readonly string[]): Promise<Map<string, ProfileFacts>> {
    const rows = await this.store.loadRows(this.dataSource.manager, ids);
    const facts = new Map<string, ProfileFacts>();
    for (const [id, row] of rows) {
      if (row.profile.status !== ProfileStatus.Published) continue;
      const one = toFacts(row);
      if (one) facts.set(id, one);
    }
    return facts;
  }

  /**
   * Lists published profiles in the order of their ids, to walk over all of them.
   * @param after the last id of the page before; null for the first page.
   * @param economies ISO 3166 alpha-3 codes; null for all.
   */
  async listPublishedIds(
    after: string | null,
    limit: number,
    economies: readonly string[] | null = null,
  ): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM profiles
        WHERE status = 'PUBLISHED' AND ($1::uuid IS NULL OR id > $1)
          AND ($3::text[] IS NULL OR economy = ANY($3)) ORDER BY id LIMIT $2`,
      [after, limit, economies],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Lists profiles that were published, changed or hidden since an instant, for those who keep a
   * copy: whoever passes the `asOf` of the last answer misses none, and may see some again.
   */
  async listChangedSince(since: Date): Promise<ChangedProfiles> {
    const asOf = await findWatermark(this.dataSource.manager, this.clock());
    const changes = await queryPrepared<ProfileChange>(
      this.dataSource.manager,
      `SELECT id, updated_at AS "updatedAt", status = 'PUBLISHED' AS "isPublished"
         FROM profiles WHERE updated_at >= $1 AND status <> 'DRAFT'`,
      [since],
    );
    return { changes, asOf };
  }

  /** Looks businesses up among the published profiles of an economy (ISO 3166 alpha-3). */
  async findByIdentity(
    economy: string,
    wanted: { readonly registryNumbers: readonly string[]; readonly names: readonly string[] },
  ): Promise<ProfileIdentities> {
    const rows = await this.dataSource.query<ProfileIdentity[]>(
      `SELECT id, registry_key AS "registryKey", name_key AS "nameKey" FROM profiles
        WHERE economy = $1 AND status = 'PUBLISHED'
          AND (registry_key = ANY($2) OR name_key = ANY($3))`,
      [economy, wanted.registryNumbers.map(registryKeyOf), wanted.names.map(nameKeyOf)],
    );
    return new ProfileIdentities(rows);
  }

  /** Counts published profiles. */
  async countPublished(): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM profiles WHERE status = 'PUBLISHED'`,
    );
    return row?.count ?? 0;
  }
}
