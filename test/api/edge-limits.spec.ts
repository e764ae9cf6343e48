import { TestApp } from '../support/app.js';

const introspection = '{ __schema { queryType { name } } }';

describe('the edge', () => {
  let app: TestApp;
  beforeAll(async () => (app = await TestApp.start()));
  afterAll(() => app.stop());

  const messageOf = async (query: string) => (await app.gql(query)).errors[0]?.message;

  it('answers a modest query', async () => {
    expect(await messageOf('{ viewer { email } }')).toBeUndefined();
    expect(await messageOf(introspection)).toBeUndefined();
  });

  it('refuses deep queries, also through fragments', async () => {
    const deep = (levels: number) =>
      `{ viewer { memberships ${'{ organisation { members { edges { node '.repeat(levels)}{ role }${'} } } }'.repeat(levels)} } }`;
    expect(await messageOf(deep(4))).toMatch(/depth/i);
    const fragments = `{ viewer { ...A } }
      fragment A on Viewer { sessions { edges { node { ...B } } } }
      fragment B on Session { id }`;
    expect(await messageOf(fragments)).toBeUndefined();
  });

  it('refuses costly queries', async () => {
    const field = (n: number) =>
      `a${n}: apiTokens(first: 100) { edges { node { id name createdAt lastUsedAt expiresAt } } }`;
    const many = Array.from({ length: 29 }, (_, n) => field(n)).join(' ');
    const nested = Array.from({ length: 40 }, () => `... on Viewer { ${many} }`).join(' ');
    expect(await messageOf(`{ viewer { ${nested} } }`)).toMatch(/cost|alias|token/i);
  });

  it('refuses many aliases', async () => {
    const aliases = Array.from({ length: 31 }, (_, n) => `v${n}: viewer { id }`).join(' ');
    expect(await messageOf(`{ ${aliases} }`)).toMatch(/alias/i);
  });

  it('refuses long texts before parsing them whole', async () => {
    expect(await messageOf(`{ viewer { ${'email '.repeat(3000)} } }`)).toMatch(/token/i);
  });

  it('refuses fragments that contain themselves', async () => {
    const query = '{ viewer { ...A } } fragment A on Viewer { ...A email }';
    expect(await messageOf(query)).toBeDefined();
  });

  it('refuses batches', async () => {
    const response = await app.api.inject({
      method: 'POST',
      url: '/graphql',
      payload: [{ query: '{ viewer { id } }' }, { query: '{ viewer { id } }' }],
    });
    expect(response.statusCode).toBe(400);
    expect(response.json()).not.toHaveProperty('data');
  });

  it('refuses forms that another site’s page could send with our cookie', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const response = await app.api.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': type },
        payload: '{"query":"mutation { signOut { userId } }"}',
      });
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
      expect(response.body).not.toContain('"data"');
    }
    const get = await app.api.inject({ method: 'GET', url: '/graphql?query={viewer{id}}' });
    expect(get.statusCode).toBe(400);
  });
});

describe('in production', () => {
  let app: TestApp;
  beforeAll(async () => (app = await TestApp.start({ env: { NODE_ENV: 'production' } })));
  afterAll(() => app.stop());

  it('the schema is not told', async () => {
    const { errors } = await app.gql(introspection);
    expect(errors[0]?.message).toMatch(/introspection/i);
  });

  it('pages of others cannot frame an answer, or take it for a script', async () => {
    const { headers } = await app.gql('{ viewer { id } }');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'content-security-policy': expect.stringContaining("default-src 'self'") as string,
    });
  });

  it('a wrong field gets no suggestion of a right one', async () => {
    const { errors } = await app.gql('{ viewr { id } }');
    expect(errors[0]?.message).toBeDefined();
    expect(errors[0]?.message).not.toMatch(/did you mean/i);
  });
});
