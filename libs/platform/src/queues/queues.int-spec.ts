import { jest } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { queueEngines, testConfig } from '../../../../test/support/queue-engines.js';
import { Transactions } from '../database/transactions.js';
import { newId } from '../database/new-id.js';
import { LiveTopics, defineTopic } from '../live/live.topics.js';
import { defineEvent } from '../outbox/event.definition.js';
import { Outbox } from '../outbox/outbox.js';
import { OutboxRelay } from '../outbox/outbox.relay.js';
import { PlatformModule } from '../platform.module.js';
import { currentRequestId, runInContext } from '../telemetry/request-context.js';
import { defineJob } from './job.definition.js';
import { HandlesJob, type JobHandler } from './job.handler.js';
import { JobQueues } from './job.queues.js';
import { WorkerModule } from './queues.module.js';

const counted = defineEvent<{ ids: string[] }>('test.counted');
const countIds = defineJob({ queue: 'test', name: 'count-ids', on: counted, attempts: 2 });

/** What the handler saw, by id. */
const seen: { id: string; requestId: string | undefined }[] = [];
/** Jobs that came before their handler was prepared. */
const early: string[] = [];
const failing = new Set<string>();

@HandlesJob(countIds)
@Injectable()
class CountIdsHandler implements JobHandler<{ ids: string[] }> {
  private isPrepared = false;

  async prepare(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 300));
    this.isPrepared = true;
  }

  handle({ ids }: { ids: string[] }): Promise<void> {
    if (!this.isPrepared) early.push(...ids);
    if (ids.some((id) => failing.has(id))) return Promise.reject(new Error('Not this one.'));
    seen.push(...ids.map((id) => ({ id, requestId: currentRequestId() })));
    return Promise.resolve();
  }
}

@Module({ providers: [CountIdsHandler] })
class HandlersModule {}

const until = async (isTrue: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 400; tries++) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not happen within 10 s.');
};

for (const { engine, url } of queueEngines) {
  const isMissing = engine === 'redis' && !url;
  const title = `outbox and queues on ${engine}${isMissing ? ' (needs redis-server)' : ''}`;

  (isMissing ? describe.skip : describe)(title, () => {
    let database: TestDatabase;
    let app: TestingModule;

    beforeAll(async () => {
      database = await createTestDatabase();
      const config = testConfig(database.url, url ? { REDIS_URL: url } : {});
      app = await Test.createTestingModule({
        imports: [PlatformModule.forRoot(config, 'test'), WorkerModule, HandlersModule],
      }).compile();
      app.useLogger(false);
      await app.init();
    });

    afterAll(async () => {
      await app.close();
      await database.drop();
    });

    const announce = (id: string, requestId = 'request-12345') =>
      runInContext({ requestId }, () =>
        app.get(Transactions).run((tx) => app.get(Outbox).append(tx, counted, { ids: [id] })),
      );

    it('runs the job of an event, under the request that caused it', async () => {
      const id = newId();
      await announce(id);
      await until(() => seen.some((entry) => entry.id === id));
      expect(seen.filter((entry) => entry.id === id)).toEqual([{ id, requestId: 'request-12345' }]);
    });

    it('runs no job before its handler is prepared', () => {
      expect(early).toEqual([]);
    });

    it('misses nothing that is announced while it hands over something else', async () => {
      const [first, second] = [newId(), newId()];
      const queues = app.get(JobQueues);
      const addAll = queues.addAll.bind(queues);
      let announcedAt = 0;
      const handOver = jest.spyOn(queues, 'addAll').mockImplementationOnce(async (jobs) => {
        await announce(second);
        announcedAt = performance.now();
        await new Promise((resolve) => setTimeout(resolve, 100));
        await addAll(jobs);
      });
      await announce(first);
      await until(() => seen.some((entry) => entry.id === second));
      handOver.mockRestore();
      // Sooner than the relay looks by itself.
      expect(performance.now() - announcedAt).toBeLessThan(800);
    });

    it('says nothing of what was rolled back', async () => {
      const [lost, kept] = [newId(), newId()];
      const rolledBack = app.get(Transactions).run(async (tx) => {
        await app.get(Outbox).append(tx, counted, { ids: [lost] });
        throw new Error('Changed my mind.');
      });
      await expect(rolledBack).rejects.toThrow('Changed my mind.');
      await announce(kept);
      await until(() => seen.some((entry) => entry.id === kept));
      expect(seen.some((entry) => entry.id === lost)).toBe(false);
    });

    it('adds nothing when an entry is relayed a second time', async () => {
      const id = newId();
      await announce(id);
      await until(() => seen.some((entry) => entry.id === id));
      await app
        .get(DataSource)
        .query(`UPDATE outbox SET relayed_at = NULL WHERE payload -> 'ids' ->> 0 = $1`, [id]);
      await app.get(OutboxRelay).relayBatch();
      const after = newId();
      await announce(after);
      await until(() => seen.some((entry) => entry.id === after));
      expect(seen.filter((entry) => entry.id === id)).toHaveLength(1);
    });

    it('keeps a job that fails its last try as dead, and runs it when it is retried', async () => {
      const id = newId();
      failing.add(id);
      await announce(id);
      const isDead = async () =>
        (await app.get(JobQueues).listDead(10)).some((job) => JSON.stringify(job).includes(id));
      await until(isDead);
      failing.delete(id);
      const [dead] = (await app.get(JobQueues).listDead(10)).filter((job) =>
        JSON.stringify(job).includes(id),
      );
      expect(dead).toMatchObject({ name: 'count-ids', reason: 'Not this one.' });
      expect(await app.get(JobQueues).retryDead(dead!.id)).toBe(1);
      await until(() => seen.some((entry) => entry.id === id));
      expect(await isDead()).toBe(false);
    });

    it('passes live news to whoever listens, until they stop', async () => {
      const topic = defineTopic<{ step: number }>(`test-news-${engine}`);
      const id = newId();
      const live = app.get(LiveTopics);
      const stream = await live.listen(topic, id);
      await live.publish(topic, id, { step: 1 });
      await live.publish(topic, newId(), { step: 99 });
      await live.publish(topic, id, { step: 2 });
      expect((await stream.next()).value).toEqual({ step: 1 });
      expect((await stream.next()).value).toEqual({ step: 2 });
      const waiting = stream.next();
      await stream.return();
      expect((await waiting).done).toBe(true);
    });
  });
}
