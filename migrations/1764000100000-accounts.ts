import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1764000100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createUsersAndOrganisations(db);
    await createCredentials(db);
    await createLinks(db);
    await createConsents(db);
    await createRecords(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE audit_entries, throttles, consents, invitations, registrations,
      one_time_links, credentials, memberships, organisations, users`);
  }
}

async function createUsersAndOrganisations(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE users (
      id uuid PRIMARY KEY,
      email citext NOT NULL,
      name text NOT NULL,
      password_hash text,
      email_verified_at timestamptz,
      is_platform_administrator boolean NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT users_email_key UNIQUE (email)
    )`);
  await db.query(`
    CREATE TABLE organisations (
      id uuid PRIMARY KEY,
      kind text NOT NULL,
      name text NOT NULL,
      economy text NOT NULL,
      is_demo boolean NOT NULL,
      verification_level text,
      verified_by text,
      verified_on date,
      created_at timestamptz NOT NULL,
      CONSTRAINT organisations_kind_check CHECK (kind IN ('MSME', 'BUYER', 'AGENCY')),
      CONSTRAINT organisations_verification_check
        CHECK (num_nulls(verification_level, verified_by, verified_on) IN (0, 3))
    )`);
  await db.query(`CREATE INDEX organisations_by_name ON organisations (name, id)`);
  await db.query(`CREATE INDEX organisations_by_economy ON organisations (economy, name, id)`);
  await db.query(`
    CREATE TABLE memberships (
      organisation_id uuid NOT NULL,
      user_id uuid NOT NULL,
      role text NOT NULL,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (organisation_id, user_id),
      CONSTRAINT memberships_organisation_fkey
        FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE CASCADE,
      CONSTRAINT memberships_user_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX memberships_by_user ON memberships (user_id)`);
}

async function createCredentials(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE credentials (
      id uuid PRIMARY KEY,
      kind text NOT NULL,
      user_id uuid NOT NULL,
      secret_hash bytea NOT NULL,
      name text NOT NULL,
      created_at timestamptz NOT NULL,
      last_used_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      CONSTRAINT credentials_kind_check CHECK (kind IN ('SESSION', 'API_TOKEN')),
      CONSTRAINT credentials_secret_hash_key UNIQUE (secret_hash),
      CONSTRAINT credentials_user_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX credentials_by_user ON credentials (user_id, kind, id)`);
  await db.query(`CREATE INDEX credentials_by_expiry ON credentials (expires_at)`);
}

async function createLinks(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE one_time_links (
      id uuid PRIMARY KEY,
      purpose text NOT NULL,
      email citext NOT NULL,
      user_id uuid,
      secret_hash bytea,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      sent_at timestamptz,
      used_at timestamptz,
      CONSTRAINT one_time_links_purpose_check
        CHECK (purpose IN ('REGISTER', 'CONFIRM_EMAIL', 'RESET_PASSWORD', 'JOIN')),
      CONSTRAINT one_time_links_secret_hash_key UNIQUE (secret_hash),
      CONSTRAINT one_time_links_user_fkey
        FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX one_time_links_by_user ON one_time_links (user_id)`);
  await db.query(`CREATE INDEX one_time_links_by_expiry ON one_time_links (expires_at)`);
  await db.query(`
    CREATE TABLE registrations (
      link_id uuid PRIMARY KEY,
      name text NOT NULL,
      password_hash text NOT NULL,
      organisation_kind text NOT NULL,
      organisation_name text NOT NULL,
      economy text NOT NULL,
      CONSTRAINT registrations_organisation_kind_check
        CHECK (organisation_kind IN ('MSME', 'BUYER')),
      CONSTRAINT registrations_link_fkey
        FOREIGN KEY (link_id) REFERENCES one_time_links (id) ON DELETE CASCADE
    )`);
  await db.query(`
    CREATE TABLE invitations (
      id uuid PRIMARY KEY,
      organisation_id uuid NOT NULL,
      email citext NOT NULL,
      role text NOT NULL,
      hands_over boolean NOT NULL,
      invited_by uuid,
      link_id uuid,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      accepted_at timestamptz,
      revoked_at timestamptz,
      CONSTRAINT invitations_organisation_fkey
        FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE CASCADE,
      CONSTRAINT invitations_invited_by_fkey
        FOREIGN KEY (invited_by) REFERENCES users (id) ON DELETE SET NULL,
      CONSTRAINT invitations_link_fkey
        FOREIGN KEY (link_id) REFERENCES one_time_links (id) ON DELETE SET NULL
    )`);
  await db.query(`
    CREATE UNIQUE INDEX invitations_open ON invitations (organisation_id, email)
      WHERE accepted_at IS NULL AND revoked_at IS NULL`);
  await db.query(`CREATE INDEX invitations_by_organisation ON invitations (organisation_id, id)`);
  await db.query(`CREATE INDEX invitations_by_link ON invitations (link_id)`);
  await db.query(`CREATE INDEX invitations_by_inviter ON invitations (invited_by)`);
}

async function createConsents(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE consents (
      id uuid PRIMARY KEY,
      organisation_id uuid NOT NULL,
      agency_id uuid NOT NULL,
      purpose text NOT NULL,
      given_by text NOT NULL,
      given_how text NOT NULL,
      given_on date NOT NULL,
      recorded_by uuid,
      recorded_at timestamptz NOT NULL,
      withdrawn_on date,
      withdrawn_by uuid,
      CONSTRAINT consents_purpose_check CHECK (purpose IN ('PROFILE', 'SOURCING', 'FAIRS')),
      CONSTRAINT consents_given_how_check
        CHECK (given_how IN ('SIGNED_FORM', 'EMAIL', 'IN_PERSON', 'ACCOUNT')),
      CONSTRAINT consents_organisation_fkey
        FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE CASCADE,
      CONSTRAINT consents_agency_fkey
        FOREIGN KEY (agency_id) REFERENCES organisations (id) ON DELETE CASCADE,
      CONSTRAINT consents_recorded_by_fkey
        FOREIGN KEY (recorded_by) REFERENCES users (id) ON DELETE SET NULL,
      CONSTRAINT consents_withdrawn_by_fkey
        FOREIGN KEY (withdrawn_by) REFERENCES users (id) ON DELETE SET NULL
    )`);
  await db.query(`
    CREATE UNIQUE INDEX consents_in_force ON consents (organisation_id, agency_id, purpose)
      WHERE withdrawn_on IS NULL`);
  await db.query(`CREATE INDEX consents_by_organisation ON consents (organisation_id, id)`);
  await db.query(`CREATE INDEX consents_by_agency ON consents (agency_id)`);
  await db.query(`CREATE INDEX consents_by_recorder ON consents (recorded_by)`);
  await db.query(`CREATE INDEX consents_by_withdrawer ON consents (withdrawn_by)`);
}

async function createRecords(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE throttles (
      key text PRIMARY KEY,
      count integer NOT NULL,
      resets_at timestamptz NOT NULL
    )`);
  await db.query(`CREATE INDEX throttles_by_reset ON throttles (resets_at)`);
  await db.query(`
    CREATE TABLE audit_entries (
      id uuid PRIMARY KEY,
      at timestamptz NOT NULL,
      act text NOT NULL,
      actor_id uuid,
      organisation_id uuid,
      subject_id uuid,
      details jsonb NOT NULL
    )`);
  await db.query(`
    CREATE INDEX audit_entries_by_organisation ON audit_entries (organisation_id, id)`);
  await db.query(`CREATE INDEX audit_entries_by_actor ON audit_entries (actor_id, id)`);
}
