import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type Clock,
  type Viewer,
  type ViewerMembership,
  type ViewerSource,
} from '#platform';
import { DataSource } from 'typeorm';
import { type CredentialKind } from './credential.entity.js';
import { renewedExpiry } from '../domain/credential.expiry.js';
import { hashSecret } from './secret.js';
import { ViewerCache } from './viewer.cache.js';

interface ViewerRow {
  readonly credential_id: string;
  readonly kind: CredentialKind;
  readonly last_used_at: Date;
  readonly expires_at: Date;
  readonly user_id: string;
  readonly email: string;
  readonly is_email_verified: boolean;
  readonly is_platform_administrator: boolean;
  readonly memberships: ViewerMembership[];
}

/** SQL for what a user `u` is in organisations. */
export const membershipsOfUser = `(
  SELECT coalesce(json_agg(json_build_object('organisationId', m.organisation_id,
                    'role', m.role, 'economy', o.economy)
                    ORDER BY m.created_at, m.organisation_id), '[]')
    FROM memberships m JOIN organisations o ON o.id = m.organisation_id
   WHERE m.user_id = u.id)`;

/** Finds out who is behind a credential: from memory, or with one statement. */
@Injectable()
export class ViewerReader implements ViewerSource {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cache: ViewerCache,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async findViewer(secret: string): Promise<Viewer | undefined> {
    const hash = hashSecret(secret);
    const key = hash.toString('base64');
    const known = this.cache.find(key);
    if (known) return known;
    const row = await this.findRow(hash);
    if (!row) return undefined;
    const viewer = toViewer(row);
    this.cache.keep(key, viewer, await this.renew(row));
    return viewer;
  }

  private async findRow(hash: Buffer): Promise<ViewerRow | undefined> {
    const [row] = await this.dataSource.query<ViewerRow[]>(
      `SELECT c.id AS credential_id, c.kind, c.last_used_at, c.expires_at, c.user_id,
              u.email, u.email_verified_at IS NOT NULL AS is_email_verified,
              u.is_platform_administrator,
              ${membershipsOfUser} AS memberships
         FROM credentials c JOIN users u ON u.id = c.user_id
        WHERE c.secret_hash = $1 AND c.expires_at > $2 AND u.locked_at IS NULL`,
      [hash, this.clock()],
    );
    return row;
  }

  /** Notes the use, and moves a session's end ahead of it; returns when the credential ends. */
  private async renew(row: ViewerRow): Promise<Date> {
    const now = this.clock();
    const expiresAt = renewedExpiry(row.kind, row.last_used_at, row.expires_at, now);
    if (!expiresAt) return row.expires_at;
    await this.dataSource.query(
      'UPDATE credentials SET last_used_at = $2, expires_at = $3 WHERE id = $1',
      [row.credential_id, now, expiresAt],
    );
    return expiresAt;
  }
}

function toViewer(row: ViewerRow): Viewer {
  return {
    userId: row.user_id,
    credentialId: row.credential_id,
    email: row.email,
    isEmailVerified: row.is_email_verified,
    isPlatformAdministrator: row.is_platform_administrator,
    memberships: row.memberships,
  };
}
