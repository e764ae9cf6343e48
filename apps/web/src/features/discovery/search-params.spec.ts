import { chosenValues, readSearch, toggleValue, writeSearch } from './search-params';

describe('the address of a search', () => {
  it('reads words, filters and order, and leaves out what it does not know', () => {
    const params = new URLSearchParams(
      'q=mango&economies=PHL&economies=PER&leastEvidence=MAGIC&sort=PAID&colour=red',
    );
    expect(readSearch(params)).toEqual({
      query: 'mango',
      sort: 'RELEVANCE',
      filters: { economies: ['PHL', 'PER'] },
    });
  });

  it('turns a value on and off again without touching the rest', () => {
    const before = new URLSearchParams('q=mango&economies=PHL');
    const on = toggleValue(before, 'economies', 'PER');
    expect(chosenValues(readSearch(on)).map(({ value }) => value)).toEqual(['PHL', 'PER']);
    expect(toggleValue(on, 'economies', 'PER').toString()).toBe(before.toString());
  });

  it('writes a kept search as the address that reads it back', () => {
    const kept = {
      query: 'dried mango',
      sort: 'NAME' as const,
      filters: { economies: ['PHL', 'PER'], hsCodes: null, leastEvidence: 'DOCUMENT' as const },
    };
    const address = new URL(writeSearch(kept), 'http://any');
    expect(readSearch(address.searchParams)).toEqual({
      ...kept,
      filters: { economies: ['PHL', 'PER'], leastEvidence: 'DOCUMENT' },
    });
  });
});
