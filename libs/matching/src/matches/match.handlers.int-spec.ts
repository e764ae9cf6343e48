import type { INestApplicationContext } from '@nestjs/common';
import { JobQueues, QueueBackend } from '#platform';
import { NeedReader } from '#sourcing';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { makeBuyer, makeNeeds, openMatching } from '../../../../test/support/match-world.js';
import { testConfig } from '../../../../test/support/queue-engines.js';
import { RematchNeedsHandler } from './match.handlers.js';
import { Matcher } from './matcher.js';

describe('matching all open needs anew', () => {
  let database: TestDatabase;
  let context: INestApplicationContext;

  beforeAll(async () => {
    database = await createTestDatabase();
    context = await openMatching(testConfig(database.url));
    await makeNeeds(context, await makeBuyer(context), 300, 2);
  });

  afterAll(async () => {
    await context.close();
    await database.drop();
  });

  it('is shared out over jobs that any worker can take, each need in one of them', async () => {
    const needs = context.get(NeedReader);
    await new RematchNeedsHandler(needs, context.get(Matcher), context.get(JobQueues)).handle();

    const queue = context.get(QueueBackend).openQueue('matching');
    const jobs = await queue.getJobs(['waiting']);
    await queue.close();
    const shards = jobs.map(
      ({ data }) => (data as { payload: { needIds: string[] } }).payload.needIds,
    );
    expect(shards.length).toBeGreaterThan(2);
    expect(shards.flat().sort()).toEqual(await needs.listOpenIds());
    expect(shards.flat()).toHaveLength(300);
  });
});
