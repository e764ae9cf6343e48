import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Matchmaking rounds and their phases. */
export class Rounds1764006100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rounds (
        id uuid PRIMARY KEY,
        fair_id uuid NOT NULL
          CONSTRAINT rounds_fair_fkey REFERENCES fairs (id) ON DELETE CASCADE,
        name text NOT NULL,
        state text NOT NULL
          CONSTRAINT rounds_state_check CHECK (state IN ('draft', 'open', 'cancelled')),
        booking_mode text NOT NULL CONSTRAINT rounds_booking_mode_check
          CHECK (booking_mode IN ('selfBooking', 'organiser', 'both')),
        acceptance text NOT NULL CONSTRAINT rounds_acceptance_check
          CHECK (acceptance IN ('optIn', 'automatic')),
        slot_minutes smallint NOT NULL,
        gap_minutes smallint NOT NULL,
        max_meetings_of_supplier smallint NOT NULL,
        max_meetings_of_buyer smallint NOT NULL,
        request_hours smallint NOT NULL,
        version integer NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT rounds_slot_check CHECK (slot_minutes > 0 AND gap_minutes >= 0)
      )`);
    await db.query(`CREATE INDEX rounds_by_fair ON rounds (fair_id, id)`);
    await db.query(`
      CREATE TABLE round_phases (
        round_id uuid NOT NULL
          CONSTRAINT round_phases_round_fkey REFERENCES rounds (id) ON DELETE CASCADE,
        phase text NOT NULL CONSTRAINT round_phases_phase_check CHECK (phase IN
          ('profile', 'preferences', 'closed', 'provisional', 'confirmed', 'live', 'followUp')),
        begins_at timestamptz NOT NULL,
        PRIMARY KEY (round_id, phase)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE round_phases`);
    await db.query(`DROP TABLE rounds`);
  }
}
