import fc from 'fast-check';
import { DEFAULT_WEIGHTS, findNeedProblems } from '#match-engine';
import { checkMatchable, emptyNeed, type NeedContent, NeedVocabulary } from '#sourcing';
import { currencies } from '#taxonomy';
import { ContextSource } from './match-context.source.js';
import { needFactsOf } from './need.mapper.js';

const today = '2026-07-01';
const vocabulary = new NeedVocabulary();

/** Mostly what may stand in a need, so that many needs are in order. */
const mostly = <T>(fine: fc.Arbitrary<T>, ...wrong: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 9, arbitrary: fine }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });

const number = mostly(fc.integer({ min: 1, max: 100 }), NaN, Infinity, -1, 0);
const day = mostly(fc.constantFrom(today, '2026-12-31'), '2026-06-30', '2026-02-30', 'soon');
const weight = mostly(fc.constantFrom(undefined, 0, 1000), -1, 0.5, 1001, NaN);
const currency = fc.constantFrom(...currencies.map(({ code }) => code));
const certificate = fc.record({
  name: fc.constantFrom('haccp', 'halal'),
  stance: fc.constant('must' as const),
  weight,
});
const price = fc.record({
  criterion: fc.constant('price' as const),
  stance: fc.constant('must' as const),
  weight,
});

const content: fc.Arbitrary<NeedContent> = fc
  .record(
    {
      texts: fc.constantFrom([], [{ language: 'en', title: ' ', description: 'Dried mangoes' }]),
      codes: fc.constantFrom([], [{ system: 'HS' as const, code: '080450', edition: 'HS2022' }]),
      quantity: number,
      unit: mostly(fc.constantFrom('KGM', 'TNE'), 'sacks', 'toString'),
      windowFrom: day,
      windowTo: day,
      budget: fc.record(
        {
          minMinorUnits: number,
          maxMinorUnits: number,
          currency: mostly(currency, 'XXX', 'toString'),
          per: fc.constantFrom('unit' as const, 'order' as const),
        },
        { requiredKeys: ['currency', 'per'] },
      ),
      paymentTerms: fc.record({ daysAfterDelivery: number, advancePercent: number }),
      certificates: fc.uniqueArray(certificate, { maxLength: 2, selector: ({ name }) => name }),
      criteria: fc.array(price, { maxLength: 1 }),
    },
    { requiredKeys: [] },
  )
  .map((given) => ({ ...emptyNeed, ...given }));

describe('contradictions in needs', () => {
  let context: Awaited<ReturnType<ContextSource['load']>>;

  beforeAll(async () => {
    const inUse = { weights: DEFAULT_WEIGHTS, statisticsId: null };
    const comparison = { find: () => Promise.resolve(inUse) };
    const clock = () => new Date(`${today}T12:00:00Z`);
    context = await new ContextSource(comparison as never, {} as never, clock).load();
  });

  /** Amounts of no known currency do not come as far as the engine. */
  const findInEngine = (need: NeedContent): string[] =>
    need.budget && !vocabulary.isCurrency(need.budget.currency)
      ? ['need.currencyUnknown']
      : findNeedProblems(needFactsOf('n', need, { id: 'b' }), context).map(({ code }) => code);

  // A currency in which nobody can compare is still one to pay in: `NeedReach` says so.
  it('that the engine would find are found when a need is checked, but for rates not on record', () => {
    const seen = { clean: 0, found: new Set<string>() };
    fc.assert(
      fc.property(content, (need) => {
        const inEngine = findInEngine(need);
        for (const code of inEngine) seen.found.add(code);
        if (checkMatchable(need, vocabulary, today).length > 0) return;
        seen.clean += 1;
        expect(inEngine.filter((code) => code !== 'need.currencyUnknown')).toEqual([]);
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(seen.clean).toBeGreaterThan(300);
    expect([...seen.found].sort()).toEqual([
      'need.budgetMinOverMax',
      'need.currencyUnknown',
      'need.dateNotValid',
      'need.nothingWanted',
      'need.numberNotValid',
      'need.unitUnknown',
      'need.weightNotValid',
      'need.windowEndsBeforeStart',
      'need.windowInPast',
    ]);
  });
});
