import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes that certificates cover, and the site that makes what is offered. */
export class CertificateScopes1766100200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE certificates ADD COLUMN scope_codes jsonb NOT NULL DEFAULT '[]'`);
    await db.query(`ALTER TABLE certificates ALTER COLUMN scope_codes DROP DEFAULT`);
    await db.query(`ALTER TABLE offers ADD COLUMN site text`);
    // What is kept as JSON gets them, too, so that all certificates and offers look the same.
    for (const [table, column] of [
      ['profile_drafts', 'changes'],
      ['import_changes', 'before'],
    ] as const) {
      const certificates = entriesWith(column, 'certificates', '{"scopeCodes": []}');
      const offers = entriesWith(column, 'offers', '{"site": null}');
      await db.query(
        `UPDATE ${table} SET ${column} = ${column} || ${certificates} || ${offers}
          WHERE ${column} ?| ARRAY['certificates', 'offers']`,
      );
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE certificates DROP COLUMN scope_codes`);
    await db.query(`ALTER TABLE offers DROP COLUMN site`);
  }
}

/** The list of a JSON column, its entries with further fields; nothing where it has no entries. */
const entriesWith = (column: string, list: string, fields: string): string => `
  coalesce(
    (SELECT jsonb_build_object('${list}', jsonb_agg(entry || '${fields}' ORDER BY place))
       FROM jsonb_array_elements(
              CASE jsonb_typeof(${column} -> '${list}') WHEN 'array' THEN ${column} -> '${list}' END)
            WITH ORDINALITY AS each (entry, place)
     HAVING count(*) > 0),
    '{}')`;
