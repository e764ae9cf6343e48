import type { NeedFacts } from '../facts/need.facts.js';
import { sampleContext, sampleNeed } from '../testing/samples.js';
import { findNeedProblems } from './need.problems.js';

const codes = (changes: Partial<NeedFacts>) =>
  findNeedProblems(sampleNeed(changes), sampleContext).map(({ code }) => code);

describe('findNeedProblems', () => {
  it('finds none in a sound need', () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[string, Partial<NeedFacts>]>([
    ['need.nothingWanted', { texts: { en: ' ' }, codes: [] }],
    ['need.numberNotValid', { quantity: { amount: Number.NaN, unit: 'KGM', period: 'once' } }],
    ['need.numberNotValid', { quantity: { amount: -1, unit: 'KGM', period: 'once' } }],
    ['need.unitUnknown', { quantity: { amount: 1, unit: 'XXX', period: 'once' } }],
    ['need.currencyUnknown', { budget: { max: 5, currency: 'XXX', per: 'order' } }],
    ['need.unitsDiffer', { budget: { max: 5, currency: 'USD', per: 'unit', unit: 'C62' } }],
    ['need.budgetMinOverMax', { budget: { min: 9, max: 5, currency: 'USD', per: 'order' } }],
    ['need.dateNotValid', { window: { from: '2026-02-30', to: '2026-12-01' } }],
    ['need.windowEndsBeforeStart', { window: { from: '2026-12-01', to: '2026-11-01' } }],
    ['need.windowInPast', { window: { from: '2025-01-01', to: '2025-02-01' } }],
    ['need.weightNotValid', { criteria: { price: { stance: 'prefer', weight: 1.5 } } }],
  ])('answers %s', (code, changes) => {
    expect(codes(changes)).toEqual([code]);
  });
});
