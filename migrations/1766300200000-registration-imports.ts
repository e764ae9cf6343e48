import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of registrations, with what is wrong in them, until an officer has seen it. */
export class RegistrationImports1766300200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE registration_imports (
        id uuid PRIMARY KEY,
        fair_id uuid NOT NULL
          CONSTRAINT registration_imports_fair_fkey REFERENCES fairs (id) ON DELETE CASCADE,
        file_name text NOT NULL,
        rows jsonb NOT NULL,
        wrong integer NOT NULL,
        imported_at timestamptz,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX registration_imports_by_fair ON registration_imports (fair_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE registration_imports`);
  }
}
