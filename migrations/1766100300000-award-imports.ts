import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of awards that agencies bring in, and which awards came with which. */
export class AwardImports1766100300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE award_imports (
        id uuid PRIMARY KEY,
        agency_id uuid NOT NULL CONSTRAINT award_imports_agency_fkey
          REFERENCES organisations (id) ON DELETE CASCADE,
        economy text NOT NULL,
        language text NOT NULL,
        file_name text NOT NULL,
        file_path text NOT NULL,
        status text NOT NULL CONSTRAINT award_imports_status_check
          CHECK (status IN ('CHECKING', 'CHECKED', 'STORING', 'STORED', 'UNDOING', 'UNDONE', 'FAILED')),
        report jsonb,
        failure text,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX award_imports_by_agency ON award_imports (agency_id, id)`);
    await db.query(`
      ALTER TABLE track_records ADD COLUMN import_id uuid
        CONSTRAINT track_records_import_id_fkey REFERENCES award_imports (id) ON DELETE SET NULL`);
    await db.query(`CREATE INDEX track_records_of_import ON track_records (import_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE track_records DROP COLUMN import_id`);
    await db.query(`DROP TABLE award_imports`);
  }
}
