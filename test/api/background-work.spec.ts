import { DataSource } from 'typeorm';
import { allJobs, JobQueues, newId, Role } from '#platform';
import { TestApp } from '../support/app.js';
import { makePerson, type Person } from '../support/people.js';

interface Work {
  readonly backgroundWork: {
    readonly queues: { queue: string; dead: number }[];
    readonly dead: { id: string; queue: string; cause: string; reason: string }[];
  };
}

describe('background work', () => {
  let app: TestApp;
  let administrator: Person;
  beforeAll(async () => {
    app = await TestApp.start();
    administrator = await makePerson(app, { role: Role.PlatformAdministrator });
  });
  afterAll(() => app.stop());

  const look = async () =>
    (
      await app.ask<Work>(
        '{ backgroundWork { queues { queue dead } dead { id queue name cause reason failedAt } } }',
        {},
        administrator,
      )
    ).backgroundWork;

  const retry = (id: string | null) =>
    app.ask<{ result: { retried?: number; code?: string } }>(
      `mutation ($id: ID) { result: retryDeadJobs(id: $id) {
         ... on DeadJobsRetried { retried } ... on Failure { code } } }`,
      { id },
      administrator,
    );

  it('shows every queue and what is dead, and puts it back in line, noted in the audit trail', async () => {
    const before = await look();
    expect(before.dead).toEqual([]);
    expect(before.queues.map(({ queue }) => queue)).toEqual(
      [...new Set(allJobs().map(({ queue }) => queue))].sort(),
    );

    const definition = allJobs().find(({ name }) => name === 'send-link-letter')!;
    const id = newId();
    // Without the id that it needs, and with a single try.
    await app.api
      .get(JobQueues)
      .addAll([{ definition: { ...definition, attempts: 1 }, payload: {}, id }]);
    await expect(app.runJobs()).rejects.toThrow('failed for good');
    const after = await look();
    expect(after.dead).toMatchObject([{ id, queue: definition.queue, name: 'send-link-letter' }]);
    expect(after.dead[0]?.reason).not.toBe('');
    expect(after.dead[0]?.cause).toBe('BAD_DATA');
    expect(after.queues.find(({ queue }) => queue === definition.queue)?.dead).toBe(1);

    expect((await retry(newId())).result).toEqual({ code: 'DEAD_JOB_NOT_FOUND' });
    expect((await retry(id)).result).toEqual({ retried: 1 });
    const noted = await app.api
      .get(DataSource)
      .query(`SELECT details FROM audit_entries WHERE act = 'platform.dead-jobs-retried'`);
    expect(noted).toEqual([{ details: { job: id, retried: 1 } }]);
  });

  it('is for those alone who run the platform', async () => {
    const officer = await makePerson(app, { role: Role.AgencyAdministrator });
    for (const query of [
      '{ backgroundWork { dead { id } } }',
      'mutation { retryDeadJobs { __typename } }',
    ]) {
      const { errors } = await app.gql(query, {}, { as: officer });
      expect(errors[0]?.extensions?.code).toBe('NOT_ALLOWED');
    }
  });
});
