import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Timetables that were tried for a round. */
export class Scenarios1764006300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE scenarios (
        id uuid PRIMARY KEY,
        round_id uuid NOT NULL
          CONSTRAINT scenarios_round_fkey REFERENCES rounds (id) ON DELETE CASCADE,
        name text NOT NULL,
        state text NOT NULL CONSTRAINT scenarios_state_check CHECK (state IN
          ('queued', 'running', 'ready', 'failed', 'published', 'replaced')),
        seconds smallint NOT NULL,
        seed integer NOT NULL,
        stop_asked boolean NOT NULL,
        problem jsonb,
        answer jsonb,
        placed integer,
        unplaced integer,
        value double precision,
        value_bound double precision,
        breaks integer,
        failure text,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        finished_at timestamptz,
        published_at timestamptz,
        CONSTRAINT scenarios_answer_check CHECK
          (answer IS NOT NULL OR state IN ('queued', 'running', 'failed'))
      )`);
    await db.query(`CREATE INDEX scenarios_of_round ON scenarios (round_id, id)`);
    await db.query(
      `CREATE UNIQUE INDEX scenarios_one_published ON scenarios (round_id)
        WHERE state = 'published'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE scenarios`);
  }
}
