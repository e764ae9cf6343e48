import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos of profiles: which a profile shows, and what was sent. */
export class Photos1766200100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE profiles ADD COLUMN photos jsonb NOT NULL DEFAULT '[]'`);
    await db.query(`ALTER TABLE profiles ALTER COLUMN photos DROP DEFAULT`);
    await db.query(`
      CREATE TABLE photos (
        id uuid PRIMARY KEY,
        profile_id uuid NOT NULL
          CONSTRAINT photos_profile_fkey REFERENCES profiles (id) ON DELETE CASCADE,
        type text NOT NULL CONSTRAINT photos_type_check
          CHECK (type IN ('image/jpeg', 'image/png', 'image/webp')),
        width integer NOT NULL,
        height integer NOT NULL,
        sha256 text NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE UNIQUE INDEX photos_once ON photos (profile_id, sha256)`);
    await db.query(`CREATE INDEX photos_by_age ON photos (created_at)`);
    await db.query(`
      CREATE TABLE photo_files (
        photo_id uuid NOT NULL
          CONSTRAINT photo_files_photo_fkey REFERENCES photos (id) ON DELETE CASCADE,
        size text NOT NULL CONSTRAINT photo_files_size_check CHECK (size IN ('FULL', 'SMALL')),
        type text NOT NULL CONSTRAINT photo_files_type_check
          CHECK (type IN ('image/jpeg', 'image/png', 'image/webp')),
        bytes bytea NOT NULL,
        PRIMARY KEY (photo_id, size)
      )`);
    // Pictures are compressed already.
    await db.query(`ALTER TABLE photo_files ALTER COLUMN bytes SET STORAGE EXTERNAL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE photo_files, photos`);
    await db.query(`ALTER TABLE profiles DROP COLUMN photos`);
  }
}
