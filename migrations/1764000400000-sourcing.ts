import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Sourcing1764000400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE sourcing_needs (
        id uuid PRIMARY KEY,
        buyer_organisation_id uuid NOT NULL REFERENCES organisations (id),
        state text NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
        content jsonb NOT NULL,
        deadline date,
        version integer NOT NULL,
        is_demo boolean NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        posted_at timestamptz,
        closed_at timestamptz
      )`);
    await db.query(
      `CREATE INDEX sourcing_needs_buyer ON sourcing_needs (buyer_organisation_id, id)`,
    );
    await db.query(`CREATE INDEX sourcing_needs_open ON sourcing_needs (id) WHERE state = 'open'`);
    await db.query(`
      CREATE TABLE need_audience (
        need_id uuid NOT NULL REFERENCES sourcing_needs (id) ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
        reason text NOT NULL CHECK (reason IN ('invited', 'criteria')),
        PRIMARY KEY (need_id, organisation_id, reason)
      )`);
    await db.query(
      `CREATE INDEX need_audience_organisation ON need_audience (organisation_id, need_id)`,
    );
    await db.query(`
      CREATE TABLE shortlist_entries (
        id uuid PRIMARY KEY,
        buyer_organisation_id uuid NOT NULL REFERENCES organisations (id),
        need_id uuid REFERENCES sourcing_needs (id) ON DELETE CASCADE,
        supplier_organisation_id uuid NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
        note text NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT shortlist_entries_once
          UNIQUE NULLS NOT DISTINCT (buyer_organisation_id, need_id, supplier_organisation_id)
      )`);
    await db.query(
      `CREATE INDEX shortlist_entries_supplier ON shortlist_entries (supplier_organisation_id)`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE shortlist_entries`);
    await db.query(`DROP TABLE need_audience`);
    await db.query(`DROP TABLE sourcing_needs`);
  }
}
