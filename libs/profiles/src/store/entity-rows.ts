import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { queryPrepared } from '#platform';
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

/** The rows whose column is one of the values. */
export interface WantedRows<E> {
  readonly by: keyof E & string;
  readonly values: readonly string[];
  readonly orderBy?: keyof E & string;
  /** Only these are read; all where none are named. */
  readonly columns?: readonly (keyof E & string)[];
}

/** Reads rows in one statement, in order. Of some columns only, an entity holds nothing else. */
export async function readRows<E extends ObjectLiteral>(
  tx: EntityManager,
  target: EntityTarget<E>,
  { by, values, orderBy = by, columns }: WantedRows<E>,
): Promise<E[]> {
  if (values.length === 0) return [];
  const metadata = tx.connection.getMetadata(target);
  const read = columnsNamed(metadata, columns);
  const [found] = await queryPrepared<{ rows: readonly unknown[][] | null }>(
    tx,
    `SELECT json_agg(${jsonArray(read)} ORDER BY ${databaseName(metadata, orderBy)}) AS rows
       FROM ${quote(metadata.tableName)} WHERE ${databaseName(metadata, by)} = ANY($1)`,
    [values],
  );
  return (found?.rows ?? []).map((row) => fromJsonArray<E>(read, row));
}

/**
 * Reads the rows that a condition, an order and a limit of one's own give.
 * @param rest of the statement after the table's name: text of the code alone.
 */
export async function selectRows<E extends ObjectLiteral>(
  tx: EntityManager,
  target: EntityTarget<E>,
  columns: readonly (keyof E & string)[],
  rest: string,
  values: readonly unknown[],
): Promise<E[]> {
  const metadata = tx.connection.getMetadata(target);
  const read = columnsNamed(metadata, columns);
  const rows = await queryPrepared<{ row: readonly unknown[] }>(
    tx,
    `SELECT ${jsonArray(read)} AS row FROM ${quote(metadata.tableName)} ${rest}`,
    values,
  );
  return rows.map(({ row }) => fromJsonArray<E>(read, row));
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
function jsonArray(columns: readonly ColumnMetadata[]): string {
  const values = columns.map((column) => quote(column.databaseName));
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

function columnsNamed(
  metadata: EntityMetadata,
  names: readonly string[] | undefined,
): readonly ColumnMetadata[] {
  if (!names) return metadata.columns;
  return metadata.columns.filter(({ propertyName }) => names.includes(propertyName));
}

function databaseName(metadata: EntityMetadata, property: string): string {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no ${property}.`);
  return quote(column.databaseName);
}

const quote = (name: string): string => `"${name}"`;
