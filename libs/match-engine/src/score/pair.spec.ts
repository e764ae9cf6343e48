import { renderReason } from '../explain/english.js';
import type { NeedFacts } from '../facts/need.facts.js';
import type { SupplierFacts } from '../facts/supplier.facts.js';
import {
  hs,
  sampleCertificate,
  sampleContext,
  sampleNeed,
  sampleOffer,
  sampleSupplier,
} from '../testing/samples.js';
import { ONE } from './fixed-point.js';
import { scorePair } from './pair.js';

const score = (need: Partial<NeedFacts> = {}, supplier: Partial<SupplierFacts> = {}) =>
  scorePair(sampleNeed(need), sampleSupplier(supplier), sampleContext);

const rowOf = (pair: ReturnType<typeof score>, criterion: string) =>
  pair.criteria.find((row) => row.criterion === criterion);

describe('scorePair', () => {
  it('finds a fitting pair eligible with high scores on both sides', () => {
    const pair = score();
    expect(pair.unmetMusts).toEqual([]);
    expect(pair.eligible).toBe(true);
    expect(pair.supplierServesNeed).toBeGreaterThan(700_000);
    expect(pair.needSuitsSupplier).toBeGreaterThan(900_000);
  });

  it('sums contributions to both scores exactly', () => {
    const pair = score();
    for (const side of ['supplierServesNeed', 'needSuitsSupplier'] as const) {
      const rows = pair.criteria.filter((row) => row.side === side);
      expect(rows.reduce((sum, row) => sum + row.contribution, 0)).toBe(pair[side]);
    }
  });

  it('closes the gate on an expired certificate and says which', () => {
    const pair = score({}, { certificates: [sampleCertificate({ expires: '2026-01-31' })] });
    expect(pair.eligible).toBe(false);
    expect(pair.unmetMusts).toEqual([
      expect.objectContaining({
        criterion: 'certificate',
        subject: 'HACCP',
        reason: {
          code: 'certificate.expired',
          args: { scheme: 'HACCP', expires: '2026-01-31' },
        },
      }),
    ]);
  });

  it('compares scheme names without case and signs', () => {
    expect(score({ certificates: [{ scheme: 'haccp', stance: 'must' }] }).eligible).toBe(true);
  });

  it('asks where an accepted Incoterm leads to another place than the wanted one', () => {
    const incotermTo = (incotermPlace: string | undefined, place?: string) => {
      const delivery = { economy: 'JP', place, incoterms: ['CIF'] } as const;
      const offers = [sampleOffer({ incoterm: 'CIF', incotermPlace })];
      const criteria = { incoterm: { stance: 'must' } } as const;
      const pair = score({ delivery, criteria }, { offers });
      expect(pair.eligible).toBe(true);
      return rowOf(pair, 'incoterm');
    };
    expect(incotermTo('Yokohama', 'Kobe')).toMatchObject({
      value: 800_000,
      reason: {
        code: 'incoterm.elsewhere',
        args: { offered: 'CIF', place: 'Yokohama', wanted: 'Kobe' },
      },
    });
    expect(incotermTo('Port of Kobe', 'Kobe')).toMatchObject({ value: 1_000_000 });
    expect(incotermTo(undefined, 'Kobe')).toMatchObject({ value: 1_000_000 });
    expect(incotermTo('Yokohama')).toMatchObject({ value: 1_000_000 });
  });

  it('takes a supplier’s own economy for a market that it wants', () => {
    const economy = sampleSupplier().economy;
    const pair = score({ delivery: { economy } });
    expect(rowOf(pair, 'wantedMarket')).toMatchObject({
      value: ONE,
      reason: { code: 'market.home', args: { economy } },
    });
  });

  it('lists nobody of whom nothing can be compared with the product, and says why', () => {
    const mangoes = { codes: [], texts: { en: 'Dried mangoes' } };
    const offers = [sampleOffer({ codes: [], texts: { vi: 'Xoài sấy' } })];
    const pair = score(mangoes, { offers });
    expect(pair.eligible).toBe(false);
    expect(pair.unmetMusts.map(({ reason }) => reason.code)).toEqual(['product.notComparable']);
    expect(rowOf(pair, 'productText')?.reason.code).toBe('text.noSharedLanguage');
    expect(score({ ...mangoes, product: 'prefer' }, { offers }).eligible).toBe(true);
  });

  it('names languages as the supplier does: the same one may be written in two ways', () => {
    const { evidence } = sampleOffer();
    const languages = { value: ['zh-Hant', 'th'], evidence };
    expect(rowOf(score({ languages: ['zh-Hans', 'en'] }, { languages }), 'language')).toMatchObject(
      {
        value: ONE,
        reason: { code: 'language.shared', args: { languages: ['zh-Hant'] } },
      },
    );
  });

  it('counts a missing fact by its prior and leaves the gate open', () => {
    const pair = score(
      { criteria: { capacity: { stance: 'must' } } },
      { offers: [sampleOffer({ monthlyCapacity: undefined })] },
    );
    expect(pair.eligible).toBe(true);
    expect(rowOf(pair, 'capacity')).toMatchObject({
      value: 'unknown',
      counted: 400_000,
      reason: { code: 'capacity.unknown' },
    });
  });

  it('compares tonnes with kilograms', () => {
    expect(rowOf(score(), 'capacity')).toMatchObject({
      value: ONE,
      reason: { args: { wanted: 3, capacity: 8, unit: 'TNE' } },
    });
  });

  it('names the agreements in force on the delivery date only', () => {
    expect(rowOf(score(), 'tradeAgreement')?.reason).toEqual({
      code: 'agreement.inForce',
      args: { from: 'PH', to: 'JP', names: ['JPEPA'], on: '2026-09-01' },
    });
    const early = scorePair(
      sampleNeed({ delivery: { economy: 'AU' }, window: { from: '2023-01-01', to: '2023-02-01' } }),
      sampleSupplier(),
      sampleContext,
    );
    expect(rowOf(early, 'tradeAgreement')).toMatchObject({ value: 0 });
  });

  it('keeps unrelated suppliers out and takes the best of several offers', () => {
    const shirts = sampleOffer({
      id: 'o0',
      codes: [{ system: 'HS', code: '620520', edition: '2022' }],
      texts: { en: 'Cotton shirts' },
    });
    const unrelated = score({}, { offers: [shirts] });
    expect(unrelated.unmetMusts.map(({ criterion }) => criterion)).toContain('product');
    expect(score({}, { offers: [shirts, sampleOffer()] }).offerId).toBe('o1');
  });

  it('gives away neither the budget nor the price', () => {
    expect(rowOf(score(), 'price')?.reason).toEqual({
      code: 'price.within',
      args: { ratesOf: '2026-06-30' },
    });
  });

  it('keeps the exclusions of a supplier for its owner', () => {
    const pair = score({}, { excludedBuyers: ['b1'] });
    expect(pair.unmetMusts).toEqual([
      expect.objectContaining({ criterion: 'excludedBuyer', audience: 'owner' }),
    ]);
  });

  it('calls the check of the buyer a must only where the supplier asks for one', () => {
    expect(rowOf(score(), 'buyerVerification')?.must).toBe(false);
    const pair = score({}, { minimumBuyerVerification: 'SELF_DECLARED' });
    expect(rowOf(pair, 'buyerVerification')?.must).toBe(true);
  });
});

describe('scorePair of a supplier that also offers exactly what is wanted', () => {
  const related = sampleOffer({ id: 'o2', codes: [hs('080430')], name: 'Pineapple' });
  const exact = { ...sampleOffer(), name: 'Mangoes', minimumOrder: 90_000, monthlyCapacity: 1 };
  const row = (offers: readonly ReturnType<typeof sampleOffer>[], need: Partial<NeedFacts> = {}) =>
    rowOf(score({ codes: [hs('080450')], ...need }, { offers }), 'productCode');

  it('names it where another offer stands for the supplier, whose score stays the highest', () => {
    const offers = [{ ...related, codes: [hs('0804')] }, exact];
    const [alone, both] = [offers.slice(0, 1), offers].map((some) => score({}, { offers: some }));
    expect(both).toEqual({ ...alone, criteria: both?.criteria });
    const named = row(offers);
    expect(named?.reason.args).toMatchObject({ exactOffer: 'Mangoes', exactOfferId: 'o1' });
    expect(named && renderReason(named.reason)).toBe(
      'HS 0804 is broader than the wanted 080450; it also offers exactly what is wanted, Mangoes, on terms that fit no better',
    );
  });

  it('says where it fails a must', () => {
    const offers = [{ ...related, codes: [hs('0804')] }, exact];
    const named = row(offers, { criteria: { capacity: { stance: 'must' } } });
    expect(named && renderReason(named.reason)).toMatch(/Mangoes, which does not meet every must$/);
  });

  it('says nothing where the exact one stands for the supplier, or there is none', () => {
    expect(row([sampleOffer(), related])?.reason.args).not.toHaveProperty('exactOffer');
    expect(row([related])?.reason.args).not.toHaveProperty('exactOffer');
  });
});

describe('scorePair of a need with lines', () => {
  const cashews = { name: 'Cashews', codes: [hs('080132')], texts: { en: 'Cashew nuts, shelled' } };
  const tea = { name: 'Tea', codes: [hs('090210')], texts: { en: 'Green tea leaves' } };
  const offer = (id: string, { codes, texts }: typeof tea) => sampleOffer({ id, codes, texts });
  const need = { name: 'Mangoes', lines: [cashews, tea] };
  const both = { offers: [sampleOffer(), offer('o2', cashews)] };

  it('takes a supplier of any line, and compares by the line that it serves best', () => {
    const pair = score(need, { offers: [offer('o7', tea)] });
    expect(pair).toMatchObject({ eligible: true, line: 2, offerId: 'o7' });
    expect(pair.lines.map(({ isCovered }) => isCovered)).toEqual([false, false, true]);
    expect(rowOf(pair, 'productCode')).toMatchObject({ value: ONE });
    expect(
      score(need, { offers: [sampleOffer({ codes: [hs('940360')], texts: {} })] }),
    ).toMatchObject({ eligible: false, unmetMusts: [{ criterion: 'product' }] });
  });

  it('scores higher the more lines are covered, and says which', () => {
    const [one, two] = [score(need), score(need, both)];
    expect(rowOf(two, 'lineCoverage')).toMatchObject({
      value: 666_666,
      reason: {
        args: { covered: ['Mangoes', 'Cashews'], missing: ['Tea'], compared: 'Mangoes' },
      },
    });
    expect(two.fused).toBeGreaterThan(one.fused);
    const row = rowOf(two, 'lineCoverage');
    expect(row && renderReason(row.reason)).toBe(
      'Covers 2 of 3 lines: Mangoes, Cashews; not Tea; the other reasons are about Mangoes',
    );
  });

  it('covers a line only by an offer that meets every must', () => {
    const small = { offers: [sampleOffer(), { ...offer('o2', cashews), monthlyCapacity: 10 }] };
    const quantity = { amount: 1_000, unit: 'KGM', period: 'month' } as const;
    const lines = [{ ...cashews, quantity }];
    const asked = { ...need, lines, criteria: { capacity: { stance: 'must' } } } as const;
    expect(score(asked, small).lines.map(({ isCovered }) => isCovered)).toEqual([true, false]);
    expect(score(asked, both).lines.map(({ isCovered }) => isCovered)).toEqual([true, true]);
  });

  it('says which lines only a related product covers', () => {
    const pair = score(need, {
      offers: [sampleOffer(), offer('o2', { ...tea, codes: [hs('090240')] })],
    });
    const row = rowOf(pair, 'lineCoverage');
    expect(row?.reason.args).toMatchObject({ covered: ['Mangoes', 'Tea'], near: ['Tea'] });
    expect(row && renderReason(row.reason)).toContain('; by a related product alone: Tea;');
  });

  it('tells the supplier of a further line that the budget is for another', () => {
    const pair = score(need, { offers: [offer('o7', tea)] });
    const texts = ['orderValue', 'priceBand'].map((criterion) => {
      const row = rowOf(pair, criterion);
      expect(row).toMatchObject({ value: 'unknown' });
      return row && renderReason(row.reason);
    });
    expect(texts).toEqual([
      'What an order is to be worth is stated for Mangoes alone: ask',
      'The budget is for Mangoes, not for this line: ask',
    ]);
    const unstated = score({ ...need, budget: undefined }, { offers: [offer('o7', tea)] });
    expect(rowOf(unstated, 'priceBand')?.reason.args).toEqual({ missing: 'buyer' });
  });

  it('asks for all lines where their coverage is a must', () => {
    const asked = { ...need, criteria: { lineCoverage: { stance: 'must' } } } as const;
    expect(score(asked, both)).toMatchObject({
      eligible: false,
      unmetMusts: [{ criterion: 'lineCoverage', reason: { code: 'lines.covered' } }],
    });
    const all = { offers: [...both.offers, offer('o3', tea)] };
    expect(score(asked, all).eligible).toBe(true);
  });

  it('leaves out whoever excludes the sector of a line, and names it to the supplier', () => {
    const lines = [cashews, { ...tea, sector: 'HS-09' }];
    const pair = score({ ...need, sector: 'HS-08', lines }, { excludedSectors: ['HS-09'] });
    expect(pair.unmetMusts).toMatchObject([{ reason: { args: { sector: 'HS-09' } } }]);
  });
});
