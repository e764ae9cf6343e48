import type { Evidence } from '../facts/evidence.js';
import type { MatchContext } from '../facts/match-context.js';
import type { NeedFacts } from '../facts/need.facts.js';
import type { CertificateFacts, OfferFacts, SupplierFacts } from '../facts/supplier.facts.js';

/** Small, readable examples for the specs of this library. */
export const stated: Evidence = { level: 'SELF_DECLARED', date: '2026-06-01', source: 'owner' };

export const sampleContext: MatchContext = {
  asOf: '2026-07-01',
  exchangeRates: {
    date: '2026-06-30',
    reference: 'USD',
    perUnit: { USD: 1, PHP: 0.0175, JPY: 0.0065, THB: 0.028 },
  },
  units: {
    KGM: { dimension: 'mass', factor: 1 },
    TNE: { dimension: 'mass', factor: 1000 },
    C62: { dimension: 'count', factor: 1 },
  },
  tradeAgreements: {
    'JP-PH': [{ name: 'JPEPA', from: '2008-12-11' }],
    'AU-PH': [{ name: 'RCEP', from: '2023-06-02' }],
  },
};

export const hs = (code: string, edition = '2022') => ({ system: 'HS', code, edition }) as const;

export const sampleOffer = (changes: Partial<OfferFacts> = {}): OfferFacts => ({
  id: 'o1',
  codes: [hs('080450')],
  texts: { en: 'Dried mangoes, sliced, no added sugar' },
  unit: 'KGM',
  minimumOrder: 200,
  monthlyCapacity: 8000,
  leadTimeDays: 30,
  price: { min: 6, max: 8, currency: 'USD' },
  incoterm: 'FOB',
  evidence: stated,
  ...changes,
});

export const sampleCertificate = (changes: Partial<CertificateFacts> = {}): CertificateFacts => ({
  scheme: 'HACCP',
  expires: '2027-12-31',
  evidence: { ...stated, level: 'VERIFIED' },
  ...changes,
});

export const sampleSupplier = (changes: Partial<SupplierFacts> = {}): SupplierFacts => ({
  id: 's1',
  economy: 'PH',
  offers: [sampleOffer()],
  certificates: [sampleCertificate()],
  identity: { level: 'VERIFIED', date: '2026-01-10', source: 'registry' },
  exportMarkets: { value: ['JP'], evidence: stated },
  targetMarkets: { value: ['JP', 'AU'], evidence: stated },
  languages: { value: ['en', 'fil'], evidence: stated },
  wantedOrderValue: { value: { min: 5000, max: 100000, currency: 'USD' }, evidence: stated },
  paymentTerms: { value: { daysAfterDelivery: 30 }, evidence: stated },
  ownershipLabels: { womenOwned: 'DOCUMENT' },
  excludedBuyers: [],
  excludedSectors: [],
  trackRecord: [],
  ...changes,
});

export const sampleNeed = (changes: Partial<NeedFacts> = {}): NeedFacts => ({
  id: 'n1',
  buyer: { id: 'b1', verification: 'VERIFIED' },
  texts: { en: 'Dried mango slices' },
  codes: [hs('080450')],
  sector: 'food',
  quantity: { amount: 3, unit: 'TNE', period: 'month' },
  window: { from: '2026-09-01', to: '2026-12-31' },
  delivery: { economy: 'JP', incoterms: ['FOB', 'CIF'] },
  budget: { min: 5, max: 9, currency: 'USD', per: 'unit', unit: 'KGM' },
  paymentTerms: { daysAfterDelivery: 30 },
  languages: ['en', 'ja'],
  allowedEconomies: ['PH', 'TH', 'VN'],
  certificates: [{ scheme: 'HACCP', stance: 'must' }],
  inclusion: [{ label: 'womenOwned', stance: 'prefer' }],
  ...changes,
});
