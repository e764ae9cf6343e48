import fc from 'fast-check';
import { units } from '../data/units.data.js';
import { convertAmount, findUnit } from './unit-of-measure.js';

const unit = (text: string) => {
  const found = findUnit(units, text);
  if (found === undefined) throw new Error(`No unit ${text}.`);
  return found;
};

describe('units of measure', () => {
  it('are found under one spelling only once', () => {
    const plain = (text: string) => text.toLowerCase().replace(/[\s._-]+/g, '');
    const owners = new Map<string, Set<string>>();
    for (const { code, name, symbol, unece, alsoWritten } of units) {
      for (const text of [code, name, symbol, unece ?? '', ...alsoWritten]) {
        const key = plain(text);
        owners.set(key, (owners.get(key) ?? new Set()).add(code));
      }
    }
    expect([...owners].filter(([, codes]) => codes.size > 1).map(([text]) => text)).toEqual([]);
  });

  it.each([
    ['Kgs', 'kg'],
    ['metric tons', 't'],
    ['MT', 't'],
    ['公斤', 'kg'],
    ['tấn', 't'],
    ['PCS', 'piece'],
    ['KGM', 'kg'],
    ['40ft', 'container_40'],
    ['Docenas', 'dozen'],
    ['m²', 'm2'],
    ['m3', 'm3'],
    ['cbm', 'm3'],
    ['шт.', 'piece'],
  ])('reads %s as %s', (text, code) => {
    expect(unit(text).code).toBe(code);
  });

  it('convert within a dimension and never across', () => {
    expect(convertAmount(2, unit('t'), unit('kg'))).toBe(2000);
    expect(convertAmount(3, unit('dozen'), unit('piece'))).toBe(36);
    expect(convertAmount(1, unit('m3'), unit('l'))).toBe(1000);
    expect(convertAmount(1, unit('kg'), unit('l'))).toBeUndefined();
    expect(convertAmount(1, unit('carton'), unit('piece'))).toBeUndefined();
    expect(convertAmount(1, unit('carton'), unit('pallet'))).toBeUndefined();
    expect(convertAmount(1, unit('month'), unit('day'))).toBeUndefined();
    expect(convertAmount(7, unit('carton'), unit('carton'))).toBe(7);
    expect(findUnit(units, 'furlong')).toBeUndefined();
    expect(findUnit(units, ' ')).toBeUndefined();
  });

  it('convert back to what they were', () => {
    const one = fc.constantFrom(...units);
    fc.assert(
      fc.property(one, one, fc.double({ min: 0.001, max: 1e6, noNaN: true }), (a, b, amount) => {
        const there = convertAmount(amount, a, b);
        if (there === undefined) return;
        expect(convertAmount(there, b, a)! / amount).toBeCloseTo(1, 9);
      }),
    );
  });
});
