import { TEXT_LIMITS, tokenizeText } from './tokens.js';

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
