import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which definition the sizes of each economy were last judged. */
export class MsmeJudgements1765200200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE msme_judgements (
        economy text PRIMARY KEY,
        definition_hash text NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE msme_judgements`);
  }
}
