import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a row states is read as it was written, and never searched: plain text costs less. */
export class ImportRowText1766500100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE import_rows ALTER COLUMN content TYPE json USING content::json`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE import_rows ALTER COLUMN content TYPE jsonb USING content::jsonb`);
  }
}
