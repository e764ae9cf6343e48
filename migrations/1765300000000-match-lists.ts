import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keeps needs' best suppliers only, without reasons: these, and suppliers' best needs, are computed
 * when somebody reads. A supplier that is gone is taken out by a job, which finds who moves up.
 */
export class MatchLists1765300000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM matches WHERE need_rank IS NULL`);
    await db.query(`DROP INDEX matches_of_need`);
    await db.query(`DROP INDEX matches_of_supplier`);
    await db.query(`
      ALTER TABLE matches
        DROP CONSTRAINT matches_supplier_id_fkey,
        DROP COLUMN supplier_serves_need, DROP COLUMN need_suits_supplier, DROP COLUMN need_rank,
        DROP COLUMN offer_id, DROP COLUMN criteria, DROP COLUMN computed_at`);
    await db.query(`CREATE INDEX matches_supplier ON matches (supplier_id)`);
    await db.query(
      `CREATE INDEX sourcing_needs_changed ON sourcing_needs (changed_at) WHERE state <> 'draft'`,
    );
  }

  /** What was left out cannot be brought back: `cli match` computes it again. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX sourcing_needs_changed`);
    await db.query(`DROP INDEX matches_supplier`);
    await db.query(`DELETE FROM matches`);
    await db.query(`DELETE FROM match_runs`);
    await db.query(`
      ALTER TABLE matches
        ADD COLUMN supplier_serves_need integer NOT NULL,
        ADD COLUMN need_suits_supplier integer NOT NULL,
        ADD COLUMN need_rank smallint, ADD COLUMN offer_id uuid, ADD COLUMN criteria jsonb,
        ADD COLUMN computed_at timestamptz NOT NULL,
        ADD CONSTRAINT matches_supplier_id_fkey FOREIGN KEY (supplier_id)
            REFERENCES profiles (id) ON DELETE CASCADE`);
    await db.query(`CREATE INDEX matches_of_need ON matches (need_id, score DESC, supplier_id)`);
    await db.query(
      `CREATE INDEX matches_of_supplier ON matches (supplier_id, score DESC, need_id)`,
    );
  }
}
