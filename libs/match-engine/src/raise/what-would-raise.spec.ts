import fc from 'fast-check';
import { scorePair } from '../score/pair.js';
import { Random, randomContext, randomNeed, randomSupplier } from '../testing/random-facts.js';
import { hs, sampleContext, sampleNeed, sampleOffer, sampleSupplier } from '../testing/samples.js';
import { applyChange } from './fact-change.js';
import { whatWouldRaise, whatWouldRaiseAcross } from './what-would-raise.js';

describe('whatWouldRaise', () => {
  it('puts the certificate first that opens the need', () => {
    const [first] = whatWouldRaise(
      sampleNeed(),
      sampleSupplier({ certificates: [] }),
      sampleContext,
    );
    expect(first).toMatchObject({
      change: { kind: 'certificate', scheme: 'HACCP' },
      eligibleBefore: false,
      eligibleAfter: true,
    });
  });

  it('says how much a lower minimum order gains', () => {
    const supplier = sampleSupplier({ offers: [sampleOffer({ minimumOrder: 9000 })] });
    const raises = whatWouldRaise(sampleNeed(), supplier, sampleContext);
    const raise = raises.find(({ change }) => change.kind === 'minimumOrder');
    expect(raise?.change).toMatchObject({ amount: 3000 });
    expect(raise?.after).toBeGreaterThan(raise?.before ?? 0);
  });

  it('proposes to deliver to the place that the need names', () => {
    const offers = [sampleOffer({ incoterm: 'CIF', incotermPlace: 'Yokohama' })];
    const need = sampleNeed({ delivery: { economy: 'JP', place: 'Kobe', incoterms: ['CIF'] } });
    const raises = whatWouldRaise(need, sampleSupplier({ offers }), sampleContext);
    const raise = raises.find(({ change }) => change.kind === 'incoterm');
    expect(raise?.change).toMatchObject({ incoterm: 'CIF', place: 'Kobe' });
    expect(raise?.after).toBeGreaterThan(raise?.before ?? 0);
  });

  it('proposes a code where it makes an offer more exact, not where it names another product', () => {
    const codesFor = (...codes: string[]) =>
      whatWouldRaise(
        sampleNeed(),
        sampleSupplier({ offers: [sampleOffer({ codes: codes.map((code) => hs(code)) })] }),
        sampleContext,
      ).flatMap(({ change }) => (change.kind === 'offerCode' ? [change.code.code] : []));
    expect(codesFor('0804')).toEqual(['080450']);
    expect(codesFor()).toEqual(['080450']);
    expect(codesFor('080430')).toEqual([]);
  });

  it('proposes a price only where the budget is public', () => {
    const supplier = sampleSupplier({
      offers: [sampleOffer({ price: { min: 20, max: 30, currency: 'USD' } })],
    });
    const kinds = (budgetIsPublic: boolean) =>
      whatWouldRaise(sampleNeed(), supplier, sampleContext, { budgetIsPublic }).map(
        ({ change }) => change.kind,
      );
    expect(kinds(false)).not.toContain('price');
    expect(kinds(true)).toContain('price');
  });

  it('gives exactly what scoring the changed facts gives, and only what helps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const random = new Random(seed);
        const context = randomContext(random);
        const supplier = randomSupplier(random, 's', 3);
        const need = randomNeed(random, 'n', { topics: 3, mustShare: 0.1 });
        const before = scorePair(need, supplier, context);
        for (const raise of whatWouldRaise(need, supplier, context, { budgetIsPublic: true })) {
          const after = scorePair(need, applyChange(supplier, raise.change, context), context);
          expect(after.fused).toBe(raise.after);
          expect(after.eligible).toBe(raise.eligibleAfter);
          expect(
            after.unmetMusts.length < before.unmetMusts.length || after.fused > before.fused,
          ).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('whatWouldRaiseAcross', () => {
  it('counts the needs that one certificate opens', () => {
    const needs = [1, 2, 3].map((number) =>
      sampleNeed({
        id: `n${number}`,
        certificates: number === 3 ? [] : [{ scheme: 'HACCP', stance: 'must' }],
      }),
    );
    const [first] = whatWouldRaiseAcross(
      sampleSupplier({ certificates: [] }),
      needs,
      sampleContext,
    );
    expect(first).toMatchObject({
      change: { kind: 'certificate', scheme: 'HACCP' },
      newlyEligible: ['n1', 'n2'],
    });
  });
});
