import { DataSource } from 'typeorm';
import { newId } from '#platform';
import type { TestApp } from './app.js';

/**
 * Copies a row many times, for lists that must be long.
 * @param key column that names the row.
 * @param change what differs in a copy; its id is new where it has one.
 * @returns the changes, in the order of the copies.
 */
export async function copyRow<C extends object>(
  app: TestApp,
  table: string,
  [key, value]: readonly [column: string, value: string],
  count: number,
  change: (number: number) => C,
): Promise<C[]> {
  const changes = Array.from({ length: count }, (_, number) => change(number));
  await app.api.get(DataSource).query(
    `INSERT INTO ${table} SELECT made.*
       FROM (SELECT * FROM ${table} WHERE ${key} = $1 LIMIT 1) AS kept
       JOIN ${table} AS base ON to_jsonb(base) = to_jsonb(kept),
            jsonb_array_elements($2::jsonb) AS change,
            jsonb_populate_record(base, change) AS made`,
    [value, JSON.stringify(changes)],
  );
  return changes;
}

/** A change that only gives a new id. */
export const withNewId = (): { id: string } => ({ id: newId() });
