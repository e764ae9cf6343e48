import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came of meetings: reports of both sides, private notes, and whom letters asked. */
export class MeetingOutcomes1766400200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE meeting_outcomes (
        meeting_id uuid NOT NULL
          CONSTRAINT meeting_outcomes_meeting_fkey REFERENCES meetings (id) ON DELETE CASCADE,
        month smallint NOT NULL
          CONSTRAINT meeting_outcomes_month_check CHECK (month IN (0, 3, 6, 12)),
        state text NOT NULL CONSTRAINT meeting_outcomes_state_check
          CHECK (state IN ('reported', 'agreed', 'disputed')),
        changed_at timestamptz NOT NULL,
        CONSTRAINT meeting_outcomes_pkey PRIMARY KEY (meeting_id, month)
      )`);
    await db.query(`
      CREATE TABLE outcome_reports (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL,
        month smallint NOT NULL,
        side text NOT NULL
          CONSTRAINT outcome_reports_side_check CHECK (side IN ('buyer', 'supplier')),
        took_place boolean NOT NULL,
        value smallint CONSTRAINT outcome_reports_value_check CHECK (value BETWEEN 1 AND 5),
        kind text NOT NULL CONSTRAINT outcome_reports_kind_check
          CHECK (kind IN ('none', 'lead', 'sample', 'quotation', 'order')),
        amount bigint CONSTRAINT outcome_reports_amount_check CHECK (amount >= 0),
        currency text,
        reported_by uuid NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT outcome_reports_money_check CHECK (num_nulls(amount, currency) IN (0, 2)),
        CONSTRAINT outcome_reports_outcome_fkey FOREIGN KEY (meeting_id, month)
          REFERENCES meeting_outcomes (meeting_id, month) ON DELETE CASCADE
      )`);
    await db.query(`
      CREATE INDEX outcome_reports_of_meeting ON outcome_reports (meeting_id, month, side, id)`);
    await db.query(`
      CREATE TABLE meeting_notes (
        meeting_id uuid NOT NULL
          CONSTRAINT meeting_notes_meeting_fkey REFERENCES meetings (id) ON DELETE CASCADE,
        side text NOT NULL
          CONSTRAINT meeting_notes_side_check CHECK (side IN ('buyer', 'supplier')),
        text text NOT NULL,
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT meeting_notes_pkey PRIMARY KEY (meeting_id, side)
      )`);
    await db.query(`
      CREATE TABLE follow_up_letters (
        fair_id uuid NOT NULL
          CONSTRAINT follow_up_letters_fair_fkey REFERENCES fairs (id) ON DELETE CASCADE,
        person_id uuid NOT NULL
          CONSTRAINT follow_up_letters_person_fkey REFERENCES fair_people (id),
        month smallint NOT NULL,
        sent_at timestamptz NOT NULL,
        CONSTRAINT follow_up_letters_pkey PRIMARY KEY (fair_id, person_id, month)
      )`);
    await db.query(`CREATE INDEX follow_up_letters_by_person ON follow_up_letters (person_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE follow_up_letters`);
    await db.query(`DROP TABLE meeting_notes`);
    await db.query(`DROP TABLE outcome_reports`);
    await db.query(`DROP TABLE meeting_outcomes`);
  }
}
