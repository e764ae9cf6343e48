import { Random, shuffle } from '../testing/random-facts.js';
import { compareInSharedLanguage, toDocuments, toQueries } from './similarity.js';
import { TextStatisticsBuilder } from './statistics-builder.js';
import { type LanguageStatistics, type TextStatistics, weightOf } from './statistics.js';

function statisticsOf(
  texts: readonly Readonly<Record<string, string>>[],
  bounds?: { readonly fewestDocuments: number; readonly mostTerms: number },
  builder = new TextStatisticsBuilder(),
): TextStatistics {
  for (const one of texts) builder.addTexts(one);
  return builder.build('test', bounds);
}

const english = (statistics: TextStatistics): LanguageStatistics => {
  const found = statistics.languages.get('en');
  if (!found) throw new Error('There are no statistics of English.');
  return found;
};

const offers = ['mango', 'papaya', 'guava', 'pineapple', 'banana', 'jackfruit'].flatMap((fruit) =>
  Array.from({ length: 5 }, () => ({
    en: `Dried ${fruit}, export packing by us, samples within a week`,
  })),
);

describe('TextStatisticsBuilder', () => {
  it('counts the documents of a primary language, each once for a term', () => {
    const statistics = statisticsOf([
      { 'en-GB': 'mango and mango', 'en-US': 'dried mangoes', es: 'mango' },
      { en: 'mango pulp' },
    ]);
    const { documents, averageLength, frequencies } = english(statistics);
    expect({ documents, averageLength }).toEqual({ documents: 2, averageLength: 3.5 });
    expect(Object.fromEntries(frequencies)).toEqual({ mango: 2, and: 1, dried: 1, pulp: 1 });
    expect(statistics.languages.get('es')?.documents).toBe(1);
  });

  it('gives the same in any order', () => {
    const shuffled = statisticsOf(shuffle(new Random(5), offers));
    expect(shuffled).toEqual(statisticsOf(offers));
  });

  it('leaves out languages with few documents, and all but the commonest terms', () => {
    const texts = [...offers, { es: 'mango seco' }];
    const bounded = statisticsOf(texts, { fewestDocuments: 2, mostTerms: 9 });
    expect([...bounded.languages.keys()]).toEqual(['en']);
    const { frequencies, documents } = english(bounded);
    expect(documents).toBe(offers.length);
    expect(frequencies.has('mango')).toBe(false);
    expect(new Set(frequencies.values())).toEqual(new Set([offers.length]));
  });

  it('forgets garbage rather than words when there is too much to count', () => {
    const random = new Random(9);
    const letters = 'abcdefghijklmnopqrst';
    const garbage = (): string =>
      Array.from({ length: 12 }, () => letters[random.below(letters.length)]).join('');
    const texts = Array.from({ length: 2_000 }, (_, index) => ({
      en: `${offers[index % offers.length]?.en} ${garbage()} ${garbage()}`,
    }));
    const bounds = { fewestDocuments: 1, mostTerms: 20 };
    const whole = statisticsOf(texts, bounds);
    expect(english(whole).frequencies.get('mango')).toBeGreaterThan(300);
    expect(statisticsOf(texts, bounds, new TextStatisticsBuilder(100))).toEqual(whole);
    const some = english(statisticsOf(texts, undefined, new TextStatisticsBuilder(100)));
    expect(some.frequencies.size).toBeLessThan(110);
  });
});

describe('weightOf', () => {
  const known = english(statisticsOf(offers));

  it('weighs words the more, the fewer texts hold them, and alike without statistics', () => {
    expect(weightOf('mango', known)).toBeGreaterThan(10 * weightOf('packing', known));
    expect(weightOf('mango', undefined)).toBe(weightOf('packing', undefined));
  });

  it('weighs what no text holds as the average word', () => {
    const unheard = weightOf('wanted', known);
    expect(unheard).toBeGreaterThan(weightOf('packing', known));
    expect(unheard).toBeLessThan(weightOf('mango', known));
  });

  it('finds the product among the words of a request', () => {
    const statistics = statisticsOf(offers);
    const need = { en: 'Wanted for our shops in Fukuoka: dried mango, packing for export' };
    const similarityTo = (text: string, context: TextStatistics | undefined): number =>
      compareInSharedLanguage(toQueries(need, context), toDocuments({ en: text }, context))
        ?.value ?? 0;
    const [mango = '', papaya = ''] = [offers[0]?.en, offers[5]?.en];
    for (const context of [statistics, undefined]) {
      expect(similarityTo(mango, context)).toBeGreaterThan(similarityTo(papaya, context));
    }
    // Without statistics three words of the trade make an offer of papayas related.
    expect(similarityTo(papaya, undefined)).toBeGreaterThan(300_000);
    expect(similarityTo(papaya, statistics)).toBeLessThan(100_000);
    expect(similarityTo(mango, statistics)).toBeGreaterThan(300_000);
  });
});
