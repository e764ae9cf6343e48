import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Taxonomy1764000050000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE hs_codes (
        edition text NOT NULL,
        digits text NOT NULL CHECK (digits ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6})$'),
        label text NOT NULL,
        PRIMARY KEY (edition, digits)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE hs_codes`);
  }
}
