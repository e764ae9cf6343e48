import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What suppliers were asked for here, and whether they answered. */
export class SupplierAsks1766100100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE supplier_asks (
        source text NOT NULL
          CONSTRAINT supplier_asks_source_check CHECK (source IN ('contact', 'meeting')),
        source_id uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        supplier_id uuid NOT NULL,
        state text NOT NULL CONSTRAINT supplier_asks_state_check
          CHECK (state IN ('waiting', 'answered', 'unanswered', 'withdrawn')),
        answered_at timestamptz,
        CONSTRAINT supplier_asks_pkey PRIMARY KEY (source, source_id, asked_at),
        CONSTRAINT supplier_asks_answer_check
          CHECK ((state = 'answered') = (answered_at IS NOT NULL)),
        CONSTRAINT supplier_asks_supplier_id_fkey
          FOREIGN KEY (supplier_id) REFERENCES profiles (id) ON DELETE CASCADE
      )`);
    await db.query(
      `CREATE INDEX supplier_asks_of_supplier ON supplier_asks (supplier_id, asked_at)`,
    );
    await db.query(
      `CREATE INDEX supplier_asks_waiting ON supplier_asks (asked_at) WHERE state = 'waiting'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE supplier_asks`);
  }
}
