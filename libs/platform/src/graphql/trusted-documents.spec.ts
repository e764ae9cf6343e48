import { TrustedDocumentCache } from './trusted-documents.js';

describe('TrustedDocumentCache', () => {
  const cache = new TrustedDocumentCache({ abc: 'query A { a }' });

  it('knows its documents and nothing that objects have by nature', async () => {
    await expect(cache.get('apq:abc')).resolves.toBe('query A { a }');
    await expect(cache.get('abc')).resolves.toBeUndefined();
    await expect(cache.get('apq:constructor')).resolves.toBeUndefined();
  });

  it('takes in nothing', async () => {
    await cache.set();
    await expect(cache.get('apq:def')).resolves.toBeUndefined();
  });
});
