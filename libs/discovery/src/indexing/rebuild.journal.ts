import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import { SEARCH_INDEX, type SearchIndex } from '../search-index.js';

/** Remembers which profiles change while an index is rebuilt, so that none is lost in the swap. */
@Injectable()
export class RebuildJournal {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(SEARCH_INDEX) private readonly index: SearchIndex,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begins to remember; what a killed rebuild left is forgotten. */
  async open(tx: EntityManager): Promise<void> {
    await this.close(tx);
    await tx.query('INSERT INTO search_rebuild (engine, started_at) VALUES ($1, $2)', [
      this.index.engine,
      this.clock(),
    ]);
  }

  async close(tx: EntityManager): Promise<void> {
    await tx.query('DELETE FROM search_rebuild');
    await tx.query('DELETE FROM search_change');
  }

  /** Remembers profiles if a rebuild is under way. */
  async note(tx: EntityManager, profileIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO search_change (profile_id)
       SELECT DISTINCT id FROM unnest($1::uuid[]) AS id WHERE EXISTS (SELECT FROM search_rebuild)
       ON CONFLICT DO NOTHING`,
      [profileIds],
    );
  }

  /** Takes out some of the remembered profiles; none when all are done. */
  async take(tx: EntityManager, most: number): Promise<string[]> {
    const [rows] = await tx.query<[{ profile_id: string }[], number]>(
      `DELETE FROM search_change
        WHERE profile_id IN (SELECT profile_id FROM search_change LIMIT $1) RETURNING profile_id`,
      [most],
    );
    return rows.map((row) => row.profile_id);
  }

  async count(): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM search_change',
    );
    return row?.count ?? 0;
  }
}
