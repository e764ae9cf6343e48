import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MatchAdvice1764002300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE match_advice (
        id uuid PRIMARY KEY,
        need_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        agency_id uuid NOT NULL,
        given_by uuid NOT NULL,
        kind text NOT NULL,
        reason text NOT NULL,
        given_at timestamptz NOT NULL,
        CONSTRAINT match_advice_once UNIQUE (need_id, supplier_id, agency_id),
        CONSTRAINT match_advice_need_id_fkey
          FOREIGN KEY (need_id) REFERENCES sourcing_needs (id) ON DELETE CASCADE,
        CONSTRAINT match_advice_supplier_id_fkey
          FOREIGN KEY (supplier_id) REFERENCES profiles (id) ON DELETE CASCADE
      )`);
    await db.query(`CREATE INDEX match_advice_of_supplier ON match_advice (supplier_id, given_at)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE match_advice`);
  }
}
