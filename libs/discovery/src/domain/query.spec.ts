import { readQuery } from './query.js';

describe('readQuery', () => {
  test.each([
    ['080450', ['080450'], []],
    ['0804.50', ['080450'], []],
    ['08.04.50', ['080450'], []],
    ['0804', ['0804'], []],
    ['08.04', ['0804'], []],
    ['dried mango 080450', ['080450'], ['dried', 'mango']],
    ['ISO 9001', [], ['iso', '9001']],
    ['770100', [], ['770100']],
    ['9950', [], ['9950']],
    ['1234567', [], ['1234567']],
    ['芒果', [], ['芒果']],
    ['果', [], ['果']],
    ['', [], []],
  ])('%s: codes %j and words %j', (typed, hsCodes, words) => {
    const query = readQuery(typed);
    expect(query.hsCodes).toEqual(hsCodes);
    expect(query.tokens.map(({ text }) => text)).toEqual(words);
  });

  test('bounds what it looks at', () => {
    expect(readQuery('tea '.repeat(5000)).tokens.length).toBeLessThanOrEqual(32);
  });
});
