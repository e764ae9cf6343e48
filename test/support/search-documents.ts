import type { SearchRequest, SupplierDocument } from '#discovery';

/** A supplier's id that is easy to read: `supplierId(7)` ends in 7. */
export const supplierId = (number: number): string =>
  `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** A document of which only what matters to a test is given. */
export function supplier(number: number, given: Partial<SupplierDocument>): SupplierDocument {
  return {
    id: supplierId(number),
    name: `Supplier ${String.fromCharCode(65 + (number % 26))}`,
    otherNames: [],
    offers: [],
    texts: [],
    references: [],
    hsCodes: [],
    serviceCodes: [],
    economy: 'PHL',
    size: null,
    evidence: 'SELF_DECLARED',
    labels: [],
    exportMarkets: [],
    languages: [],
    certificates: [],
    nextCertificateOn: null,
    completeness: 50,
    changedAt: Date.UTC(2026, 0, 1) + number,
    ...given,
  };
}

/** A request of which only what matters to a test is given. */
export const request = (given: Partial<SearchRequest>): SearchRequest => ({
  text: '',
  filters: {},
  sort: 'RELEVANCE',
  offset: 0,
  limit: 20,
  facets: [],
  today: '2026-06-15',
  ...given,
});
