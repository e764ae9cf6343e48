import { Injectable } from '@nestjs/common';
import { newId, type Viewer } from '#platform';
import { DataSource } from 'typeorm';
import { tidy } from '../domain/text.rules.js';
import { membershipsOfUser } from './viewer.reader.js';

/**
 * Lets whoever runs this installation act for a person. For the command line and demo data: it asks
 * for no credential.
 */
@Injectable()
export class ActingViewers {
  constructor(private readonly dataSource: DataSource) {}

  /** The person with an address; undefined where there is none, or they are locked out. */
  async findByEmail(email: string): Promise<Viewer | undefined> {
    const [row] = await this.dataSource.query<Omit<Viewer, 'credentialId'>[]>(
      `SELECT u.id AS "userId", u.email, u.email_verified_at IS NOT NULL AS "isEmailVerified",
              u.is_platform_administrator AS "isPlatformAdministrator",
              ${membershipsOfUser} AS memberships
         FROM users u WHERE u.email = $1 AND u.locked_at IS NULL`,
      [tidy(email)],
    );
    // No credential has this id, so what is for browsers alone stays closed.
    return row && { ...row, credentialId: newId() };
  }
}
