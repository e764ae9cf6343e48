import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an import of awards failed, with its code and what the sentence names, for every language. */
export class AwardImportFailures1766500800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE award_imports ALTER COLUMN failure TYPE jsonb USING CASE WHEN failure IS NOT NULL THEN
        jsonb_build_object('code', 'AWARDS_UNREADABLE', 'message', failure, 'args',
          jsonb_build_object('detail', regexp_replace(failure,
            '^The file cannot be read: | Save it anew and send it again\\.$', '', 'g'))) END`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE award_imports ALTER COLUMN failure TYPE text USING failure ->> 'message'`);
  }
}
