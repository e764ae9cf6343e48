import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ProfileFacts } from './domain/profile.facts.js';
import { toFacts } from './store/profile.mapping.js';
import { ProfileStatus } from './store/profile.status.js';
import { ProfileStore } from './store/profile.store.js';

/** Reads published profiles for other areas. It checks no permission. */
@Injectable()
export class ProfileReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: ProfileStore,
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
   */
  async listPublishedIds(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM profiles
        WHERE status = 'PUBLISHED' AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [after, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Counts published profiles. */
  async countPublished(): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM profiles WHERE status = 'PUBLISHED'`,
    );
    return row?.count ?? 0;
  }
}
