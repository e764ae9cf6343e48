import { createHash } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { type EntityManager, QueryFailedError } from 'typeorm';

/** Most statements that one connection keeps: each costs Postgres some memory. */
const mostKept = 400;
/** Most texts that are remembered until they come a second time. */
const mostAwaited = 1000;

const names = new Map<string, string>();
const awaited = new Set<string>();

/**
 * Runs a statement that comes again and again: from its second time on, Postgres keeps it parsed
 * and planned for each connection, which for short reads is half of its work. Texts must come from
 * code; values go into parameters.
 * @param tx inside of a transaction its own; otherwise any connection.
 * @throws QueryFailedError as TypeORM does.
 */
export async function queryPrepared<Row extends object>(
  tx: EntityManager,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const target = tx.queryRunner
    ? ((await tx.queryRunner.connect()) as ClientBase)
    : (tx.dataSource.driver as unknown as { readonly master: Pool }).master;
  try {
    const { rows } = await target.query<Row>({ name: nameOf(text), text, values: [...values] });
    return rows;
  } catch (error) {
    throw new QueryFailedError(text, [...values], error as Error);
  }
}

/** Undefined for a text that comes for the first time, or when enough are kept. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostKept) return known;
  if (!awaited.has(text)) {
    if (awaited.size >= mostAwaited) awaited.clear();
    awaited.add(text);
    return undefined;
  }
  awaited.delete(text);
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}
