import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keeps a need's list in one row, with its run: some sixty rows, index entries and checks of a
 * foreign key become one of each. The table becomes a view of the same name and columns.
 */
export class ListsOfRuns1766500200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE match_runs
        ADD COLUMN supplier_ids uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN scores integer[] NOT NULL DEFAULT '{}',
        ADD COLUMN newcomers boolean[] NOT NULL DEFAULT '{}'`);
    await db.query(`
      UPDATE match_runs
         SET supplier_ids = list.supplier_ids, scores = list.scores, newcomers = list.newcomers
        FROM (SELECT need_id, array_agg(supplier_id ORDER BY score DESC, supplier_id) AS supplier_ids,
                     array_agg(score ORDER BY score DESC, supplier_id) AS scores,
                     array_agg(is_newcomer ORDER BY score DESC, supplier_id) AS newcomers
                FROM matches GROUP BY need_id) AS list
       WHERE list.need_id = match_runs.need_id`);
    await db.query(`
      ALTER TABLE match_runs
        ALTER supplier_ids DROP DEFAULT, ALTER scores DROP DEFAULT, ALTER newcomers DROP DEFAULT`);
    await db.query(`DROP TABLE matches`);
    await db.query(`
      CREATE INDEX match_runs_suppliers ON match_runs USING gin (supplier_ids)
        WITH (fastupdate = off)`);
    await db.query(`
      CREATE VIEW matches AS
      SELECT run.need_id, pair.supplier_id, pair.score, pair.is_newcomer
        FROM match_runs run
       CROSS JOIN LATERAL unnest(run.supplier_ids, run.scores, run.newcomers)
             AS pair (supplier_id, score, is_newcomer)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER VIEW matches RENAME TO listed`);
    await db.query(`
      CREATE TABLE matches (
        need_id uuid NOT NULL REFERENCES sourcing_needs (id) ON DELETE CASCADE,
        supplier_id uuid NOT NULL,
        score integer NOT NULL,
        is_newcomer boolean NOT NULL,
        PRIMARY KEY (need_id, supplier_id)
      )`);
    await db.query(`INSERT INTO matches SELECT * FROM listed`);
    await db.query(`CREATE INDEX matches_supplier ON matches (supplier_id)`);
    await db.query(`DROP VIEW listed`);
    await db.query(`DROP INDEX match_runs_suppliers`);
    await db.query(`
      ALTER TABLE match_runs DROP COLUMN supplier_ids, DROP COLUMN scores, DROP COLUMN newcomers`);
  }
}
