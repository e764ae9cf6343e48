import { contentSecurityPolicy, isApiPath } from './page-policy.js';
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
});
