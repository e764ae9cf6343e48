import pg from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { findWatermark } from './change.watermark.js';

describe('findWatermark', () => {
  let database: TestDatabase;
  let db: DataSource;
  let writer: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    writer = new pg.Client({ connectionString: database.url });
    await writer.connect();
    await db.query('CREATE TABLE things (id int, changed_at timestamptz)');
  });
  afterAll(async () => {
    await writer.end();
    await db.destroy();
    await database.drop();
  });

  const changedSince = async (since: Date): Promise<number[]> => {
    const rows = await db.query<{ id: number }[]>('SELECT id FROM things WHERE changed_at >= $1', [
      since,
    ]);
    return rows.map(({ id }) => id);
  };

  it('waits for a transaction that has written and not ended, however long ago that was', async () => {
    await writer.query('BEGIN');
    const now = new Date();
    await writer.query('INSERT INTO things VALUES (1, $1)', [now]);
    const later = new Date(now.getTime() + 3_600_000);
    const first = await findWatermark(db.manager, later);
    expect(await changedSince(first)).toEqual([]);
    await writer.query('COMMIT');
    expect(await changedSince(first)).toEqual([1]);
  });

  it('goes on when nothing is under way, so that what was seen is not read again', async () => {
    const later = new Date(Date.now() + 3_600_000);
    const next = await findWatermark(db.manager, later);
    expect(next.getTime()).toBe(later.getTime() - 10_000);
    expect(await changedSince(next)).toEqual([]);
  });
});
