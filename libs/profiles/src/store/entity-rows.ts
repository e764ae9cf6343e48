import type {
  EntityManager,
  EntityMetadata,
  EntityTarget,
  ObjectLiteral,
  SelectQueryBuilder,
} from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { type Cell, copyRows } from './copy.text.js';

/**
 * Writes and reads entities by the hundred: the rows travel as one JSON text, so one statement
 * serves any number of them. TypeORM's own ways bind a parameter for every value and build every
 * object through its mapping, at several times the cost.
 */

/** Adds rows that are not there yet, with COPY. */
export async function addRows<E extends ObjectLiteral>(
  tx: EntityManager,
  target: EntityTarget<E>,
  rows: readonly E[],
): Promise<void> {
  const { columns, tableName } = tx.connection.getMetadata(target);
  const names = columns.map((column) => quote(column.databaseName)).join(', ');
  const toCells = (row: E): Cell[] => columns.map((column) => toCell(column, row));
  await copyRows(tx, `${quote(tableName)} (${names})`, rows.map(toCells));
}

/** Inserts rows in one statement; rows that exist take the new values. */
export async function putRows<E extends ObjectLiteral>(
  tx: EntityManager,
  target: EntityTarget<E>,
  rows: readonly E[],
): Promise<void> {
  if (rows.length === 0) return;
  const metadata = tx.connection.getMetadata(target);
  const names = metadata.columns.map((column) => quote(column.databaseName)).join(', ');
  const table = quote(metadata.tableName);
  await tx.query(
    `INSERT INTO ${table} (${names})
     SELECT ${names} FROM json_populate_recordset(NULL::${table}, $1)
     ${conflictClause(metadata)}`,
    [JSON.stringify(rows.map((row) => toJsonRow(metadata.columns, row)))],
  );
}

/** Reads the rows whose column is one of the values, in one statement, in order. */
export async function readRows<E extends ObjectLiteral>(
  tx: EntityManager,
  target: EntityTarget<E>,
  column: keyof E & string,
  values: readonly string[],
  orderBy: keyof E & string = column,
): Promise<E[]> {
  if (values.length === 0) return [];
  const metadata = tx.connection.getMetadata(target);
  const by = databaseName(metadata, column);
  const [found] = await tx.query<{ rows: readonly unknown[][] | null }[]>(
    `SELECT json_agg(${jsonArray(metadata.columns)} ORDER BY ${databaseName(metadata, orderBy)})
            AS rows
       FROM ${quote(metadata.tableName)} WHERE ${by} = ANY($1)`,
    [values],
  );
  return (found?.rows ?? []).map((row) => fromJsonArray<E>(metadata.columns, row));
}

/**
 * Runs a query for entities as `getMany` does, without its mapping.
 * @param alias of the entity in the query, one lower-case word.
 */
export async function readMany<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  alias: string,
): Promise<E[]> {
  const columns = query.expressionMap.mainAlias?.metadata.columns ?? [];
  const rows = await query
    .select(jsonArray(columns, `${quote(alias)}.`), 'row')
    .getRawMany<{ row: readonly unknown[] }>();
  return rows.map(({ row }) => fromJsonArray<E>(columns, row));
}

function conflictClause(metadata: EntityMetadata): string {
  const keys = metadata.primaryColumns.map((column) => quote(column.databaseName));
  const others = metadata.columns.filter((column) => !column.isPrimary);
  const changes = others.map(
    ({ databaseName: name }) => `${quote(name)} = excluded.${quote(name)}`,
  );
  return `ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${changes.join(', ')}`;
}

function toCell(column: ColumnMetadata, entity: object): Cell {
  const value = Reflect.get(entity, column.propertyName) as Cell | undefined;
  if (value === null || value === undefined) return null;
  return column.type === 'jsonb' ? { json: value } : value;
}

function toJsonRow(columns: readonly ColumnMetadata[], entity: object): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const column of columns) {
    row[column.databaseName] = Reflect.get(entity, column.propertyName);
  }
  return row;
}

/** The values of a row without their names, which would be half of what travels. */
function jsonArray(columns: readonly ColumnMetadata[], prefix = ''): string {
  const values = columns.map((column) => prefix + quote(column.databaseName));
  return `json_build_array(${values.join(', ')})`;
}

function fromJsonArray<E>(columns: readonly ColumnMetadata[], row: readonly unknown[]): E {
  const entity: Record<string, unknown> = {};
  for (const [index, column] of columns.entries()) {
    const value = row[index];
    const isInstant = column.type === 'timestamptz' && typeof value === 'string';
    entity[column.propertyName] = isInstant ? new Date(value) : value;
  }
  return entity as E;
}

function databaseName(metadata: EntityMetadata, property: string): string {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no ${property}.`);
  return quote(column.databaseName);
}

const quote = (name: string): string => `"${name}"`;
