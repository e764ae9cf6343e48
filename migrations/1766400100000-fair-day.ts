import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day of a fair: keys of badges and papers, who came to the fair, and who came to meetings. */
export class FairDay1766400100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE fair_keys (
        fair_id uuid PRIMARY KEY
          CONSTRAINT fair_keys_fair_fkey REFERENCES fairs (id) ON DELETE CASCADE,
        secret bytea NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE fair_check_ins (
        fair_id uuid NOT NULL
          CONSTRAINT fair_check_ins_fair_fkey REFERENCES fairs (id) ON DELETE CASCADE,
        person_id uuid NOT NULL
          CONSTRAINT fair_check_ins_person_fkey REFERENCES fair_people (id),
        day date NOT NULL,
        at timestamptz NOT NULL,
        noted_by uuid NOT NULL,
        CONSTRAINT fair_check_ins_pkey PRIMARY KEY (fair_id, person_id, day)
      )`);
    await db.query(`CREATE INDEX fair_check_ins_by_day ON fair_check_ins (fair_id, day)`);
    await db.query(`CREATE INDEX fair_check_ins_by_person ON fair_check_ins (person_id)`);
    await db.query(`
      CREATE TABLE meeting_attendance (
        meeting_id uuid NOT NULL
          CONSTRAINT meeting_attendance_meeting_fkey REFERENCES meetings (id) ON DELETE CASCADE,
        side text NOT NULL
          CONSTRAINT meeting_attendance_side_check CHECK (side IN ('buyer', 'supplier')),
        came boolean NOT NULL,
        at timestamptz NOT NULL,
        noted_by uuid,
        CONSTRAINT meeting_attendance_pkey PRIMARY KEY (meeting_id, side)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE meeting_attendance`);
    await db.query(`DROP TABLE fair_check_ins`);
    await db.query(`DROP TABLE fair_keys`);
  }
}
