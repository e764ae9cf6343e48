import fc from 'fast-check';
import { foldText, runsOf } from './characters.js';
import { TEXT_LIMITS } from './term-reader.js';
import { tokenizeText } from './tokens.js';

/** The same in plain strings, for a language without plurals. */
const tokenizePlainly = (text: string): string[] =>
  [...foldText(text).matchAll(runsOf)].flatMap(({ 0: run, groups }) => {
    const characters = [...run];
    return groups?.unspaced === undefined || characters.length < 2
      ? [run]
      : characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  });

/** Characters of many scripts, of those that fold in odd ways more than their share. */
const characters = fc.oneof(
  fc.constantFrom(...'aA zZ9 éÉñ ßﬁ ½² İΣσς жЖ 芒果 ガｶﾞ ー々 건ㄱ ก่ำ ခါ ａ１'.split('')),
  fc.constantFrom('e\u0301', '\u1100\u1161', '\ud840\udc00', '\u0338', '\u102e'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
);

describe('tokenizeText', () => {
  it('folds case, accents and plurals and parts numbers from letters', () => {
    expect(tokenizeText('Dried MANGOES, 500mg Café berries', 'en')).toEqual([
      'dried',
      'mango',
      '500',
      'mg',
      'cafe',
      'berry',
    ]);
  });

  it('gives the same terms for ASCII text on both ways of reading', () => {
    expect(tokenizeText('Steel valves (2 inch)', 'en')).toEqual(
      tokenizeText('Steel valves (2 inch)\u2003', 'en'),
    );
  });

  it('gives the terms of the text folded as a whole, whatever its characters', () => {
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(tokenizeText(text, 'ru')).toEqual(tokenizePlainly(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('parts words from a script without spaces', () => {
    expect(tokenizeText('ABC芒果干', 'zh')).toEqual(['abc', '芒果', '果干']);
  });

  it('keeps words apart from other languages whole', () => {
    expect(tokenizeText('tôm đông lạnh', 'vi')).toEqual(['tom', 'đong', 'lanh']);
    expect(tokenizeText('сушёные манго', 'ru')).toEqual(['сушеные', 'манго']);
  });

  it('reads Chinese, Japanese, Korean and Thai as bigrams', () => {
    expect(tokenizeText('芒果干', 'zh-Hans')).toEqual(['芒果', '果干']);
    expect(tokenizeText('コーヒー', 'ja')).toEqual(['コー', 'ーヒ', 'ヒー']);
    expect(tokenizeText('건망고', 'ko')).toEqual(['건망', '망고']);
    expect(tokenizeText('กาแฟ', 'th')).toHaveLength(3);
  });

  it('is bounded for a text of a megabyte', () => {
    expect(tokenizeText('word '.repeat(200_000), 'en').length).toBeLessThanOrEqual(
      TEXT_LIMITS.tokens,
    );
  });
});
