import type pg from 'pg';
import type { CodeOf, FacetValue } from './packed-facets.js';

const mostCodes = 32_767;

/**
 * The numbers of facet values. They are only ever added, never changed, so what a process has read
 * stays true; it reads again when it meets a number or value that it does not know.
 */
export class FacetCodes {
  private byCode: ReadonlyMap<number, FacetValue> = new Map();
  private byValue: ReadonlyMap<string, number> = new Map();

  constructor(private readonly pool: pg.Pool) {}

  /** The values by number, at least those that existed when `newest` was the newest number. */
  async valuesUpTo(newest: number): Promise<ReadonlyMap<number, FacetValue>> {
    if (!this.byCode.has(newest) && newest > 0) await this.load();
    return this.byCode;
  }

  /** The number of a value; undefined when no supplier ever had it. */
  async find(value: FacetValue): Promise<number | undefined> {
    if (!this.byValue.has(keyOf(value))) await this.load();
    return this.byValue.get(keyOf(value));
  }

  /** Gives numbers to values that have none, and a look-up for all of them. */
  async assign(values: Iterable<FacetValue>): Promise<CodeOf> {
    const missing = new Map<string, FacetValue>();
    for (const value of values) {
      if (!this.byValue.has(keyOf(value))) missing.set(keyOf(value), value);
    }
    if (missing.size > 0) await this.insert([...missing.values()]);
    return (value) => {
      const code = this.byValue.get(keyOf(value));
      if (code === undefined) throw new Error(`No number for ${value.field} ${value.value}.`);
      return code;
    };
  }

  /** Numbers are not drawn from a sequence: one that is drawn in vain would be lost. */
  private async insert(values: readonly FacetValue[]): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('LOCK TABLE search_facet_value IN EXCLUSIVE MODE');
      await client.query(
        `INSERT INTO search_facet_value (code, field, value)
         SELECT (SELECT coalesce(max(code), 0) FROM search_facet_value) + row_number() OVER (),
                field, value
           FROM unnest($1::text[], $2::text[]) AS given (field, value)
          WHERE NOT EXISTS (SELECT FROM search_facet_value known
                             WHERE known.field = given.field AND known.value = given.value)`,
        [values.map(({ field }) => field), values.map(({ value }) => value)],
      );
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
    await this.load();
    if (this.byCode.size > mostCodes) throw new Error('There are too many facet values.');
  }

  private async load(): Promise<void> {
    const { rows } = await this.pool.query<FacetValue & { code: number }>(
      'SELECT code, field, value FROM search_facet_value ORDER BY code',
    );
    this.byCode = new Map(rows.map(({ code, field, value }) => [code, { field, value }]));
    this.byValue = new Map(rows.map((row) => [keyOf(row), row.code]));
  }
}

const keyOf = ({ field, value }: FacetValue): string => `${field}=${value}`;
