import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an import failed, with its code and what the sentence names, for every language. */
export class ImportFailures1766500150000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE imports ALTER COLUMN failure TYPE jsonb USING CASE WHEN failure IS NOT NULL THEN
        jsonb_build_object('code', 'IMPORT_UNREADABLE', 'message', failure,
                           'args', jsonb_build_object('format', format, 'detail', failure)) END`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE imports ALTER COLUMN failure TYPE text USING failure ->> 'message'`);
  }
}
