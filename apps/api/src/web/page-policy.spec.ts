import { contentSecurityPolicy, isApiPath } from './page-policy.js';
import { filesOf } from './page-plan.js';
import { encodingFor } from './web-files.js';

describe('how the web app is served', () => {
  it('allows no inline code and no other site', () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
  });

  it('leaves the api’s addresses to the api', () => {
    expect(['/graphql', '/livez', '/assets/old.js'].every(isApiPath)).toBe(true);
    expect(['/', '/suppliers', '/graphqlish'].some(isApiPath)).toBe(false);
  });

  it('takes the best encoding that is offered', () => {
    expect(encodingFor('gzip, deflate, br;q=1')).toBe('br');
    expect(encodingFor('gzip')).toBe('gzip');
    expect(encodingFor(undefined)).toBeUndefined();
  });

  it('links all files of a page, those apart that its html names', () => {
    const manifest = {
      'index.html': { file: 'index.js', imports: ['_base'] },
      _base: { file: 'base.js' },
      page: { file: 'page.js', imports: ['_base', '_part'], css: ['page.css'] },
      _part: { file: 'part.js', imports: ['page'] },
    };
    expect(filesOf(manifest, ['page', 'gone'])).toEqual({
      scripts: ['page.js', 'part.js'],
      styles: ['page.css'],
    });
  });
});
