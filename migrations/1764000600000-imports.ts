import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Imports1764000600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE imports (
        id uuid PRIMARY KEY,
        agency_id uuid NOT NULL,
        economy text NOT NULL,
        created_by uuid,
        file_name text NOT NULL,
        file_path text NOT NULL,
        format text NOT NULL,
        header text[] NOT NULL,
        columns jsonb NOT NULL,
        settings jsonb NOT NULL,
        status text NOT NULL,
        failure text,
        staged_to integer NOT NULL,
        rows_total integer,
        stored_to integer NOT NULL,
        counts jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT imports_format_check CHECK (format IN ('CSV', 'XLSX')),
        CONSTRAINT imports_status_check CHECK (status IN ('UPLOADED', 'CHECKING', 'CHECKED',
          'STORING', 'STORED', 'UNDOING', 'UNDONE', 'FAILED')),
        CONSTRAINT imports_agency_fkey
          FOREIGN KEY (agency_id) REFERENCES organisations (id) ON DELETE CASCADE,
        CONSTRAINT imports_created_by_fkey
          FOREIGN KEY (created_by) REFERENCES users (id) ON DELETE SET NULL
      )`);
    await db.query(`CREATE INDEX imports_by_creator ON imports (created_by)`);
    await db.query(`CREATE INDEX imports_by_agency ON imports (agency_id, id)`);
    await db.query(`
      CREATE TABLE import_rows (
        import_id uuid NOT NULL,
        row_number integer NOT NULL,
        content jsonb NOT NULL,
        problems jsonb,
        registry_key text,
        name_key text NOT NULL,
        place_key text NOT NULL,
        match_keys text[] NOT NULL,
        new_profile_id uuid NOT NULL,
        profile_id uuid,
        outcome text,
        PRIMARY KEY (import_id, row_number),
        CONSTRAINT import_rows_import_fkey
          FOREIGN KEY (import_id) REFERENCES imports (id) ON DELETE CASCADE
      )`);
    await db.query(`
      CREATE INDEX import_rows_wrong ON import_rows (import_id, row_number)
        WHERE problems IS NOT NULL`);
    await db.query(`
      CREATE TABLE import_duplicates (
        import_id uuid NOT NULL,
        row_number integer NOT NULL,
        profile_id uuid NOT NULL,
        other_row integer,
        similarity real NOT NULL,
        PRIMARY KEY (import_id, row_number, profile_id),
        CONSTRAINT import_duplicates_row_fkey FOREIGN KEY (import_id, row_number)
          REFERENCES import_rows (import_id, row_number) ON DELETE CASCADE
      )`);
    await db.query(`
      CREATE TABLE duplicate_decisions (
        economy text NOT NULL,
        row_key text NOT NULL,
        profile_id uuid NOT NULL,
        is_same boolean NOT NULL,
        decided_by uuid,
        decided_at timestamptz NOT NULL,
        PRIMARY KEY (economy, row_key, profile_id),
        CONSTRAINT duplicate_decisions_profile_fkey
          FOREIGN KEY (profile_id) REFERENCES profiles (id) ON DELETE CASCADE
      )`);
    await db.query(`
      CREATE INDEX duplicate_decisions_by_profile ON duplicate_decisions (profile_id)`);
    await db.query(`
      CREATE TABLE import_changes (
        import_id uuid NOT NULL,
        profile_id uuid NOT NULL,
        before jsonb,
        stored_at timestamptz NOT NULL,
        PRIMARY KEY (import_id, profile_id),
        CONSTRAINT import_changes_import_fkey
          FOREIGN KEY (import_id) REFERENCES imports (id) ON DELETE CASCADE
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP TABLE import_changes, duplicate_decisions, import_duplicates, import_rows, imports`,
    );
  }
}
