import { Inject, Injectable, Logger } from '@nestjs/common';
import { CLOCK, type Clock } from '#platform';
import { ProfileFinder, ProfileReader } from '#profiles';
import type { SearchHit, SearchPage, SearchRequest } from '../domain/search-request.js';
import { SEARCH_INDEX, type SearchIndex } from '../search-index.js';

/** What lists and letters show of a supplier. */
const shownColumns = [
  'organisationId',
  'status',
  'tradeNames',
  'legalName',
  'economy',
  'placeName',
  'languages',
  'exportMarkets',
  'photos',
  'isDemo',
  'updatedAt',
  'publishedAt',
] as const;

/** A published profile's row, as the area of profiles gives it. */
export type SupplierRow = NonNullable<ReturnType<Awaited<ReturnType<typeof findRows>>['get']>>;

const findRows = (finder: ProfileFinder, ids: readonly string[]) =>
  finder.findByIds(ids, shownColumns);

/** A supplier that was found, with where the words stand. */
export interface FoundSupplier {
  readonly row: SupplierRow;
  readonly hit: SearchHit;
  /** Its place among all hits, from 0. */
  readonly place: number;
}

/** One page of suppliers. */
export interface FoundSuppliers extends Omit<SearchPage, 'hits'> {
  readonly suppliers: readonly FoundSupplier[];
  readonly hasMore: boolean;
  readonly engine: SearchIndex['engine'] | 'list';
}

/** Where a page begins: after so many hits, the last of which was that supplier. */
export interface SearchPlace {
  readonly offset: number;
  readonly afterId: string | null;
}

export type Wish = Omit<SearchRequest, 'today' | 'offset'> & { readonly place: SearchPlace };

/** Finds suppliers for people. */
@Injectable()
export class SupplierSearch {
  private readonly logger = new Logger(SupplierSearch.name);

  constructor(
    @Inject(SEARCH_INDEX) private readonly index: SearchIndex,
    private readonly finder: ProfileFinder,
    private readonly profiles: ProfileReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Searches; while the engine is out of reach it lists all suppliers instead, without words,
   * filters and facets, and says so in `engine`.
   */
  async search(wish: Wish): Promise<FoundSuppliers> {
    const { place, ...rest } = wish;
    const today = this.clock().toISOString().slice(0, 10);
    let page: SearchPage;
    try {
      page = await this.index.search({ ...rest, offset: place.offset, today });
    } catch (error) {
      this.logger.warn(error, 'The search engine is out of reach; giving a plain list.');
      return this.list(wish);
    }
    return {
      ...page,
      suppliers: await this.keepPublished(page.hits, place.offset),
      hasMore: place.offset + page.hits.length < page.total.count,
      engine: this.index.engine,
    };
  }

  private async list({ place, limit }: Wish): Promise<FoundSuppliers> {
    const started = performance.now();
    const ids = await this.profiles.listPublishedIds(place.afterId, limit + 1);
    const hits = ids.slice(0, limit).map((id) => ({ id, highlights: [] }));
    return {
      suppliers: await this.keepPublished(hits, place.offset),
      total: { count: await this.profiles.countPublished(), isExact: true },
      facets: {},
      hasMore: ids.length > limit,
      engine: 'list',
      engineMilliseconds: performance.now() - started,
    };
  }

  /** The index runs behind by moments: what was hidden meanwhile is left out here. */
  private async keepPublished(
    hits: readonly SearchHit[],
    offset: number,
  ): Promise<FoundSupplier[]> {
    const rows = await findRows(
      this.finder,
      hits.map(({ id }) => id),
    );
    return hits.flatMap((hit, index) => {
      const row = rows.get(hit.id);
      return row?.status === 'PUBLISHED' ? [{ row, hit, place: offset + index }] : [];
    });
  }
}
