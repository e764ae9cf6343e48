import type {
  DefinedSize,
  MsmeBound,
  MsmeDefinition,
  MsmeLimit,
} from '../domain/msme-definition.js';

/**
 * There is no APEC definition of an MSME: each economy has its own, by sector and measure, and they
 * change. `sourced` entries were read in the cited document; `memory` entries are from general
 * knowledge and wait for the agency of the economy to confirm or correct them; `not_stated` entries
 * say that the definition has to be looked up.
 */
const fromMemory =
  'General knowledge, to be confirmed by the trade promotion agency of the economy';

const staff = (max: number): MsmeBound => ({ measure: 'staff', max });
const staffBelow = (below: number): MsmeBound => ({ measure: 'staff', below });
const sales = (max: number, currency: string): MsmeBound => ({
  measure: 'annualSales',
  max,
  currency,
});
const capital = (max: number, currency: string): MsmeBound => ({
  measure: 'capital',
  max,
  currency,
});

const limit = (size: DefinedSize, ...bounds: readonly MsmeBound[]): MsmeLimit => ({
  size,
  match: 'all',
  bounds,
});
const either = (size: DefinedSize, ...bounds: readonly MsmeBound[]): MsmeLimit => ({
  size,
  match: 'any',
  bounds,
});

const japanSource =
  'Small and Medium-sized Enterprise Basic Act, as given by nisshin-global.com (in Japanese SME overview)';
const japanSmallNote =
  'The Act calls enterprises of at most 20 staff (5 in commerce and services) small-scale; it has no micro.';

export const msmeDefinitions: readonly MsmeDefinition[] = [
  {
    id: 'AU-staff',
    economy: 'AUS',
    limits: [limit('micro', staff(4)), limit('small', staff(19)), limit('medium', staff(199))],
    status: 'memory',
    source: fromMemory,
  },
  {
    id: 'BRN',
    economy: 'BRN',
    limits: [],
    status: 'not_stated',
    source: 'Not found in what was read',
    note: 'The agency has to enter the definition.',
  },
  {
    id: 'CA-staff',
    economy: 'CAN',
    limits: [limit('small', staff(99)), limit('medium', staff(499))],
    status: 'memory',
    source: fromMemory,
  },
  {
    id: 'CL-sales',
    economy: 'CHL',
    limits: [
      limit('micro', sales(2_400, 'UF')),
      limit('small', sales(25_000, 'UF')),
      limit('medium', sales(100_000, 'UF')),
    ],
    status: 'memory',
    source: fromMemory,
    note: 'UF is a unit of account that follows prices; sales in CLP need the UF of the day.',
  },
  {
    id: 'CHN',
    economy: 'CHN',
    limits: [],
    status: 'not_stated',
    source: 'Not found in what was read',
    note: 'The definition differs over many sectors; the agency has to enter it.',
  },
  {
    id: 'HK-manufacturing',
    economy: 'HKG',
    sectors: ['manufacturing'],
    limits: [limit('msme', staffBelow(100))],
    status: 'memory',
    source: fromMemory,
  },
  {
    id: 'HK-other',
    economy: 'HKG',
    sectors: ['construction', 'wholesale', 'retail', 'services', 'agriculture', 'other'],
    limits: [limit('msme', staffBelow(50))],
    status: 'memory',
    source: fromMemory,
  },
  {
    id: 'ID-sales-2021',
    economy: 'IDN',
    validFrom: '2021-02-02',
    limits: [
      limit('micro', sales(2_000_000_000, 'IDR')),
      limit('small', sales(15_000_000_000, 'IDR')),
      limit('medium', sales(50_000_000_000, 'IDR')),
    ],
    status: 'memory',
    source: fromMemory,
    note: 'Rule of 2021; the first day is from memory as well.',
  },
  {
    id: 'JP-manufacturing',
    economy: 'JPN',
    sectors: ['manufacturing'],
    limits: [limit('small', staff(20)), either('medium', staff(300), capital(300_000_000, 'JPY'))],
    status: 'sourced',
    source: japanSource,
    note: japanSmallNote,
  },
  {
    id: 'JP-other',
    economy: 'JPN',
    sectors: ['construction', 'agriculture', 'other'],
    limits: [limit('small', staff(20)), either('medium', staff(300), capital(300_000_000, 'JPY'))],
    status: 'memory',
    source: fromMemory,
    note: japanSmallNote,
  },
  {
    id: 'JP-wholesale',
    economy: 'JPN',
    sectors: ['wholesale'],
    limits: [limit('small', staff(5)), either('medium', staff(100), capital(100_000_000, 'JPY'))],
    status: 'sourced',
    source: japanSource,
    note: japanSmallNote,
  },
  {
    id: 'JP-services',
    economy: 'JPN',
    sectors: ['services'],
    limits: [limit('small', staff(5)), either('medium', staff(100), capital(50_000_000, 'JPY'))],
    status: 'sourced',
    source: japanSource,
    note: japanSmallNote,
  },
  {
    id: 'JP-retail',
    economy: 'JPN',
    sectors: ['retail'],
    limits: [limit('small', staff(5)), either('medium', staff(50), capital(50_000_000, 'JPY'))],
    status: 'sourced',
    source: japanSource,
    note: japanSmallNote,
  },
  {
    id: 'KR-manufacturing-2013',
    economy: 'KOR',
    sectors: ['manufacturing'],
    validUntil: '2014-12-31',
    limits: [limit('msme', staffBelow(300))],
    status: 'sourced',
    source: 'APEC Policy Support Unit, 4 December 2013, as kept by documents.pub',
    note: 'Replaced since by limits on sales (from memory, with the last day); not for use today.',
  },
  {
    id: 'KR-today',
    economy: 'KOR',
    validFrom: '2015-01-01',
    limits: [],
    status: 'not_stated',
    source: 'Not found in what was read',
    note: 'Today by average sales per industry; the agency has to enter it.',
  },
  {
    id: 'MY-manufacturing',
    economy: 'MYS',
    sectors: ['manufacturing'],
    limits: [either('msme', sales(50_000_000, 'MYR'), staff(200))],
    status: 'memory',
    source: fromMemory,
  },
  {
    id: 'MY-other',
    economy: 'MYS',
    sectors: ['construction', 'wholesale', 'retail', 'services', 'agriculture', 'other'],
    limits: [either('msme', sales(20_000_000, 'MYR'), staff(75))],
    status: 'memory',
    source: fromMemory,
  },
  {
    id: 'MX-manufacturing',
    economy: 'MEX',
    sectors: ['manufacturing', 'construction', 'agriculture', 'other'],
    limits: [limit('micro', staff(10)), limit('small', staff(50)), limit('medium', staff(250))],
    status: 'memory',
    source: fromMemory,
    note: 'The official rule weighs staff with sales; this entry uses staff only.',
  },
  {
    id: 'MX-commerce',
    economy: 'MEX',
    sectors: ['wholesale', 'retail'],
    limits: [limit('micro', staff(10)), limit('small', staff(30)), limit('medium', staff(100))],
    status: 'memory',
    source: fromMemory,
    note: 'The official rule weighs staff with sales; this entry uses staff only.',
  },
  {
    id: 'MX-services',
    economy: 'MEX',
    sectors: ['services'],
    limits: [limit('micro', staff(10)), limit('small', staff(50)), limit('medium', staff(100))],
    status: 'memory',
    source: fromMemory,
    note: 'The official rule weighs staff with sales; this entry uses staff only.',
  },
  {
    id: 'NZ-staff',
    economy: 'NZL',
    limits: [limit('small', staffBelow(20))],
    silentAbove: true,
    status: 'memory',
    source: fromMemory,
    note: 'Only small is defined; an enterprise above it is not thereby large. Confirm with the agency.',
  },
  {
    id: 'PNG',
    economy: 'PNG',
    limits: [],
    status: 'not_stated',
    source: 'Not found in what was read',
    note: 'The agency has to enter the definition.',
  },
  {
    id: 'PE-sales',
    economy: 'PER',
    limits: [
      limit('micro', sales(150, 'UIT')),
      limit('small', sales(1_700, 'UIT')),
      limit('medium', sales(2_300, 'UIT')),
    ],
    status: 'memory',
    source: fromMemory,
    note: 'UIT is a tax unit set each year; sales in PEN need the UIT of the year.',
  },
  {
    id: 'PH-staff-or-assets',
    economy: 'PHL',
    limits: [
      either('micro', staff(9), { measure: 'assets', below: 3_000_000, currency: 'PHP' }),
      either('small', staff(99), { measure: 'assets', max: 15_000_000, currency: 'PHP' }),
      limit('medium', staff(199)),
    ],
    status: 'sourced',
    source: 'docslib.org/doc/12541214',
    note: 'The source gives medium as 100 to 199 staff or assets above PHP 15 million, without an upper limit of assets; only its limit of staff is used.',
  },
  {
    id: 'RU-staff-and-sales',
    economy: 'RUS',
    limits: [
      limit('micro', staff(15), sales(120_000_000, 'RUB')),
      limit('small', staff(100), sales(800_000_000, 'RUB')),
      limit('medium', staff(250), sales(2_000_000_000, 'RUB')),
    ],
    status: 'memory',
    source: fromMemory,
  },
  {
    id: 'SG-local',
    economy: 'SGP',
    requires: [{ measure: 'localOwnershipPercent', min: 30 }],
    limits: [either('msme', sales(100_000_000, 'SGD'), staff(200))],
    status: 'memory',
    source: fromMemory,
  },
  {
    id: 'TW-capital-or-staff',
    economy: 'TWN',
    limits: [either('msme', capital(100_000_000, 'TWD'), staffBelow(200))],
    status: 'memory',
    source: fromMemory,
  },
  {
    id: 'TH-manufacturing',
    economy: 'THA',
    sectors: ['manufacturing'],
    limits: [limit('small', staff(50)), limit('medium', staff(200))],
    status: 'memory',
    source: fromMemory,
    note: 'Limits of sales, which the rule has as well, are not in this entry.',
  },
  {
    id: 'TH-other',
    economy: 'THA',
    sectors: ['construction', 'wholesale', 'retail', 'services', 'agriculture', 'other'],
    limits: [limit('small', staff(30)), limit('medium', staff(100))],
    status: 'memory',
    source: fromMemory,
    note: 'Limits of sales, which the rule has as well, are not in this entry.',
  },
  {
    id: 'US-statistics',
    economy: 'USA',
    limits: [limit('msme', staffBelow(500))],
    status: 'memory',
    source: fromMemory,
    note: 'The limit of statistics. For federal purchases the size standard of each NAICS industry decides.',
  },
  {
    id: 'VN-2021-industry',
    economy: 'VNM',
    sectors: ['manufacturing', 'construction', 'agriculture', 'other'],
    validFrom: '2021-10-15',
    limits: [limit('micro', staff(10)), limit('small', staff(100)), limit('medium', staff(200))],
    status: 'memory',
    source: `Decree 80/2021. ${fromMemory}`,
    note: 'Limits of sales or capital, which the decree has as well, are not in this entry.',
  },
  {
    id: 'VN-2021-trade-services',
    economy: 'VNM',
    sectors: ['wholesale', 'retail', 'services'],
    validFrom: '2021-10-15',
    limits: [limit('micro', staff(10)), limit('small', staff(50)), limit('medium', staff(100))],
    status: 'memory',
    source: `Decree 80/2021. ${fromMemory}`,
    note: 'Limits of sales or capital, which the decree has as well, are not in this entry.',
  },
];
