import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scenarios made from others, what more tables would bring, and places that are closed for a time. */
export class ScenarioChanges1765700100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE scenarios
        ADD COLUMN made_from uuid CONSTRAINT scenarios_made_from_fkey
          REFERENCES scenarios (id) ON DELETE SET NULL,
        ADD COLUMN capacity jsonb`);
    await db.query(`CREATE INDEX scenarios_by_made_from ON scenarios (made_from)`);
    await db.query(`
      CREATE TABLE place_closures (
        id uuid PRIMARY KEY,
        fair_id uuid NOT NULL
          CONSTRAINT place_closures_fair_fkey REFERENCES fairs (id) ON DELETE CASCADE,
        place_id uuid NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        reason text NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT place_closures_length_check CHECK (ends_at > starts_at)
      )`);
    await db.query(`CREATE INDEX place_closures_by_fair ON place_closures (fair_id, id)`);
    await db.query(`CREATE INDEX place_closures_by_place ON place_closures (place_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE place_closures`);
    await db.query(`ALTER TABLE scenarios DROP COLUMN made_from, DROP COLUMN capacity`);
  }
}
