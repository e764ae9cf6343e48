import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * No statistics of who is in which list: counting the members of all lists took ANALYZE 0.1 s after
 * each comparison of 5,000 needs, and no plan depends on them.
 */
export class ListStatistics1766500900000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE match_runs ALTER supplier_ids SET STATISTICS 0, ALTER scores SET STATISTICS 0,
        ALTER newcomers SET STATISTICS 0`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE match_runs ALTER supplier_ids SET STATISTICS DEFAULT,
        ALTER scores SET STATISTICS DEFAULT, ALTER newcomers SET STATISTICS DEFAULT`);
  }
}
