import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which words the texts of all suppliers hold, in versions. */
export class TextStatistics1766500810000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE match_text_statistics (
        id uuid PRIMARY KEY,
        version text NOT NULL,
        suppliers integer NOT NULL,
        counted_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE match_text_languages (
        statistics_id uuid NOT NULL,
        language text NOT NULL,
        documents integer NOT NULL,
        average_length double precision NOT NULL,
        words integer NOT NULL,
        terms text NOT NULL,
        PRIMARY KEY (statistics_id, language),
        CONSTRAINT match_text_languages_statistics_id_fkey
          FOREIGN KEY (statistics_id) REFERENCES match_text_statistics (id) ON DELETE CASCADE
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE match_text_languages');
    await db.query('DROP TABLE match_text_statistics');
  }
}
