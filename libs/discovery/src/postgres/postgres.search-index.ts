import type pg from 'pg';
import { dayNumber } from '../domain/days.js';
import { highlight } from '../domain/highlight.js';
import { readQuery } from '../domain/query.js';
import type { SearchPage, SearchRequest } from '../domain/search-request.js';
import type { IndexChanges, IndexRebuild, SearchIndex } from '../search-index.js';
import { type ShownTexts, toRows, upsertRows, type WordCounts } from './document-rows.js';
import { FacetCodes } from './facet-codes.js';
import { findRespellings } from './lexicon.js';
import {
  countFacets,
  countRow,
  EverythingTally,
  type HitTally,
  type TallyRow,
} from './facet-tallies.js';
import { PostgresRebuild } from './postgres.rebuild.js';
import { searchStatement } from './search-statement.js';
import { type CertificateSpan, spanInDate } from './packed-facets.js';
import { marksOf } from './text-query.js';

interface PageRow {
  readonly name: 'page';
  readonly page: readonly { readonly id: string; readonly shown: ShownTexts | null }[];
}

const isPage = (row: PageRow | TallyRow): row is PageRow => row.name === 'page';

/**
 * The engine that needs nothing but the product's own Postgres. Words, codes and filters are one
 * text-search vector with one index; typos are forgiven by a table of known words.
 */
export class PostgresSearchIndex implements SearchIndex {
  readonly engine = 'postgres';
  private readonly codes: FacetCodes;
  private readonly everything: EverythingTally;

  /** @param pool of its own: a heavy search never takes the connections that the rest works with. */
  constructor(private readonly pool: pg.Pool) {
    this.codes = new FacetCodes(pool);
    this.everything = new EverythingTally(pool);
  }

  /** The migrations have made its tables. */
  prepare(): Promise<void> {
    return Promise.resolve();
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    const started = performance.now();
    const query = readQuery(request.text);
    const respellings = await findRespellings(this.pool, query);
    const terms = await this.certificateTerms(request);
    const statement = searchStatement(request, query, respellings, terms);
    const { rows } = await this.pool.query<PageRow | TallyRow>(statement.sql, statement.values);
    const found = rows.filter(isPage)[0];
    if (!found) throw new Error('The search gave no page.');
    const today = dayNumber(request.today);
    const tallies = new Map<string, HitTally>();
    for (const row of rows) if (!isPage(row)) tallies.set(row.name, countRow(row, today));
    for (const name of statement.unrestricted) tallies.set(name, await this.everything.get(today));
    const { facets, total } = await countFacets(request, tallies, this.codes);
    const engineMilliseconds = performance.now() - started;
    const marks = marksOf(query, respellings);
    const hits = found.page.map(({ id, shown }) => ({
      id,
      highlights: highlight(shown ?? [], marks),
    }));
    return { hits, total, facets, engineMilliseconds };
  }

  async apply({ documents, removedIds }: IndexChanges): Promise<void> {
    const words: WordCounts = new Map();
    const rows = await toRows(documents, this.codes, words);
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('DELETE FROM search.document WHERE id = ANY($1::uuid[])', [removedIds]);
      await upsertRows(client, 'search', rows, words);
      await client.query('COMMIT');
      this.everything.forget();
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  async startRebuild(): Promise<IndexRebuild> {
    return PostgresRebuild.start(this.pool, this.codes, () => this.everything.forget());
  }

  /** Only beginnings: last days are compared as it searches. */
  async findOutdated(today: string, limit: number): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      'SELECT id FROM search.document WHERE next_certificate_on <= $1 LIMIT $2',
      [today, limit],
    );
    return rows.map(({ id }) => id);
  }

  async countDocuments(): Promise<number> {
    const { rows } = await this.pool.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM search.document',
    );
    return rows[0]?.count ?? 0;
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  /** Which numbers a certificate in date lies between, one pair for every scheme asked for. */
  private async certificateTerms(request: SearchRequest): Promise<CertificateSpan[]> {
    const today = dayNumber(request.today);
    const spans: CertificateSpan[] = [];
    for (const scheme of request.filters.certificates ?? []) {
      const code = await this.codes.find({ field: 'certificate', value: scheme });
      // A scheme that nobody ever held has no number; its lexeme finds nobody either.
      if (code !== undefined) spans.push(spanInDate(code, today));
    }
    return spans;
  }
}
