import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters about meetings and phases, the one-time links in them, and calendar feeds. */
export class FairLetters1766300100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE meeting_changes
        ADD COLUMN side text CONSTRAINT meeting_changes_side_check
          CHECK (side IN ('buyer', 'supplier', 'officer')),
        ADD COLUMN person_id uuid CONSTRAINT meeting_changes_person_fkey
          REFERENCES fair_people (id)`);
    await db.query(`CREATE INDEX meeting_changes_by_person ON meeting_changes (person_id)`);
    // Nobody is told now of what happened before there were letters.
    await db.query(`UPDATE meeting_changes SET told_at = now() WHERE told_at IS NULL`);
    await db.query(
      `CREATE INDEX meeting_changes_untold ON meeting_changes (id) WHERE told_at IS NULL`,
    );
    await db.query(`
      CREATE TABLE fair_letters (
        id uuid PRIMARY KEY,
        fair_id uuid NOT NULL
          CONSTRAINT fair_letters_fair_fkey REFERENCES fairs (id) ON DELETE CASCADE,
        person_id uuid NOT NULL
          CONSTRAINT fair_letters_person_fkey REFERENCES fair_people (id),
        round_id uuid CONSTRAINT fair_letters_round_fkey REFERENCES rounds (id) ON DELETE CASCADE,
        phase text,
        made_at timestamptz NOT NULL,
        sent_at timestamptz,
        CONSTRAINT fair_letters_phase_check CHECK (num_nulls(round_id, phase) IN (0, 2))
      )`);
    await db.query(`CREATE INDEX fair_letters_by_fair ON fair_letters (fair_id, id)`);
    await db.query(`CREATE INDEX fair_letters_by_person ON fair_letters (person_id)`);
    await db.query(`
      CREATE UNIQUE INDEX fair_letters_once_a_phase ON fair_letters (round_id, phase, person_id)`);
    await db.query(`CREATE INDEX fair_letters_unsent ON fair_letters (id) WHERE sent_at IS NULL`);
    await db.query(`
      CREATE TABLE fair_letter_changes (
        change_id uuid NOT NULL CONSTRAINT fair_letter_changes_change_fkey
          REFERENCES meeting_changes (id) ON DELETE CASCADE,
        person_id uuid NOT NULL
          CONSTRAINT fair_letter_changes_person_fkey REFERENCES fair_people (id),
        letter_id uuid NOT NULL CONSTRAINT fair_letter_changes_letter_fkey
          REFERENCES fair_letters (id) ON DELETE CASCADE,
        method text CONSTRAINT fair_letter_changes_method_check
          CHECK (method IN ('request', 'cancel')),
        CONSTRAINT fair_letter_changes_pkey PRIMARY KEY (change_id, person_id)
      )`);
    await db.query(`CREATE INDEX fair_letter_changes_by_person ON fair_letter_changes (person_id)`);
    await db.query(`CREATE INDEX fair_letter_changes_by_letter ON fair_letter_changes (letter_id)`);
    await db.query(`
      CREATE TABLE meeting_links (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL
          CONSTRAINT meeting_links_meeting_fkey REFERENCES meetings (id) ON DELETE CASCADE,
        person_id uuid NOT NULL
          CONSTRAINT meeting_links_person_fkey REFERENCES fair_people (id),
        side text NOT NULL CONSTRAINT meeting_links_side_check
          CHECK (side IN ('buyer', 'supplier')),
        sequence integer NOT NULL,
        secret_hash bytea NOT NULL CONSTRAINT meeting_links_secret_hash_key UNIQUE,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await db.query(`CREATE INDEX meeting_links_by_meeting ON meeting_links (meeting_id)`);
    await db.query(`CREATE INDEX meeting_links_by_person ON meeting_links (person_id)`);
    await db.query(`
      CREATE TABLE calendar_feeds (
        person_id uuid PRIMARY KEY
          CONSTRAINT calendar_feeds_person_fkey REFERENCES fair_people (id) ON DELETE CASCADE,
        secret_hash bytea NOT NULL CONSTRAINT calendar_feeds_secret_hash_key UNIQUE,
        made_at timestamptz NOT NULL,
        read_at timestamptz
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE calendar_feeds`);
    await db.query(`DROP TABLE meeting_links`);
    await db.query(`DROP TABLE fair_letter_changes`);
    await db.query(`DROP TABLE fair_letters`);
    await db.query(`DROP INDEX meeting_changes_untold`);
    await db.query(`ALTER TABLE meeting_changes DROP COLUMN side, DROP COLUMN person_id`);
  }
}
