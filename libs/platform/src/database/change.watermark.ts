import type { EntityManager } from 'typeorm';
import { queryPrepared } from './prepared.js';

/** How far the clocks of processes may be apart, in milliseconds. */
const clocksDiffer = 10_000;

/**
 * The instant up to which all changes can be seen by now. A row carries a time from within the
 * transaction that writes it, and is seen when that ends: whoever keeps a copy of rows asks for this
 * first, then for the rows changed since the instant that it got the last time, and misses none.
 * @param now of the clock that rows get their times from.
 */
export async function findWatermark(manager: EntityManager, now: Date): Promise<Date> {
  const [row] = await queryPrepared<{ oldest: Date | null }>(
    manager,
    `SELECT min(xact_start) AS oldest FROM pg_stat_activity
      WHERE datname = current_database() AND backend_type = 'client backend'
        AND pid <> pg_backend_pid()`,
    [],
  );
  const oldest = row?.oldest?.getTime() ?? Number.POSITIVE_INFINITY;
  return new Date(Math.max(0, Math.min(now.getTime(), oldest) - clocksDiffer));
}
