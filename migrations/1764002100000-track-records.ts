import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TrackRecords1764002100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE track_records (
        id uuid PRIMARY KEY,
        supplier_id uuid NOT NULL,
        awarded_on date NOT NULL,
        buyer_name text NOT NULL,
        buyer_key text NOT NULL,
        description text NOT NULL,
        language text NOT NULL,
        evidence_level text NOT NULL,
        source text NOT NULL,
        row_key text NOT NULL,
        imported_at timestamptz NOT NULL,
        CONSTRAINT track_records_supplier_id_row_key_key UNIQUE (supplier_id, row_key),
        CONSTRAINT track_records_supplier_id_fkey
          FOREIGN KEY (supplier_id) REFERENCES profiles (id) ON DELETE CASCADE
      )`);
    await db.query(
      `CREATE INDEX track_records_of_supplier ON track_records (supplier_id, awarded_on)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE track_records`);
  }
}
