import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import { Conflict, NotFound, type Page, refuse, type Viewer } from '#platform';
import { DataSource } from 'typeorm';
import { fairFailures } from '../fairs.errors.js';
import { FairReader, isOfficerOf } from '../fairs/fair.reader.js';

/** A supplier in the online showcase of a fair. */
export interface ShownSupplier {
  /** Of its registration. */
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly economy: string;
  /** Of its published profile. */
  readonly profileId: string;
}

/** The online showcase of fairs. It stays when the doors are closed. */
@Injectable()
export class Showcase {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fairs: FairReader,
    private readonly organisations: OrganisationReader,
  ) {}

  /**
   * The suppliers of a fair that have a published profile, for whom they agreed to be seen by: those
   * who take part, and the fair's officers. One more than the page, where there are more.
   * @throws Refused with NotFound for strangers, Conflict for a fair without a showcase.
   */
  async list(viewer: Viewer, fairId: string, page: Page): Promise<ShownSupplier[]> {
    const fair = await this.fairs.findVisible(viewer, fairId);
    if (!isOfficerOf(viewer, fair) && !(await this.takesPart(viewer, fairId))) {
      refuse(new NotFound(fairFailures.FAIR_NOT_FOUND()));
    }
    if (fair.kind === 'inPerson' || fair.state === 'cancelled') {
      refuse(new Conflict(fairFailures.FAIR_NO_SHOWCASE()));
    }
    const rows = await this.dataSource.query<
      Pick<ShownSupplier, 'id' | 'organisationId' | 'profileId'>[]
    >(
      `SELECT r.id, r.organisation_id AS "organisationId", p.id AS "profileId"
         FROM fair_registrations r
         JOIN profiles p ON p.organisation_id = r.organisation_id AND p.status = 'PUBLISHED'
        WHERE r.fair_id = $1 AND r.role = 'supplier' AND r.state = 'approved'
          AND ($2::uuid IS NULL OR r.id > $2)
        ORDER BY r.id LIMIT $3`,
      [fairId, page.after?.id ?? null, page.first + 1],
    );
    const known = await this.organisations.findByIds(rows.map((row) => row.organisationId));
    return rows.map((row) => ({
      ...row,
      organisationName: known.get(row.organisationId)?.name ?? '',
      economy: known.get(row.organisationId)?.economy ?? '',
    }));
  }

  private async takesPart({ memberships }: Viewer, fairId: string): Promise<boolean> {
    const [row] = await this.dataSource.query<{ found: boolean }[]>(
      `SELECT EXISTS (SELECT FROM fair_registrations
                WHERE fair_id = $1 AND organisation_id = ANY($2) AND state = 'approved') AS found`,
      [fairId, memberships.map(({ organisationId }) => organisationId)],
    );
    return row?.found ?? false;
  }
}
