import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SavedSearches1764001000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE saved_searches (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        name text NOT NULL,
        query text NOT NULL,
        filters jsonb NOT NULL,
        sort text NOT NULL,
        news_since timestamptz,
        stop_key text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        UNIQUE (user_id, name)
      )`);
    await db.query(
      `CREATE INDEX saved_searches_alerts ON saved_searches (id) WHERE news_since IS NOT NULL`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE saved_searches`);
  }
}
