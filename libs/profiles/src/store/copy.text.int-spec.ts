import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { copyRows } from './copy.text.js';

describe('copyRows', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  // Postgres holds any character but the one of code 0.
  const text = fc
    .oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'\\\t\r\n"{},N\'é芒') }),
    )
    .map((any) => any.replaceAll('\0', ''));
  const row = fc.record({
    text: fc.option(text),
    list: fc.array(text),
    json: fc.record({ a: text, b: fc.array(text) }),
    at: fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
    is: fc.boolean(),
    amount: fc.double({ noNaN: true, noDefaultInfinity: true }).map((any) => any + 0),
  });

  it('puts in any value as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const stored = await dataSource.transaction(async (tx) => {
          await tx.query(
            `CREATE TEMP TABLE copied (place integer, text text, list text[], json jsonb,
                                       at timestamptz, "is" boolean, amount double precision)
               ON COMMIT DROP`,
          );
          const cells = rows.map(({ text, list, json, at, is, amount }, place) => [
            ...[place, text, list, { json }, at, is, amount],
          ]);
          await copyRows(tx, 'copied', cells);
          return tx.query<object[]>(
            'SELECT text, list, json, at, "is", amount FROM copied ORDER BY place',
          );
        });
        expect(stored).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });
});
