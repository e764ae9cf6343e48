import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SupplierExclusions1765400000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE supplier_exclusions (
        supplier_id uuid PRIMARY KEY,
        buyer_ids uuid[] NOT NULL,
        sectors text[] NOT NULL,
        saved_by uuid NOT NULL,
        saved_at timestamptz NOT NULL,
        CONSTRAINT supplier_exclusions_supplier_id_fkey
          FOREIGN KEY (supplier_id) REFERENCES profiles (id) ON DELETE CASCADE
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE supplier_exclusions`);
  }
}
