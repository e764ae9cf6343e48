import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a buyer has to be checked for a supplier to be matched with its needs. */
export class LeastVerification1766501000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE supplier_exclusions ADD COLUMN least_verification text
        CHECK (least_verification IN ('DOCUMENT', 'VERIFIED'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE supplier_exclusions DROP COLUMN least_verification`);
  }
}
