import { planPage } from './page-plan';
import { findPage } from './page-table';

const plan = (path: string, headers = { cookies: '', languages: '' }) =>
  planPage(new URL(path, 'http://any'), headers);

describe('planPage', () => {
  it('asks for the search that the address names', () => {
    const { modules, questions } = plan('/suppliers?q=mango&economies=PHL');
    expect(modules).toEqual(['src/i18n/en.json', 'src/features/discovery/discovery.page.tsx']);
    expect(questions.map(({ operationName }) => operationName)).toEqual([
      'Viewer',
      'ReferenceData',
      'SearchSuppliers',
    ]);
    expect(questions[2]?.variables).toEqual({
      query: 'mango',
      sort: 'RELEVANCE',
      filters: { economies: ['PHL'] },
    });
  });

  it('takes the language that was chosen, then what the browser wants most', () => {
    const languages = 'de;q=0.9, es;q=0.2, zh-CN;q=0.8';
    expect(plan('/', { cookies: '', languages }).language).toBe('zh-Hans');
    expect(plan('/', { cookies: 'a=b; iloilo-language=fil', languages }).language).toBe('fil');
  });

  it('asks for nothing of its own where there is no page', () => {
    expect(plan('/nowhere').modules).toEqual(['src/i18n/en.json']);
  });
});

describe('findPage', () => {
  it('prefers the page that is named to the one with a part left open', () => {
    expect(findPage('/needs/new')?.page.module).toBe('needs/need-wizard');
    expect(findPage('/needs/7')).toMatchObject({
      page: { path: '/needs/:id' },
      parts: { id: '7' },
    });
  });
});
