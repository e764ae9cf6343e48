import { majorUnits, vocabulary } from './vocabulary.js';

describe('vocabulary', () => {
  it('knows the reference data by the codes that are stored', () => {
    expect(vocabulary.isEconomy('PHL')).toBe(true);
    expect(vocabulary.isEconomy('FRA')).toBe(false);
    expect(vocabulary.isUnit('KGM')).toBe(true);
    expect(vocabulary.isUnit('bags')).toBe(false);
    expect(vocabulary.decimalsOf('JPY')).toBe(0);
    expect(vocabulary.isCertificateScheme('iso-9001')).toBe(true);
    expect(vocabulary.isIncoterm('FOT')).toBe(false);
    expect(vocabulary.isLanguage('zh-Hans')).toBe(true);
    expect(vocabulary.isLanguage('not a tag')).toBe(false);
  });

  it.each([
    ['HS', '080450', 'HS2022', true],
    ['HS', '0804', 'HS2022', true],
    ['HS', '0899', 'HS2022', false],
    ['HS', '804', 'HS2022', false],
    ['HS', '0804', '2022', false],
    ['CPC', '83131', 'CPC2.1', true],
    ['CPC', 'x', 'CPC2.1', false],
    ['ISIC', '1030', 'ISIC5', true],
    ['ISIC', '1030', 'ISIC9', false],
    ['UNSPSC', '50307023', '', true],
    ['UNSPSC', '5030', '', false],
  ] as const)('takes %s %s of edition %s for a code: %p', (system, code, edition, isCode) => {
    expect(vocabulary.whatIsWrongWithCode(system, code, edition) === undefined).toBe(isCode);
  });

  it('brings minor units to units of the currency', () => {
    expect(majorUnits(1250, 'USD')).toBe(12.5);
    expect(majorUnits(1250, 'JPY')).toBe(1250);
    expect(() => majorUnits(1, 'XXX')).toThrow(RangeError);
  });
});
