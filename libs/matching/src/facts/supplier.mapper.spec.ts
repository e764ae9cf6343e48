import { type NeedFacts, scorePair } from '#match-engine';
import { type ComparableFacts, emptyContent } from '#profiles';
import { toSupplierFacts } from './supplier.mapper.js';

const evidence = { source: 'OWNER', level: 'SELF_DECLARED', on: '2026-01-01', by: null } as const;

const offer: ComparableFacts['offers'][number] = {
  id: 'o0',
  kind: 'GOODS',
  codes: [{ system: 'HS', code: '080450', edition: 'HS2022', nationalDigits: null }],
  texts: [
    {
      language: 'en',
      isOriginal: true,
      isMachineMade: false,
      name: 'Dried mangoes',
      description: 'Slices',
    },
  ],
  unit: 'KGM',
  minimumOrder: 100,
  monthlyCapacity: 5_000,
  capacityLeft: null,
  leadTimeDays: 20,
  price: null,
  delivery: null,
  site: null,
  evidence,
};

const profileWith = (offers: readonly ComparableFacts['offers'][number][]): ComparableFacts => ({
  ...emptyContent,
  id: 's1',
  economy: 'PHL',
  evidence: {},
  ownershipLabels: {},
  certificates: [],
  offers,
});

const need: NeedFacts = {
  id: 'n1',
  buyer: { id: 'b1' },
  texts: { en: 'Dried mangoes' },
  codes: offer.codes,
  quantity: { amount: 500, unit: 'KGM', period: 'month' },
  certificates: [],
  inclusion: [],
};

const context = {
  asOf: '2026-01-01',
  exchangeRates: { date: '2026-01-01', reference: 'USD', perUnit: { USD: 1 } },
  units: { KGM: { dimension: 'mass', factor: 1 } },
  tradeAgreements: {},
};

describe('toSupplierFacts', () => {
  it('bounds a poisoned profile, and what is left is compared as ever', () => {
    const long = 'mango '.repeat(200_000);
    const texts = offer.texts.map((text) => ({ ...text, description: long }));
    const offers = Array.from({ length: 10_000 }, (_, index) => ({
      ...offer,
      id: `o${String(index).padStart(5, '0')}`,
      texts,
    }));
    const facts = toSupplierFacts(profileWith(offers));
    expect(facts.offers).toHaveLength(200);
    for (const { texts: read } of facts.offers) expect(read.en?.length).toBeLessThanOrEqual(20_000);
    expect(scorePair(need, facts, context).eligible).toBe(true);
  });

  it.each([
    ['NaN', { monthlyCapacity: NaN }],
    ['a negative capacity', { monthlyCapacity: -5 }],
    ['an infinite capacity', { monthlyCapacity: Infinity }],
    ['an unknown unit', { unit: 'BUSHELS' }],
  ])('takes %s for what nobody stated', (_, change) => {
    const pair = scorePair(need, toSupplierFacts(profileWith([{ ...offer, ...change }])), context);
    const capacity = pair.criteria.find(({ criterion }) => criterion === 'capacity');
    expect(capacity?.value).toBe('unknown');
    expect(Number.isInteger(pair.fused)).toBe(true);
  });

  it('takes a price in an unknown currency for what nobody stated', () => {
    const priced = { ...offer, price: { lowest: 100, highest: 200, currency: 'ZZZ' } };
    const facts = toSupplierFacts(profileWith([priced]));
    const asked = { ...need, budget: { max: 5, currency: 'USD', per: 'unit' as const } };
    const pair = scorePair(asked, facts, context);
    expect(pair.criteria.find(({ criterion }) => criterion === 'price')?.value).toBe('unknown');
  });
});
