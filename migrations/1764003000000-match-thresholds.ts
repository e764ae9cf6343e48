import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Says of each need what a supplier must reach to be among its best, so that few lists are read. */
export class MatchThresholds1764003000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE match_runs ADD COLUMN lowest_score integer`);
    await db.query(`
      UPDATE match_runs SET lowest_score = matches.score
        FROM matches WHERE matches.need_id = match_runs.need_id AND matches.need_rank = 50`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE match_runs DROP COLUMN lowest_score`);
  }
}
