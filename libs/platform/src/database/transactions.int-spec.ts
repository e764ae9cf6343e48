import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { Transactions } from './transactions.js';

describe('Transactions', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let transactions: Transactions;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    transactions = new Transactions(dataSource);
    await dataSource.query('CREATE TABLE counters (id int PRIMARY KEY, value int NOT NULL)');
  });

  beforeEach(async () => {
    await dataSource.query('TRUNCATE counters');
    await dataSource.query('INSERT INTO counters VALUES (1, 0), (2, 0)');
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const values = async () =>
    (await dataSource.query<{ value: number }[]>('SELECT value FROM counters ORDER BY id')).map(
      (row) => row.value,
    );

  it('keeps all or nothing', async () => {
    const failing = transactions.run(async (tx) => {
      await tx.query('UPDATE counters SET value = 5 WHERE id = 1');
      await tx.query('SELECT 1 / 0');
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(await values()).toEqual([0, 0]);
  });

  it('tries again after a deadlock, so that both sides get through', async () => {
    const add = (first: number, second: number) =>
      transactions.run(async (tx) => {
        await tx.query('UPDATE counters SET value = value + 1 WHERE id = $1', [first]);
        await tx.query('SELECT pg_sleep(0.2)');
        await tx.query('UPDATE counters SET value = value + 1 WHERE id = $1', [second]);
      });
    await Promise.all([add(1, 2), add(2, 1)]);
    expect(await values()).toEqual([2, 2]);
  });
});
