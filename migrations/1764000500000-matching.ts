import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Matching1764000500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE matches (
        need_id uuid NOT NULL REFERENCES sourcing_needs (id) ON DELETE CASCADE,
        supplier_id uuid NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
        score integer NOT NULL,
        supplier_serves_need integer NOT NULL,
        need_suits_supplier integer NOT NULL,
        need_rank smallint,
        offer_id uuid,
        criteria jsonb,
        computed_at timestamptz NOT NULL,
        PRIMARY KEY (need_id, supplier_id)
      )`);
    await db.query(`CREATE INDEX matches_of_need ON matches (need_id, score DESC, supplier_id)`);
    await db.query(
      `CREATE INDEX matches_of_supplier ON matches (supplier_id, score DESC, need_id)`,
    );
    await db.query(`
      CREATE TABLE match_runs (
        need_id uuid PRIMARY KEY REFERENCES sourcing_needs (id) ON DELETE CASCADE,
        need_version integer NOT NULL,
        compared integer NOT NULL,
        eligible integer NOT NULL,
        finished_at timestamptz NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE match_runs`);
    await db.query(`DROP TABLE matches`);
  }
}
