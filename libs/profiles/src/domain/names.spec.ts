import { matchKeysOf, nameKeyOf, placeKeyOf, registryKeyOf } from './names.js';

describe('nameKeyOf', () => {
  it.each([
    ['Guimaras Mango Growers, Inc.', 'GUIMARAS MANGO GROWERS Corp'],
    ['Café São José S.A.C.', 'cafe sao jose'],
    ['PT. Kopi Gayo', 'Kopi Gayo'],
    ['株式会社山田製茶', '山田製茶'],
    ['ＡＢＣ　Ｆｏｏｄｓ', 'ABC Foods'],
    ['ООО Байкал', 'Байкал'],
  ])('%s is %s', (one, other) => {
    expect(nameKeyOf(one)).toBe(nameKeyOf(other));
  });

  it('keeps what sets names apart, in any script', () => {
    expect(nameKeyOf('กาแฟ')).not.toBe(nameKeyOf('กาแฟี'));
    expect(nameKeyOf('Inc.')).toBe('inc');
    expect(nameKeyOf('***')).toBe('');
  });
});

it('folds towns and registry numbers', () => {
  expect(placeKeyOf('Cebu City')).toBe(placeKeyOf('CEBU'));
  expect(registryKeyOf(' sec-no. 12/34 ')).toBe('SECNO1234');
  expect(registryKeyOf(' - ')).toBeNull();
});

describe('matchKeysOf', () => {
  it.each([
    ['guimaras mango growers', 'guimarras mango growers'],
    ['guimaras mango growers', 'guimaras mango'],
    ['batangas weavers', 'batagnas weavers'],
    ['hablon', 'hablom'],
  ])('%s and %s share a piece', (one, other) => {
    const pieces = new Set(matchKeysOf(one));
    expect(matchKeysOf(other).some((piece) => pieces.has(piece))).toBe(true);
  });
});
