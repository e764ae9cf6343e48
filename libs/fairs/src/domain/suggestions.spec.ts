import { rankSuggestions } from './suggestions.js';

describe('rankSuggestions', () => {
  it('puts wishes first, then matches, and leaves out who is refused', () => {
    const others = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
    const wished = new Map([
      ['a', 'spare'],
      ['b', 'never'],
      ['e', 'must'],
    ] as const);
    const scores = new Map([
      ['c', 0.2],
      ['d', 0.9],
    ]);
    expect(rankSuggestions(others, wished, scores)).toEqual(['e', 'd', 'c', 'a']);
  });
});
