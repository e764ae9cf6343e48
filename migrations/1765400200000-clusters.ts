import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Clusters1765400200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE profiles ADD COLUMN clusters text[] NOT NULL DEFAULT '{}'`);
    await db.query(`ALTER TABLE profiles ALTER COLUMN clusters DROP DEFAULT`);
    await db.query(`ALTER TABLE profiles ADD COLUMN is_in_remote_region boolean`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE profiles DROP COLUMN clusters, DROP COLUMN is_in_remote_region`);
  }
}
