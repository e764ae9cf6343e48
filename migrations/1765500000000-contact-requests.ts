import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contact by consent between buyers and MSMEs. */
export class ContactRequests1765500000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE contact_requests (
        id uuid PRIMARY KEY,
        buyer_organisation_id uuid NOT NULL
          CONSTRAINT contact_requests_buyer_fkey REFERENCES organisations (id) ON DELETE CASCADE,
        supplier_organisation_id uuid NOT NULL
          CONSTRAINT contact_requests_supplier_fkey REFERENCES organisations (id) ON DELETE CASCADE,
        state text NOT NULL CONSTRAINT contact_requests_state_check
          CHECK (state IN ('ASKED', 'AGREED', 'DECLINED', 'ENDED')),
        message text NOT NULL,
        buyer_details jsonb,
        supplier_details jsonb,
        reason text NOT NULL,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        answered_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT contact_requests_once UNIQUE (buyer_organisation_id, supplier_organisation_id),
        CONSTRAINT contact_requests_details_check CHECK (
          (state = 'ENDED') = (buyer_details IS NULL)
            AND (state = 'AGREED') = (supplier_details IS NOT NULL))
      )`);
    await db.query(
      `CREATE INDEX contact_requests_of_buyer ON contact_requests (buyer_organisation_id, id)`,
    );
    await db.query(
      `CREATE INDEX contact_requests_of_supplier ON contact_requests (supplier_organisation_id, id)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE contact_requests`);
  }
}
