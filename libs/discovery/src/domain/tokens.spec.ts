import fc from 'fast-check';
import { foldWord, tokenise } from './tokens.js';

const texts = (text: string): string[] => tokenise(text).map((token) => token.text);

describe('tokenise', () => {
  test.each([
    ['words without case and accents', 'Café SÃO-Tomé', ['cafe', 'sao', 'tome']],
    ['letters that hold no mark', 'Đồng Łódź Straße Æther', ['dong', 'lodz', 'strasse', 'aether']],
    ['apostrophes inside of a word', "farmer's l’eau", ['farmers', 'leau']],
    ['wide letters', 'ＡＢＣ', ['abc']],
    ['Cyrillic without its dots', 'Сушёный', ['сушеныи']],
    ['pairs of Chinese, the last character alone', '芒果干', ['芒果', '果干', '干']],
    ['scripts side by side', '棉质T恤', ['棉质', '质', 't', '恤']],
    ['Korean in pairs', '건망고', ['건망', '망고', '고']],
    ['Thai with its vowels', 'ชา', ['ชา', 'า']],
    ['nothing of signs', '— !? <>', []],
  ])('gives %s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test('tells codes from words', () => {
    const kinds = tokenise('ISO 9001 XK2300').map(({ kind }) => kind);
    expect(kinds).toEqual(['word', 'code', 'code']);
  });

  test('points at what it took from the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let before = 0;
        for (const { start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      }),
    );
  });

  test('folds a folded word to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const token of tokenise(text).filter(({ kind }) => kind === 'word')) {
          expect(foldWord(token.text)).toBe(token.text);
        }
      }),
    );
  });
});
