import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings, their history, and what is booked for them. */
export class Meetings1764006200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE meetings (
        id uuid PRIMARY KEY,
        round_id uuid NOT NULL
          CONSTRAINT meetings_round_fkey REFERENCES rounds (id) ON DELETE CASCADE,
        buyer_id uuid NOT NULL CONSTRAINT meetings_buyer_fkey
          REFERENCES fair_registrations (id) ON DELETE CASCADE,
        supplier_id uuid NOT NULL CONSTRAINT meetings_supplier_fkey
          REFERENCES fair_registrations (id) ON DELETE CASCADE,
        state text NOT NULL CONSTRAINT meetings_state_check CHECK (state IN
          ('requested', 'provisional', 'confirmed', 'declined', 'expired', 'cancelled', 'held',
           'missed')),
        origin text NOT NULL CONSTRAINT meetings_origin_check
          CHECK (origin IN ('request', 'timetable')),
        asked_by text CONSTRAINT meetings_asked_by_check CHECK (asked_by IN ('buyer', 'supplier')),
        message text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        buyer_person_id uuid CONSTRAINT meetings_buyer_person_fkey REFERENCES fair_people (id),
        supplier_person_id uuid CONSTRAINT meetings_supplier_person_fkey
          REFERENCES fair_people (id),
        table_id uuid CONSTRAINT meetings_table_fkey REFERENCES meeting_tables (id),
        room_id uuid CONSTRAINT meetings_room_fkey REFERENCES video_rooms (id),
        interpreter_id uuid CONSTRAINT meetings_interpreter_fkey REFERENCES interpreters (id),
        buyer_confirmed_at timestamptz,
        supplier_confirmed_at timestamptz,
        expires_at timestamptz,
        move_to timestamptz,
        move_asked_by text CONSTRAINT meetings_move_asked_by_check
          CHECK (move_asked_by IN ('buyer', 'supplier')),
        sequence integer NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT meetings_time_check CHECK (ends_at > starts_at),
        CONSTRAINT meetings_place_check CHECK (num_nonnulls(table_id, room_id) <= 1),
        CONSTRAINT meetings_move_check CHECK (num_nulls(move_to, move_asked_by) IN (0, 2))
      )`);
    await db.query(`
      CREATE UNIQUE INDEX meetings_once_a_pair ON meetings (round_id, buyer_id, supplier_id)
       WHERE state IN ('requested', 'provisional', 'confirmed', 'held')`);
    await db.query(`CREATE INDEX meetings_of_round ON meetings (round_id, starts_at, id)`);
    await db.query(`CREATE INDEX meetings_of_buyer ON meetings (buyer_id, starts_at, id)`);
    await db.query(`CREATE INDEX meetings_of_supplier ON meetings (supplier_id, starts_at, id)`);
    await db.query(
      `CREATE INDEX meetings_unanswered ON meetings (expires_at) WHERE state = 'requested'`,
    );
    for (const column of [
      'buyer_person_id',
      'supplier_person_id',
      'table_id',
      'room_id',
      'interpreter_id',
    ]) {
      await db.query(`CREATE INDEX meetings_by_${column} ON meetings (${column})`);
    }
    await db.query(`
      CREATE TABLE meeting_changes (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL
          CONSTRAINT meeting_changes_meeting_fkey REFERENCES meetings (id) ON DELETE CASCADE,
        act text NOT NULL,
        state text NOT NULL,
        starts_at timestamptz NOT NULL,
        actor_id uuid CONSTRAINT meeting_changes_actor_fkey
          REFERENCES users (id) ON DELETE SET NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL,
        told_at timestamptz
      )`);
    await db.query(`CREATE INDEX meeting_changes_of_meeting ON meeting_changes (meeting_id, id)`);
    await db.query(`CREATE INDEX meeting_changes_by_actor ON meeting_changes (actor_id)`);
    await db.query(`
      CREATE TABLE bookings (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL
          CONSTRAINT bookings_meeting_fkey REFERENCES meetings (id) ON DELETE CASCADE,
        thing_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT bookings_kind_check
          CHECK (kind IN ('person', 'table', 'room', 'interpreter')),
        during tstzrange NOT NULL,
        held boolean NOT NULL,
        booked_at timestamptz NOT NULL,
        CONSTRAINT bookings_bounds_check CHECK (NOT isempty(during)),
        CONSTRAINT bookings_never_twice
          EXCLUDE USING gist (thing_id WITH =, during WITH &&) WHERE (held)
      )`);
    await db.query(`CREATE INDEX bookings_of_meeting ON bookings (meeting_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE bookings`);
    await db.query(`DROP TABLE meeting_changes`);
    await db.query(`DROP TABLE meetings`);
  }
}
