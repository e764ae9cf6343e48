import { currencies } from '../data/currencies.data.js';
import { economies } from '../data/economies.data.js';
import { languages } from '../data/languages.data.js';
import { economyCodes, findEconomy, isEconomyCode, sortEconomies } from './economy.js';

describe('the 21 economies', () => {
  it('are all there, once, with codes that fit', () => {
    expect(economies.map(({ code }) => code)).toEqual([...economyCodes]);
    expect(new Set(economies.map(({ alpha2 }) => alpha2)).size).toBe(21);
    for (const { code, alpha2, numeric, joined } of economies) {
      expect(code).toMatch(/^[A-Z]{3}$/);
      expect(alpha2).toMatch(/^[A-Z]{2}$/);
      expect(numeric).toMatch(/^\d{3}$/);
      expect(joined).toBeGreaterThanOrEqual(1989);
    }
    expect(economies.filter(({ joined }) => joined === 1989)).toHaveLength(12);
  });

  it('carry their APEC names and no other on show', () => {
    const shown = economies.map(({ name, longName }) => `${name} ${longName ?? ''}`).join(';');
    expect(shown).toContain('Chinese Taipei');
    expect(shown).toContain('Hong Kong, China');
    expect(shown).not.toMatch(/taiwan|province|\bSAR\b|republic of vietnam|country|nation/i);
  });

  it('have currencies, languages and zones that exist', () => {
    const known = new Map(currencies.map((currency) => [currency.code, currency]));
    const tags = new Set(languages.map(({ tag }) => tag));
    for (const economy of economies) {
      expect(known.has(economy.currency)).toBe(true);
      for (const tag of economy.languages) expect(tags).toContain(tag);
      for (const timeZone of economy.timeZones) {
        expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
      }
    }
  });

  it('are found by any code or name met in files', () => {
    const code = (text: string) => findEconomy(economies, text)?.code;
    expect(code('ph')).toBe('PHL');
    expect(code('VNM')).toBe('VNM');
    expect(code('036')).toBe('AUS');
    expect(code('Vietnam')).toBe('VNM');
    expect(code('the philippines')).toBe('PHL');
    expect(code('Philippines')).toBe('PHL');
    expect(code('Korea, Republic of')).toBe('KOR');
    expect(code('México')).toBe('MEX');
    expect(code('U.S.A.')).toBe('USA');
    expect(code('United States')).toBe('USA');
    expect(code('Taiwan')).toBe('TWN');
    expect(code('France')).toBeUndefined();
    expect(code(' ')).toBeUndefined();
    expect(isEconomyCode('FR')).toBe(false);
  });

  it('sort without the article', () => {
    const names = sortEconomies(economies).map(({ name }) => name);
    expect(names.indexOf('The Philippines')).toBe(names.indexOf('Peru') + 1);
    expect(names.at(-2)).toBe('The United States');
  });
});

describe('currencies and languages', () => {
  it('have the minor units that Intl knows', () => {
    for (const { code, minorUnits } of currencies) {
      const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
      const digits = format.resolvedOptions().maximumFractionDigits;
      // CLDR shows no decimals where ISO 4217 still has them: IDR, COP, KHR, LAK and MMK.
      expect([code, [digits, 2]]).toEqual([code, expect.arrayContaining([minorUnits])]);
    }
    expect(currencies.filter(({ minorUnits }) => minorUnits === 0).map(({ code }) => code)).toEqual(
      ['CLP', 'JPY', 'KRW', 'VND'],
    );
  });

  it('have well-formed tags, each once', () => {
    const tags = languages.map(({ tag }) => tag);
    expect(Intl.getCanonicalLocales(tags)).toEqual(
      tags.map((tag) => Intl.getCanonicalLocales(tag)[0]),
    );
    expect(new Set(tags).size).toBe(tags.length);
  });
});
