import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an officer saw or asked to back an offer. */
export class OfferBacking1765200100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE offers ADD COLUMN backing jsonb`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE offers DROP COLUMN backing`);
  }
}
