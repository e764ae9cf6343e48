import { Args, Query, Resolver } from '@nestjs/graphql';
import { encodeCursor } from '#kernel';
import { Public } from '#platform';
import { SearchSuppliersArgs } from './dto/search.input.js';
import { toPhotoView } from '#profiles';
import { FoundSupplierConnection, FoundSupplierView } from './dto/search.view.js';
import { readWish } from './search.wish.js';
import { type FoundSupplier, type FoundSuppliers, SupplierSearch } from './supplier.search.js';

@Resolver()
export class SearchResolver {
  constructor(private readonly suppliers: SupplierSearch) {}

  @Public()
  @Query(() => FoundSupplierConnection, {
    description: 'Finds published suppliers by words, codes and filters, and counts their values.',
  })
  async searchSuppliers(@Args() args: SearchSuppliersArgs): Promise<FoundSupplierConnection> {
    const wish = readWish(args);
    return toConnectionView(await this.suppliers.search(wish), wish.place.offset > 0);
  }
}

function toConnectionView(found: FoundSuppliers, hasBefore: boolean): FoundSupplierConnection {
  const edges = found.suppliers.map((supplier) => ({
    node: toView(supplier),
    cursor: encodeCursor({ sortedBy: [supplier.place + 1], id: supplier.row.id }),
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.hasMore,
      hasPreviousPage: hasBefore,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    total: found.total.count,
    isTotalExact: found.total.isExact,
    facets: Object.entries(found.facets).map(([field, counts]) => ({
      field: field as keyof typeof found.facets,
      counts,
    })),
    engine: found.engine,
    engineMilliseconds: found.engineMilliseconds,
  };
}

const toView = ({ row, hit }: FoundSupplier): FoundSupplierView => ({
  id: row.id,
  organisationId: row.organisationId,
  name: row.tradeNames[0] ?? row.legalName ?? '',
  economy: row.economy,
  place: row.placeName,
  languages: row.languages,
  exportMarkets: row.exportMarkets,
  photo: row.photos[0] ? toPhotoView(row.photos[0]) : null,
  isDemo: row.isDemo,
  updatedAt: row.updatedAt,
  highlights: hit.highlights,
});
