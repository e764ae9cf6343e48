import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may meet whom in a round: groups, limits, reserved tables, pairs that are kept apart. */
export class RoundRules1765700000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE rounds ADD COLUMN rules jsonb NOT NULL DEFAULT '{
        "fusion": "geometricMean", "buyerShare": 50, "fairness": 0, "barred": [], "limits": [],
        "reserved": [], "metWithinDays": null}'`);
    await db.query(`ALTER TABLE rounds ALTER COLUMN rules DROP DEFAULT`);
    await db.query(`
      ALTER TABLE fair_registrations
        ADD COLUMN groups text[] NOT NULL DEFAULT '{}',
        ADD COLUMN max_meetings smallint
          CONSTRAINT fair_registrations_max_meetings_check CHECK (max_meetings > 0)`);
    await db.query(`ALTER TABLE fair_registrations ALTER COLUMN groups DROP DEFAULT`);
    await db.query(`
      CREATE TABLE round_exclusions (
        id uuid PRIMARY KEY,
        round_id uuid NOT NULL
          CONSTRAINT round_exclusions_round_fkey REFERENCES rounds (id) ON DELETE CASCADE,
        buyer_id uuid NOT NULL CONSTRAINT round_exclusions_buyer_fkey
          REFERENCES fair_registrations (id) ON DELETE CASCADE,
        supplier_id uuid NOT NULL CONSTRAINT round_exclusions_supplier_fkey
          REFERENCES fair_registrations (id) ON DELETE CASCADE,
        reason text NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT round_exclusions_once UNIQUE (round_id, buyer_id, supplier_id)
      )`);
    await db.query(`CREATE INDEX round_exclusions_of_round ON round_exclusions (round_id, id)`);
    await db.query(`CREATE INDEX round_exclusions_by_buyer ON round_exclusions (buyer_id)`);
    await db.query(`CREATE INDEX round_exclusions_by_supplier ON round_exclusions (supplier_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE round_exclusions`);
    await db.query(`ALTER TABLE fair_registrations DROP COLUMN groups, DROP COLUMN max_meetings`);
    await db.query(`ALTER TABLE rounds DROP COLUMN rules`);
  }
}
