import type { SearchFilters } from '#discovery';

const texts = [
  'mango',
  'dried mango',
  'drid mangoo',
  'organic coffee',
  'coffe beans',
  'green coffee',
  'frozen shrimp',
  'prawns',
  'cotton',
  'cotton t-shirts',
  'wooden furniture',
  'furnitur',
  'power supply',
  'automotive parts',
  'coconut oil',
  'virgin coconut',
  'plastics',
  'cacao',
  'black tea',
  'rattan baskets',
  'raw honey',
  'honey',
  'control cabinets',
  'handmade',
  'recyclable',
  'private label',
  'vacuum packed',
  'traceable',
  'food grade',
  'golden harvest',
  'pacific foods',
  'mekong trading',
  'kalomi',
  'tensubo',
  'xoài sấy',
  'cà phê',
  '芒果',
  '生咖啡豆',
  '木制家具',
  'マンゴー',
  'コーヒー',
  '망고',
  '커피',
  'มะม่วง',
  'กาแฟ',
  'манго',
  'креветки',
  '080450',
  '0901',
  '0306.17',
  '940360',
  'REG0004242',
  'export quality',
  'sustainable',
  '',
];
const filters: readonly SearchFilters[] = [
  {},
  { economies: ['PHL'] },
  { economies: ['VNM', 'THA', 'IDN'], leastEvidence: 'DOCUMENT' },
  { certificates: ['HALAL'] },
  { sizes: ['SMALL', 'MEDIUM'], exportMarkets: ['JPN'] },
];

/** Queries in many scripts, with and without filters, typos and codes: 275 of them. */
export const benchQueries: readonly { readonly query: string; readonly filters: SearchFilters }[] =
  filters.flatMap((filter) => texts.map((query) => ({ query, filters: filter })));

export const benchOperation = `
  query Search($query: String!, $filters: SupplierFilterInput) {
    searchSuppliers(query: $query, filters: $filters, first: 20,
        facets: [economy, hsChapter, certificate, evidence, label, size, exportMarket, language]) {
      total engine engineMilliseconds
      pageInfo { hasNextPage endCursor }
      edges { cursor node { id name economy highlights { field text ranges { start length } } } }
      facets { field counts { value count } }
    }
  }`;
