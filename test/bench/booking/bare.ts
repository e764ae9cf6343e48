import pg from 'pg';
import { newId } from '#platform';
import type { BookingWorld } from './world.js';

/**
 * The same attempts with nothing but Postgres: one statement inserts what a meeting takes (two
 * people and a table) under the same exclusion constraint, for so many seconds. Gives attempts a
 * second; they fall with time, since every refused row is in the index until it is vacuumed.
 */
export async function measureBare(world: BookingWorld, seconds: number): Promise<number> {
  const { DATABASE_URL: connectionString } = world.config;
  // As many connections as the two servers have.
  const pool = new pg.Pool({ connectionString, max: 20 });
  await pool.query(
    `CREATE TABLE bare_bookings (id uuid PRIMARY KEY, thing_id uuid NOT NULL,
       during tstzrange NOT NULL, held boolean NOT NULL,
       EXCLUDE USING gist (thing_id WITH =, during WITH &&) WHERE (held))`,
  );
  const half = world.people.length / 2;
  const any = <T>(list: readonly T[], from = 0, to = list.length): T =>
    list[from + Math.floor(Math.random() * (to - from))] as T;
  let attempts = 0;
  const began = performance.now();
  const elapsed = (): number => (performance.now() - began) / 1_000;
  const work = async (): Promise<void> => {
    for (; elapsed() < seconds; attempts++) {
      const startsAt = any(world.slots);
      const endsAt = new Date(Date.parse(startsAt) + 30 * 60_000);
      const things = [
        any(world.people, 0, half),
        any(world.people, half),
        any(world.tables),
      ].sort();
      await pool
        .query(
          `INSERT INTO bare_bookings SELECT id, thing_id, tstzrange($3, $4), true
             FROM unnest($1::uuid[], $2::uuid[]) AS row (id, thing_id)`,
          [things.map(newId), things, startsAt, endsAt],
        )
        .catch((error: { code?: string }) => {
          if (error.code !== '23P01' && error.code !== '40P01') throw error;
        });
    }
  };
  await Promise.all(Array.from({ length: world.clients.length }, work));
  const rate = attempts / elapsed();
  await pool.end();
  return rate;
}
