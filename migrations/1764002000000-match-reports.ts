import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MatchReports1764002000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE match_reports (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        question jsonb NOT NULL,
        asked_at timestamptz NOT NULL,
        is_pending boolean NOT NULL,
        answer jsonb,
        answered_at timestamptz,
        CONSTRAINT match_reports_kind_subject_id_key UNIQUE (kind, subject_id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE match_reports`);
  }
}
