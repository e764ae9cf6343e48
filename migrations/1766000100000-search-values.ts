import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Facet values of search documents become one character each, which a search fetches and counts
 * faster than bytes; and documents say when the next certificate of their supplier begins.
 */
export class SearchValues1766000100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION pg_temp.characters(packed bytea, added integer[]) RETURNS text
      LANGUAGE sql AS $$
        SELECT coalesce(string_agg(chr(least(get_byte(packed, 2 * place)
                                             + 256 * get_byte(packed, 2 * place + 1)
                                             + added[1 + place % 2], x'd7ff'::integer)),
                                   '' ORDER BY place), '')
          FROM generate_series(0, length(packed) / 2 - 1) AS place
      $$`);
    await db.query(`
      ALTER TABLE search.document
        ALTER facets TYPE text USING pg_temp.characters(facets, '{0,0}'),
        ALTER certificates TYPE text USING pg_temp.characters(certificates, '{0,1}'),
        ADD COLUMN next_certificate_on date`);
    await db.query(`ALTER TABLE search.document ALTER facets SET STORAGE MAIN`);
    await db.query(`ALTER TABLE search.document ALTER certificates SET STORAGE MAIN`);
    await db.query(`
      CREATE INDEX document_next_certificates ON search.document (next_certificate_on)
        WHERE next_certificate_on IS NOT NULL`);
    // Documents of the release before count such a certificate already: the nightly job mends them.
    await db.query(`
      UPDATE search.document SET next_certificate_on = current_date
       WHERE id IN (SELECT profile_id FROM certificates WHERE issued_on > current_date)`);
    await db.query(`DROP FUNCTION pg_temp.characters(bytea, integer[])`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION pg_temp.bytes(packed text, added integer[]) RETURNS bytea
      LANGUAGE sql AS $$
        SELECT coalesce(string_agg(set_byte(set_byte('\\x0000', 0, number % 256), 1, number / 256),
                                   '' ORDER BY place), '')
          FROM (SELECT place, ascii(substr(packed, place, 1)) - added[1 + (place - 1) % 2] AS number
                  FROM generate_series(1, length(packed)) AS place) AS one
      $$`);
    await db.query(`
      ALTER TABLE search.document
        ALTER facets TYPE bytea USING pg_temp.bytes(facets, '{0,0}'),
        ALTER certificates TYPE bytea USING pg_temp.bytes(certificates, '{0,1}'),
        DROP COLUMN next_certificate_on`);
    await db.query(`ALTER TABLE search.document ALTER facets SET STORAGE MAIN`);
    await db.query(`ALTER TABLE search.document ALTER certificates SET STORAGE MAIN`);
    await db.query(`DROP FUNCTION pg_temp.bytes(text, integer[])`);
  }
}
