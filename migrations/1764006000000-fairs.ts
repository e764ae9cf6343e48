import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fairs, their venues, and who takes part. */
export class Fairs1764006000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    await db.query(`
      CREATE TABLE fairs (
        id uuid PRIMARY KEY,
        agency_id uuid NOT NULL CONSTRAINT fairs_agency_fkey REFERENCES organisations (id),
        name text NOT NULL,
        kind text NOT NULL
          CONSTRAINT fairs_kind_check CHECK (kind IN ('inPerson', 'online', 'hybrid')),
        state text NOT NULL
          CONSTRAINT fairs_state_check CHECK (state IN ('draft', 'open', 'over', 'cancelled')),
        time_zone text NOT NULL,
        place_name text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        supplier_quota integer,
        buyer_quota integer,
        is_demo boolean NOT NULL,
        version integer NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT fairs_dates_check CHECK (ends_on >= starts_on)
      )`);
    await db.query(`CREATE INDEX fairs_by_agency ON fairs (agency_id, id)`);
    await db.query(`CREATE INDEX fairs_open ON fairs (starts_on, id) WHERE state = 'open'`);
    await db.query(`
      CREATE TABLE fair_days (
        fair_id uuid NOT NULL
          CONSTRAINT fair_days_fair_fkey REFERENCES fairs (id) ON DELETE CASCADE,
        date date NOT NULL,
        opens_at smallint NOT NULL,
        closes_at smallint NOT NULL,
        breaks jsonb NOT NULL,
        PRIMARY KEY (fair_id, date),
        CONSTRAINT fair_days_hours_check CHECK (closes_at > opens_at)
      )`);
    await db.query(`
      CREATE TABLE halls (
        id uuid PRIMARY KEY,
        fair_id uuid NOT NULL
          CONSTRAINT halls_fair_fkey REFERENCES fairs (id) ON DELETE CASCADE,
        name text NOT NULL,
        floor smallint NOT NULL,
        x integer NOT NULL,
        y integer NOT NULL,
        width integer NOT NULL,
        length integer NOT NULL,
        booths text[] NOT NULL,
        CONSTRAINT halls_name_key UNIQUE (fair_id, name)
      )`);
    await db.query(`
      CREATE TABLE meeting_tables (
        id uuid PRIMARY KEY,
        fair_id uuid NOT NULL
          CONSTRAINT meeting_tables_fair_fkey REFERENCES fairs (id) ON DELETE CASCADE,
        hall_id uuid NOT NULL
          CONSTRAINT meeting_tables_hall_fkey REFERENCES halls (id) ON DELETE CASCADE,
        number smallint NOT NULL,
        CONSTRAINT meeting_tables_number_key UNIQUE (fair_id, number)
      )`);
    await db.query(`CREATE INDEX meeting_tables_by_hall ON meeting_tables (hall_id)`);
    await db.query(`
      CREATE TABLE video_rooms (
        id uuid PRIMARY KEY,
        fair_id uuid NOT NULL
          CONSTRAINT video_rooms_fair_fkey REFERENCES fairs (id) ON DELETE CASCADE,
        name text NOT NULL,
        url text NOT NULL,
        CONSTRAINT video_rooms_name_key UNIQUE (fair_id, name)
      )`);
    await db.query(`
      CREATE TABLE fair_people (
        id uuid PRIMARY KEY,
        email citext NOT NULL CONSTRAINT fair_people_email_key UNIQUE,
        name text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE interpreters (
        id uuid PRIMARY KEY,
        fair_id uuid NOT NULL
          CONSTRAINT interpreters_fair_fkey REFERENCES fairs (id) ON DELETE CASCADE,
        person_id uuid NOT NULL
          CONSTRAINT interpreters_person_fkey REFERENCES fair_people (id),
        languages text[] NOT NULL,
        CONSTRAINT interpreters_person_key UNIQUE (fair_id, person_id)
      )`);
    await db.query(`CREATE INDEX interpreters_by_person ON interpreters (person_id)`);
    await db.query(`
      CREATE TABLE fair_registrations (
        id uuid PRIMARY KEY,
        fair_id uuid NOT NULL
          CONSTRAINT fair_registrations_fair_fkey REFERENCES fairs (id) ON DELETE CASCADE,
        organisation_id uuid NOT NULL
          CONSTRAINT fair_registrations_organisation_fkey
          REFERENCES organisations (id) ON DELETE CASCADE,
        role text NOT NULL
          CONSTRAINT fair_registrations_role_check CHECK (role IN ('supplier', 'buyer')),
        state text NOT NULL
          CONSTRAINT fair_registrations_state_check CHECK (state IN
            ('invited', 'applied', 'approved', 'waiting', 'rejected', 'withdrawn')),
        consented_by uuid,
        consented_at timestamptz,
        waiting_since timestamptz,
        remark text NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT fair_registrations_once UNIQUE (fair_id, organisation_id),
        CONSTRAINT fair_registrations_consent_check CHECK
          (num_nulls(consented_by, consented_at) IN (0, 2)
           AND (consented_at IS NOT NULL OR state NOT IN ('applied', 'approved', 'waiting')))
      )`);
    await db.query(
      `CREATE INDEX fair_registrations_by_state ON fair_registrations (fair_id, role, state, id)`,
    );
    await db.query(
      `CREATE INDEX fair_registrations_by_organisation ON fair_registrations (organisation_id, id)`,
    );
    await db.query(`
      CREATE TABLE delegates (
        registration_id uuid NOT NULL
          CONSTRAINT delegates_registration_fkey
          REFERENCES fair_registrations (id) ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT delegates_person_fkey REFERENCES fair_people (id),
        fair_id uuid NOT NULL
          CONSTRAINT delegates_fair_fkey REFERENCES fairs (id) ON DELETE CASCADE,
        position smallint NOT NULL,
        languages text[] NOT NULL,
        PRIMARY KEY (registration_id, person_id),
        CONSTRAINT delegates_of_one_firm UNIQUE (fair_id, person_id)
      )`);
    await db.query(`CREATE INDEX delegates_by_person ON delegates (person_id)`);
    await db.query(`
      CREATE TABLE absences (
        id uuid PRIMARY KEY,
        fair_id uuid NOT NULL
          CONSTRAINT absences_fair_fkey REFERENCES fairs (id) ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT absences_person_fkey REFERENCES fair_people (id),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        CONSTRAINT absences_length_check CHECK (ends_at > starts_at)
      )`);
    await db.query(`CREATE INDEX absences_by_person ON absences (fair_id, person_id)`);
    await db.query(`CREATE INDEX absences_of_person ON absences (person_id)`);
    await db.query(`
      CREATE TABLE fair_preferences (
        registration_id uuid NOT NULL
          CONSTRAINT fair_preferences_registration_fkey
          REFERENCES fair_registrations (id) ON DELETE CASCADE,
        other_id uuid NOT NULL
          CONSTRAINT fair_preferences_other_fkey
          REFERENCES fair_registrations (id) ON DELETE CASCADE,
        wish text NOT NULL
          CONSTRAINT fair_preferences_wish_check CHECK (wish IN ('must', 'meet', 'spare', 'never')),
        reason text NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (registration_id, other_id)
      )`);
    await db.query(`CREATE INDEX fair_preferences_by_other ON fair_preferences (other_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [
      'fair_preferences',
      'absences',
      'delegates',
      'fair_registrations',
      'interpreters',
      'fair_people',
      'video_rooms',
      'meeting_tables',
      'halls',
      'fair_days',
      'fairs',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
