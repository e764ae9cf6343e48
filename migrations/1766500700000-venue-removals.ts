import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Halls, tables, video rooms and interpreters that are no longer part of a fair stay as history. */
export class VenueRemovals1766500700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of ['halls', 'meeting_tables', 'video_rooms', 'interpreters']) {
      await db.query(`ALTER TABLE ${table} ADD removed_at timestamptz`);
    }
    for (const [table, key, column] of [
      ['halls', 'halls_name_key', 'name'],
      ['video_rooms', 'video_rooms_name_key', 'name'],
      ['interpreters', 'interpreters_person_key', 'person_id'],
    ]) {
      await db.query(`ALTER TABLE ${table} DROP CONSTRAINT ${key}`);
      await db.query(
        `CREATE UNIQUE INDEX ${key} ON ${table} (fair_id, ${column}) WHERE removed_at IS NULL`,
      );
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [table, key, column] of [
      ['halls', 'halls_name_key', 'name'],
      ['video_rooms', 'video_rooms_name_key', 'name'],
      ['interpreters', 'interpreters_person_key', 'person_id'],
    ]) {
      await db.query(`DROP INDEX ${key}`);
      await db.query(`ALTER TABLE ${table} ADD CONSTRAINT ${key} UNIQUE (fair_id, ${column})`);
    }
    for (const table of ['halls', 'meeting_tables', 'video_rooms', 'interpreters']) {
      await db.query(`ALTER TABLE ${table} DROP COLUMN removed_at`);
    }
  }
}
