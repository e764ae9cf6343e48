import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The search documents live in a schema of their own, so that a rebuild can put a new schema in
 * its place in one step. Numbers of facet values and the marks of a rebuild stay outside of it.
 */
export class Discovery1764000300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE SCHEMA search`);
    // The wide columns are kept apart from the row, so that reading many rows stays cheap.
    await db.query(`
      CREATE TABLE search.document (
        id uuid PRIMARY KEY,
        changed_at timestamptz NOT NULL,
        quality smallint NOT NULL,
        completeness smallint NOT NULL,
        sort_name text COLLATE "C" NOT NULL,
        facets bytea NOT NULL,
        certificates bytea NOT NULL,
        certificate_terms integer[] NOT NULL,
        shown text NOT NULL,
        terms tsvector NOT NULL
      ) WITH (toast_tuple_target = 256)`);
    for (const narrow of ['sort_name', 'facets', 'certificates', 'certificate_terms']) {
      await db.query(`ALTER TABLE search.document ALTER ${narrow} SET STORAGE MAIN`);
    }
    await db.query(`ALTER TABLE search.document ALTER shown SET STORAGE EXTERNAL`);
    await db.query(`
      CREATE INDEX document_terms ON search.document USING gin (terms) WITH (fastupdate = off)`);
    await db.query(`
      CREATE TABLE search.word (
        word text COLLATE "C" PRIMARY KEY,
        documents integer NOT NULL,
        deletes integer[] NOT NULL
      )`);
    await db.query(`
      CREATE INDEX word_deletes ON search.word USING gin (deletes) WITH (fastupdate = off)`);
    await db.query(`
      CREATE TABLE search_facet_value (
        code integer PRIMARY KEY,
        field text NOT NULL,
        value text NOT NULL,
        CONSTRAINT search_facet_value_once UNIQUE (field, value)
      )`);
    await db.query(`
      CREATE TABLE search_rebuild (
        engine text PRIMARY KEY,
        started_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE TABLE search_change (profile_id uuid PRIMARY KEY)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE search_change`);
    await db.query(`DROP TABLE search_rebuild`);
    await db.query(`DROP TABLE search_facet_value`);
    await db.query(`DROP SCHEMA search CASCADE`);
  }
}
