import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keeps each need's best newcomers beside its best suppliers. Of needs that were compared before
 * they are not known until the next comparison: no score reaches the one that is noted here.
 */
export class NewcomerPlaces1765400100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE matches ADD COLUMN is_newcomer boolean NOT NULL DEFAULT false`);
    await db.query(`ALTER TABLE matches ALTER COLUMN is_newcomer DROP DEFAULT`);
    await db.query(`ALTER TABLE match_runs ADD COLUMN lowest_newcomer integer`);
    await db.query(`UPDATE match_runs SET lowest_newcomer = 2147483647`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM matches USING (
        SELECT need_id, supplier_id,
               row_number() OVER (PARTITION BY need_id ORDER BY score DESC, supplier_id) AS place
          FROM matches) AS placed
       WHERE placed.need_id = matches.need_id AND placed.supplier_id = matches.supplier_id
         AND placed.place > 50`);
    await db.query(`ALTER TABLE matches DROP COLUMN is_newcomer`);
    await db.query(`ALTER TABLE match_runs DROP COLUMN lowest_newcomer`);
  }
}
