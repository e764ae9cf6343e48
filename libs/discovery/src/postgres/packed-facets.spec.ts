import fc from 'fast-check';
import { dayNumber, never } from '../domain/days.js';
import type { SupplierDocument } from '../domain/supplier-document.js';
import { countsOf, type FacetValue, packCertificates, packFacets, tally } from './packed-facets.js';

const document = (given: Partial<SupplierDocument>): SupplierDocument => ({
  id: '',
  name: '',
  otherNames: [],
  offers: [],
  texts: [],
  references: [],
  hsCodes: [],
  serviceCodes: [],
  economy: 'PHL',
  size: null,
  evidence: 'VERIFIED',
  labels: [],
  exportMarkets: [],
  languages: [],
  certificates: [],
  nextCertificateOn: null,
  completeness: 0,
  changedAt: 0,
  ...given,
});

test('packed values are counted as they were given', () => {
  const values = new Map<number, FacetValue>();
  const codeOf = (wanted: FacetValue): number => {
    for (const [code, { field, value }] of values) {
      if (field === wanted.field && value === wanted.value) return code;
    }
    values.set(values.size + 1, wanted);
    return values.size;
  };
  const markets = fc.uniqueArray(fc.constantFrom('JPN', 'KOR', 'CHN', 'USA'));
  fc.assert(
    fc.property(fc.array(markets), (all) => {
      const packed = all.map((exportMarkets) => packFacets(document({ exportMarkets }), codeOf));
      const counts = countsOf('exportMarket', tally(packed.join(''), '', 0), values);
      for (const { value, count } of counts) {
        expect(count).toBe(all.filter((list) => list.some((market) => market === value)).length);
      }
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(all.flat().length);
    }),
  );
});

test('certificates count up to their last day', () => {
  const packed = packCertificates(
    document({ certificates: [{ scheme: 'HALAL', expiresOn: '2026-06-15' }] }),
    () => 7,
  );
  const countOn = (day: string): number => tally('', packed, dayNumber(day))[7] ?? 0;
  expect(countOn('2026-06-15')).toBe(1);
  expect(countOn('2026-06-16')).toBe(0);
});

test('days outside of the range stay inside of it', () => {
  expect(dayNumber('1950-01-01')).toBe(0);
  expect(dayNumber('9999-12-31')).toBe(never - 1);
});
