import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MsmeRuleSets1764001100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE msme_rule_sets (
        id uuid PRIMARY KEY,
        economy text NOT NULL,
        valid_from date NOT NULL,
        rules jsonb NOT NULL,
        source text NOT NULL,
        source_url text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX msme_rule_sets_economy ON msme_rule_sets (economy, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE msme_rule_sets`);
  }
}
