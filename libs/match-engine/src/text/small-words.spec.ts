import { toQueries } from './similarity.js';

const termsOf = (text: string, language: string): string[] =>
  toQueries({ [language]: text }, undefined).flatMap(({ terms }) => terms.map(({ term }) => term));

describe('small words', () => {
  it('do not count among the words of a need', () => {
    expect(termsOf('Supply of paper for the offices of our town', 'en')).toEqual([
      'supply',
      'paper',
      'office',
      'town',
    ]);
    expect(termsOf('Mango seco para los mercados de Asia', 'es')).toEqual([
      'mango',
      'seco',
      'mercado',
      'asia',
    ]);
    expect(termsOf('dans cette', 'fr')).toEqual([]);
  });

  it('are left as they are where they may name a product, and in other languages', () => {
    expect(termsOf('Tin cans', 'en')).toEqual(['tin', 'can']);
    expect(termsOf('Sobres de papel', 'es')).toEqual(['sobre', 'papel']);
    expect(termsOf('for the', 'de')).toEqual(['for', 'the']);
  });

  it('make no query of a text that has nothing else', () => {
    expect(
      toQueries({ en: 'for the', es: 'mango' }, undefined).map((query) => query.language),
    ).toEqual(['es']);
  });
});
