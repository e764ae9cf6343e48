import { hsForms } from '../data/hs-forms.data.js';
import { hsHeadings } from '../hs.js';
import { findForms, movesFrom, readForms } from './hs-form.js';
import { readSearchText } from './search-text.js';

const words = readForms(hsForms);
const find = (text: string) =>
  findForms(words, readSearchText(text)).map(({ form, rest }) => [
    form.name,
    rest.words.map(({ written }) => written).join(' ') + rest.run,
  ]);

describe('forms of goods', () => {
  it('are found in any language with what is left of the text', () => {
    expect(find('frozen guava')).toEqual([['frozen', 'guava']]);
    expect(find('mango đông lạnh')).toEqual([['frozen', 'mango']]);
    expect(find('冷冻山竹')).toEqual([['frozen', '山竹']]);
    expect(find('guava')).toEqual([]);
    expect(find('frozen')).toEqual([]);
  });

  it('move headings of their range only', () => {
    const frozen = hsForms.find(({ name }) => name === 'frozen')!;
    expect(movesFrom(frozen, '0810')).toEqual(['0811']);
    expect(movesFrom(frozen, '0701')).toEqual(['0710']);
    expect(movesFrom(frozen, '0802')).toEqual([]);
    expect(movesFrom(frozen, '9403')).toEqual([]);
  });

  it('lead to headings that exist', () => {
    const known = new Set(hsHeadings.map(({ digits }) => digits));
    for (const { moves } of hsForms) for (const [, to] of moves) expect(known).toContain(to);
  });
});
