import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MatchWeights1764002200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE match_feedback (
        id uuid PRIMARY KEY,
        need_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        side text NOT NULL,
        given_by uuid NOT NULL,
        kind text NOT NULL,
        reason text,
        comment text,
        meeting_value smallint,
        score integer NOT NULL,
        values jsonb NOT NULL,
        sector text,
        groups jsonb NOT NULL,
        weights_version text NOT NULL,
        given_at timestamptz NOT NULL,
        CONSTRAINT match_feedback_once UNIQUE (need_id, supplier_id, side, kind),
        CONSTRAINT match_feedback_need_id_fkey
          FOREIGN KEY (need_id) REFERENCES sourcing_needs (id) ON DELETE CASCADE,
        CONSTRAINT match_feedback_supplier_id_fkey
          FOREIGN KEY (supplier_id) REFERENCES profiles (id) ON DELETE CASCADE
      )`);
    await db.query(`
      CREATE TABLE match_weights (
        id uuid PRIMARY KEY,
        version text NOT NULL,
        profile jsonb NOT NULL,
        report jsonb NOT NULL,
        trained_at timestamptz NOT NULL,
        CONSTRAINT match_weights_version_key UNIQUE (version)
      )`);
    await db.query(`
      CREATE TABLE match_weight_switches (
        id uuid PRIMARY KEY,
        weights_id uuid,
        version text NOT NULL,
        switched_by uuid NOT NULL,
        reason text NOT NULL,
        switched_at timestamptz NOT NULL,
        CONSTRAINT match_weight_switches_weights_id_fkey
          FOREIGN KEY (weights_id) REFERENCES match_weights (id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE match_weight_switches`);
    await db.query(`DROP TABLE match_weights`);
    await db.query(`DROP TABLE match_feedback`);
  }
}
