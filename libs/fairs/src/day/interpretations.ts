import { Inject, Injectable } from '@nestjs/common';
import { OrganisationReader } from '#accounts';
import { CLOCK, type Clock, type Page, type Viewer } from '#platform';
import { DataSource } from 'typeorm';
import { isOpenAt } from '../domain/attendance.js';

/** A meeting as its interpreter sees it: who, when, where, and nothing that the two said. */
export interface Interpretation {
  readonly id: string;
  readonly fairId: string;
  readonly fairName: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly buyerName: string;
  readonly supplierName: string;
  /** Number of the table; null in a video room. */
  readonly tableNumber: number | null;
  readonly roomName: string | null;
  /** Address of the video room, while it is open. */
  readonly roomUrl: string | null;
}

type Row = Omit<Interpretation, 'buyerName' | 'supplierName'> & {
  readonly buyerOrg: string;
  readonly supplierOrg: string;
};

/** Shows interpreters the meetings at which they help. */
@Injectable()
export class Interpretations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The meetings that stand at which the viewer interprets, at all fairs, by time; one more than
   * the page, where there are more. Whoever signs in with the address is the person.
   */
  async list({ email, isEmailVerified }: Viewer, page: Page): Promise<Interpretation[]> {
    if (!isEmailVerified) return [];
    const rows = await this.dataSource.query<Row[]>(
      `SELECT m.id, f.id AS "fairId", f.name AS "fairName", f.time_zone AS "timeZone",
              m.starts_at AS "startsAt", m.ends_at AS "endsAt",
              b.organisation_id AS "buyerOrg", s.organisation_id AS "supplierOrg",
              t.number AS "tableNumber", v.name AS "roomName", v.url AS "roomUrl"
         FROM fair_people p JOIN interpreters i ON i.person_id = p.id
         JOIN meetings m ON m.interpreter_id = i.id
         JOIN rounds r ON r.id = m.round_id JOIN fairs f ON f.id = r.fair_id
         JOIN fair_registrations b ON b.id = m.buyer_id
         JOIN fair_registrations s ON s.id = m.supplier_id
         LEFT JOIN meeting_tables t ON t.id = m.table_id
         LEFT JOIN video_rooms v ON v.id = m.room_id
        WHERE p.email = $1 AND m.state IN ('provisional', 'confirmed', 'held')
          AND ($2::timestamptz IS NULL OR (m.starts_at, m.id) > ($2, $3::uuid))
        ORDER BY m.starts_at, m.id LIMIT $4`,
      [email, page.after?.sortedBy[0] ?? null, page.after?.id ?? null, page.first + 1],
    );
    const ids = rows.flatMap(({ buyerOrg, supplierOrg }) => [buyerOrg, supplierOrg]);
    const names = await this.organisations.findByIds([...new Set(ids)]);
    const now = this.clock();
    return rows.map(({ buyerOrg, supplierOrg, roomUrl, ...row }) => ({
      ...row,
      buyerName: names.get(buyerOrg)?.name ?? '',
      supplierName: names.get(supplierOrg)?.name ?? '',
      roomUrl: isOpenAt(row, now) ? roomUrl : null,
    }));
  }
}
