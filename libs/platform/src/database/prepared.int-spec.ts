import { DataSource, QueryFailedError } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { queryPrepared } from './prepared.js';

describe('queryPrepared', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    const options = { type: 'postgres', url: database.url, poolSize: 1 } as const;
    dataSource = await new DataSource(options).initialize();
    await dataSource.query('CREATE TABLE things (name text)');
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const prepared = async (text: string): Promise<number> => {
    const [row] = await dataSource.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM pg_prepared_statements WHERE statement = $1',
      [text],
    );
    return row?.count ?? 0;
  };

  it('lets Postgres keep a statement that comes again, and only then', async () => {
    const text = 'SELECT $1::integer + 1 AS more';
    expect(await queryPrepared(dataSource.manager, text, [1])).toEqual([{ more: 2 }]);
    expect(await prepared(text)).toBe(0);
    expect(await queryPrepared(dataSource.manager, text, [2])).toEqual([{ more: 3 }]);
    expect(await queryPrepared(dataSource.manager, text, [3])).toEqual([{ more: 4 }]);
    expect(await prepared(text)).toBe(1);
  });

  it('works in the transaction that it is given', async () => {
    const work = dataSource.transaction(async (tx) => {
      await tx.query(`INSERT INTO things VALUES ('unseen elsewhere')`);
      const read = 'SELECT name FROM things';
      for (let time = 0; time < 3; time++) {
        expect(await queryPrepared(tx, read, [])).toEqual([{ name: 'unseen elsewhere' }]);
      }
      throw new Error('undo');
    });
    await expect(work).rejects.toThrow('undo');
    expect(await queryPrepared(dataSource.manager, 'SELECT name FROM things', [])).toEqual([]);
  });

  it('fails as TypeORM does', async () => {
    const failing = queryPrepared(dataSource.manager, 'SELECT 1 / $1::integer', [0]);
    await expect(failing).rejects.toThrow(QueryFailedError);
  });
});
