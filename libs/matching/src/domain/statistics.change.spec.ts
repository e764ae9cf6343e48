import { type TextStatistics, TextStatisticsBuilder } from '#match-engine';
import { compareStatistics, isTelling, type LanguageChange } from './statistics.change.js';

const fruits = ['mango', 'papaya', 'guava', 'pineapple', 'banana', 'jackfruit', 'durian', 'lychee'];

/** Offers of fruits, again and again; every offer has a word of its own kind. */
function statisticsOf(count: number, texts: readonly Record<string, string>[] = []) {
  const builder = new TextStatisticsBuilder();
  for (let index = 0; index < count; index++) {
    builder.addTexts({ en: `Dried ${fruits[index % fruits.length] ?? ''} in export packing` });
  }
  for (const one of texts) builder.addTexts(one);
  return builder.build('test');
}

const changesOf = (present: TextStatistics | undefined, next: TextStatistics): LanguageChange[] =>
  compareStatistics(present, next).filter(isTelling);

describe('compareStatistics', () => {
  const present = statisticsOf(1_000);

  it('finds nothing in equal statistics, and in some more texts of the same kind', () => {
    expect(compareStatistics(present, present)).toEqual([
      { language: 'en', change: { words: 0, length: 0 } },
    ]);
    expect(changesOf(present, statisticsOf(1_040))).toEqual([]);
  });

  it('finds a new kind of texts', () => {
    const others = Array.from({ length: 100 }, () => ({ en: 'Woven bamboo baskets, dyed' }));
    const [found] = changesOf(present, statisticsOf(1_000, others));
    expect(found?.language).toBe('en');
    expect(found?.change?.words).toBeGreaterThan(0.02);
  });

  it('finds texts that became longer or shorter', () => {
    const next: TextStatistics = {
      version: 'next',
      languages: new Map(
        [...present.languages].map(([language, one]) => [
          language,
          { ...one, averageLength: one.averageLength * 0.85 },
        ]),
      ),
    };
    expect(changesOf(present, next)).toEqual([
      { language: 'en', change: { words: 0, length: expect.closeTo(-0.15, 6) as number } },
    ]);
  });

  it('finds languages that come or go', () => {
    const more = statisticsOf(1_000, [{ es: 'mango seco' }]);
    const spanish = [{ language: 'es', change: undefined }];
    expect(changesOf(present, more)).toEqual(spanish);
    expect(changesOf(more, present)).toEqual(spanish);
    expect(changesOf(undefined, present)).toEqual([{ language: 'en', change: undefined }]);
    expect(changesOf(undefined, { version: 'none', languages: new Map() })).toEqual([]);
  });
});
