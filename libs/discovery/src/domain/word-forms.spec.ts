import { formsOf } from './word-forms.js';

describe('formsOf', () => {
  test.each([
    ['mango', ['mangoes', 'mangos']],
    ['mangoes', ['mango', 'mangos']],
    ['basket', ['baskets']],
    ['baskets', ['basket']],
    ['berry', ['berries']],
    ['berries', ['berry']],
    ['boxes', ['box']],
    ['tray', ['trays']],
    ['glass', ['glasses']],
    ['cactus', ['cactuses']],
    ['tea', ['teas']],
    ['bags', ['bag']],
    ['gas', ['gases']],
    ['of', []],
    ['芒果', []],
    ['iso9001', []],
  ])('of %s are %j besides', (word, others) => {
    expect(formsOf(word).sort()).toEqual([word, ...others].sort());
  });
});
