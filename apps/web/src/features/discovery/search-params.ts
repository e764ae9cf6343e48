import type {
  SearchSuppliersQueryVariables,
  SupplierFacet,
} from '../../graphql/generated/discovery';

type Filters = NonNullable<SearchSuppliersQueryVariables['filters']>;
export type ListFilter = Exclude<keyof Filters, 'leastEvidence'>;

/** The filter that a facet's values go into. */
export const filterOf: Readonly<Partial<Record<SupplierFacet, ListFilter>>> = {
  economy: 'economies',
  hsChapter: 'hsChapters',
  certificate: 'certificates',
  label: 'labels',
  size: 'sizes',
  language: 'languages',
  exportMarket: 'exportMarkets',
};

const listFilters = [...Object.values(filterOf), 'hsCodes', 'serviceCodes'] as ListFilter[];
const levels = ['SELF_DECLARED', 'DOCUMENT', 'VERIFIED'] as const;
const sorts = ['RELEVANCE', 'NEWEST', 'NAME', 'COMPLETENESS'] as const;

export type Search = Pick<SearchSuppliersQueryVariables, 'query' | 'sort'> & { filters: Filters };

/** Reads a search from an address, so that every search is a link; what is unknown is left out. */
export function readSearch(params: URLSearchParams): Search {
  const filters: Filters = {};
  for (const name of listFilters) {
    const values = params.getAll(name).filter((value) => value !== '');
    if (values.length > 0) filters[name] = values;
  }
  const level = levels.find((one) => one === params.get('leastEvidence'));
  if (level) filters.leastEvidence = level;
  const sort = sorts.find((one) => one === params.get('sort')) ?? 'RELEVANCE';
  return { query: params.get('q') ?? '', sort, filters };
}

/** Puts a value into a filter, or takes it out when it is in. The rest of the address stays. */
export function toggleValue(
  params: URLSearchParams,
  name: ListFilter,
  value: string,
): URLSearchParams {
  const next = new URLSearchParams(params);
  const before = next.getAll(name);
  next.delete(name);
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  for (const one of after) next.append(name, one);
  return next;
}

/** The address without filters; the words and the need that results are judged by stay. */
export function withoutFilters(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams(
    ['q', 'need'].flatMap((name) => params.getAll(name).map((value) => [name, value])),
  );
}

/** Every value that narrows the search, for the chips above the results. */
export function chosenValues({ filters }: Search): { name: ListFilter; value: string }[] {
  return listFilters.flatMap((name) => (filters[name] ?? []).map((value) => ({ name, value })));
}

/** The address of a search: `readSearch` reads it back. */
export function writeSearch({ query, sort, filters }: KeptSearch): string {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  for (const name of listFilters)
    for (const value of filters[name] ?? []) params.append(name, value);
  if (filters.leastEvidence) params.set('leastEvidence', filters.leastEvidence);
  if (sort !== 'RELEVANCE') params.set('sort', sort);
  return `/suppliers?${params.toString()}`;
}

type KeptSearch = Readonly<Pick<Search, 'query' | 'sort'>> & {
  readonly filters: Readonly<Partial<Record<ListFilter, readonly string[] | null>>> & {
    readonly leastEvidence?: Filters['leastEvidence'];
  };
};
