import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Profiles1764000200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createProfiles(db);
    await createParts(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE profile_drafts, own_needs, certificates, offers, profiles`);
  }
}

async function createProfiles(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE profiles (
      id uuid PRIMARY KEY,
      organisation_id uuid NOT NULL,
      steward_id uuid,
      status text NOT NULL,
      economy text NOT NULL,
      is_demo boolean NOT NULL,
      legal_name text,
      trade_names text[] NOT NULL,
      registry_number text,
      place_name text,
      place_region text,
      latitude double precision,
      longitude double precision,
      founded_year integer,
      staff double precision,
      sales_band text,
      isic_division text,
      about jsonb NOT NULL,
      target_markets text[] NOT NULL,
      export_markets text[] NOT NULL,
      export_experience text,
      exporting_since integer,
      wanted_order_lowest bigint,
      wanted_order_highest bigint,
      wanted_order_currency text,
      payment_days_after_delivery integer,
      payment_advance_percent double precision,
      languages text[] NOT NULL,
      ownership jsonb,
      digital jsonb,
      green jsonb,
      contact_alias text,
      evidence jsonb NOT NULL,
      registry_key text,
      name_key text NOT NULL,
      place_key text NOT NULL,
      match_keys text[] NOT NULL,
      published_at timestamptz,
      updated_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT profiles_status_check CHECK (status IN ('DRAFT', 'PUBLISHED', 'HIDDEN')),
      CONSTRAINT profiles_published_check
        CHECK (status = 'DRAFT' OR (legal_name IS NOT NULL AND published_at IS NOT NULL)),
      CONSTRAINT profiles_organisation_fkey
        FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE CASCADE,
      CONSTRAINT profiles_steward_fkey
        FOREIGN KEY (steward_id) REFERENCES organisations (id) ON DELETE SET NULL
    )`);
  await db.query(`CREATE UNIQUE INDEX profiles_by_organisation ON profiles (organisation_id)`);
  await db.query(`CREATE INDEX profiles_by_name ON profiles (economy, name_key, id)`);
  await db.query(`CREATE INDEX profiles_by_registry_key ON profiles (economy, registry_key)`);
  await db.query(`CREATE INDEX profiles_by_steward ON profiles (steward_id, name_key, id)`);
  await db.query(`CREATE INDEX profiles_by_change ON profiles (updated_at)`);
  await db.query(`CREATE INDEX profiles_published ON profiles (id) WHERE status = 'PUBLISHED'`);
}

/** What every part of a profile has: owner, place in the list, evidence. */
const part = (table: string): string => `
  id uuid PRIMARY KEY,
  profile_id uuid NOT NULL,
  position integer NOT NULL,
  evidence_source text NOT NULL,
  evidence_on date NOT NULL,
  evidence_level text NOT NULL,
  evidence_by uuid,
  CONSTRAINT ${table}_profile_fkey
    FOREIGN KEY (profile_id) REFERENCES profiles (id) ON DELETE CASCADE`;

async function createParts(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE offers (${part('offers')},
      kind text NOT NULL,
      codes jsonb NOT NULL,
      texts jsonb NOT NULL,
      unit text,
      minimum_order double precision,
      monthly_capacity double precision,
      capacity_left double precision,
      lead_time_days integer,
      price_lowest bigint,
      price_highest bigint,
      price_currency text,
      incoterm text,
      incoterm_place text,
      CONSTRAINT offers_kind_check CHECK (kind IN ('GOODS', 'SERVICE'))
    )`);
  await db.query(`
    CREATE TABLE certificates (${part('certificates')},
      scheme text NOT NULL,
      edition text,
      holder_name text NOT NULL,
      sites text[] NOT NULL,
      scope text,
      number text,
      issuer text,
      accreditation_body text,
      issued_on date,
      expires_on date,
      file_hash text,
      "check" jsonb
    )`);
  await db.query(`
    CREATE TABLE own_needs (${part('own_needs')},
      kind text NOT NULL,
      codes jsonb NOT NULL,
      texts jsonb NOT NULL,
      quantity double precision,
      unit text,
      CONSTRAINT own_needs_kind_check CHECK (kind IN ('GOODS', 'SERVICE'))
    )`);
  for (const table of ['offers', 'certificates', 'own_needs']) {
    await db.query(`CREATE INDEX ${table}_by_profile ON ${table} (profile_id, position)`);
  }
  await db.query(`
    CREATE TABLE profile_drafts (
      profile_id uuid PRIMARY KEY,
      changes jsonb NOT NULL,
      version integer NOT NULL,
      saved_at timestamptz NOT NULL,
      saved_by uuid,
      CONSTRAINT profile_drafts_profile_fkey
        FOREIGN KEY (profile_id) REFERENCES profiles (id) ON DELETE CASCADE
    )`);
}
