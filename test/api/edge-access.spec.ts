import { Module } from '@nestjs/common';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Metrics, newId, Public, Role, SignedIn } from '#platform';
import { TestApp } from '../support/app.js';
import { findOperations } from '../support/operations.js';
import { makePerson } from '../support/people.js';

@Resolver()
class GuardedResolver {
  /** Says nothing about who may call it. */
  @Query(() => String)
  unguarded(): string {
    return 'open';
  }

  @Mutation(() => String)
  unguardedMutation(): string {
    return 'open';
  }

  @SignedIn()
  @Query(() => String)
  forSignedIn(): string {
    return 'open';
  }

  @Allow(Role.Buyer, Role.PlatformAdministrator)
  @Query(() => String)
  forBuyers(): string {
    return 'open';
  }

  @Public()
  @Query(() => String)
  broken(): string {
    throw new Error('password of the database: hunter2');
  }
}

@Module({ providers: [GuardedResolver] })
class GuardedModule {}

const codeOf = async (app: TestApp, query: string, as?: object) =>
  (await app.gql(query, {}, { as })).errors[0]?.extensions?.code;

describe('access', () => {
  let app: TestApp;
  beforeAll(async () => (app = await TestApp.start({ modules: [GuardedModule] })));
  afterAll(() => app.stop());

  it('is denied where an operation does not say who may call it', async () => {
    const admin = await makePerson(app, { role: Role.PlatformAdministrator });
    expect(await codeOf(app, '{ unguarded }')).toBe('NOT_SIGNED_IN');
    expect(await codeOf(app, '{ unguarded }', admin)).toBe('NOT_ALLOWED');
    expect(await codeOf(app, 'mutation { unguardedMutation }', admin)).toBe('NOT_ALLOWED');
  });

  it('is seen to be missing by the contract that every operation declares it', () => {
    const silent = findOperations(app.api).filter(({ access }) => access === undefined);
    expect(silent.map(({ resolver }) => resolver)).toEqual([
      'GuardedResolver.unguardedMutation',
      'GuardedResolver.unguarded',
    ]);
  });

  it('is open to whoever is named, and to nobody else', async () => {
    const supplier = await makePerson(app);
    const buyer = await makePerson(app, { role: Role.Buyer });
    const admin = await makePerson(app, { role: Role.PlatformAdministrator });
    expect(await codeOf(app, '{ forSignedIn }')).toBe('NOT_SIGNED_IN');
    expect(await codeOf(app, '{ forSignedIn }', supplier)).toBeUndefined();
    expect(await codeOf(app, '{ forBuyers }')).toBe('NOT_SIGNED_IN');
    expect(await codeOf(app, '{ forBuyers }', supplier)).toBe('NOT_ALLOWED');
    expect(await codeOf(app, '{ forBuyers }', buyer)).toBeUndefined();
    expect(await codeOf(app, '{ forBuyers }', admin)).toBeUndefined();
  });

  it('is nobody’s with a credential that means nothing', async () => {
    for (const as of [{ cookie: 'x' }, { cookie: '%E0%A4%A' }, { token: 'x'.repeat(43) }]) {
      expect(await codeOf(app, '{ forSignedIn }', as)).toBe('NOT_SIGNED_IN');
    }
  });
});

describe('a refused query', () => {
  it('runs once, is told alike and counted once, however often it comes', async () => {
    const app = await TestApp.start();
    try {
      const query = `{ profile(id: "${newId()}") { id } }`;
      const answers = [await app.gql(query), await app.gql(query), await app.gql(query)];
      expect(answers[0]?.errors[0]?.extensions?.code).toBe('PROFILE_NOT_FOUND');
      expect(answers.map(({ data }) => data)).toEqual([null, null, null]);
      for (const { errors } of answers) expect(errors).toEqual(answers[0]?.errors);
      const { values } = await app.api.get(Metrics).refusals.get();
      expect(values).toEqual([{ labels: { code: 'PROFILE_NOT_FOUND' }, value: 3 }]);
      const seconds = await app.api.get(Metrics).operationSeconds.get();
      const counted = seconds.values.filter(({ metricName }) => metricName?.endsWith('_count'));
      expect(counted).toEqual([
        expect.objectContaining({ labels: { kind: 'query', outcome: 'error' }, value: 3 }),
      ]);
    } finally {
      await app.stop();
    }
  });
});

describe('unexpected failures', () => {
  it.each(['production', 'development'])('tell nothing but a request id in %s', async (mode) => {
    const app = await TestApp.start({ modules: [GuardedModule], env: { NODE_ENV: mode } });
    try {
      // The second time it runs as compiled code.
      for (let time = 1; time <= 2; time++) {
        const answer = await app.gql(
          '{ broken }',
          {},
          { headers: { 'x-request-id': 'find-me-by-this' } },
        );
        expect(JSON.stringify(answer)).not.toMatch(/hunter2|stack|\.ts|\.js/i);
        expect(answer.errors).toEqual([
          expect.objectContaining({
            message: expect.stringContaining('find-me-by-this') as string,
            extensions: { code: 'INTERNAL', requestId: 'find-me-by-this' },
          }),
        ]);
        expect(answer.headers['x-request-id']).toBe('find-me-by-this');
      }
    } finally {
      await app.stop();
    }
  });
});
