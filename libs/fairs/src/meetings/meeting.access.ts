import { Injectable } from '@nestjs/common';
import { NotFound, refuse, type Viewer } from '#platform';
import { ConsentPurpose, ConsentService, membershipIn } from '#accounts';
import { DataSource } from 'typeorm';
import { isOfficerOf } from '../fairs/fair.reader.js';
import type { FairRole } from '../registrations/registration.entity.js';
import { Meeting } from './meeting.entity.js';
import { meetingFailures } from './meetings.errors.js';

/** For whom somebody acts at a meeting: one of its sides, or the agency that runs the fair. */
export type MeetingSide = FairRole | 'officer';

/** Whoever opened the link of a letter and acts for one side of one meeting. */
export interface LinkHolder {
  readonly linkId: string;
  readonly personId: string;
  readonly meetingId: string;
  readonly side: FairRole;
}

/** Somebody who changes a meeting: signed in, or by a link in a letter. */
export type Actor = Viewer | LinkHolder;

export const isLinkHolder = (actor: Actor): actor is LinkHolder => 'linkId' in actor;

interface SidesRow {
  readonly agencyId: string;
  readonly buyer: string;
  readonly supplier: string;
}

const sides = ['buyer', 'supplier'] as const;

/** Who may see and change which meetings. */
@Injectable()
export class MeetingAccess {
  constructor(
    private readonly dataSource: DataSource,
    private readonly consents: ConsentService,
  ) {}

  /**
   * A meeting, and for whom the viewer acts at it: their own organisation first, then the fair's
   * agency, then an MSME that has asked their agency to. A link names its side itself.
   * @throws Refused with NotFound for strangers.
   */
  async requireSide(
    actor: Actor,
    meetingId: string,
  ): Promise<{ meeting: Meeting; side: MeetingSide }> {
    const meeting = await this.dataSource.manager.findOneBy(Meeting, { id: meetingId });
    const side = meeting && (await this.findSide(actor, meeting));
    if (!side) refuse(new NotFound(meetingFailures.MEETING_NOT_FOUND()));
    return { meeting, side };
  }

  private async findSide(actor: Actor, meeting: Meeting): Promise<MeetingSide | undefined> {
    if (isLinkHolder(actor)) return actor.meetingId === meeting.id ? actor.side : undefined;
    const viewer = actor;
    const [row] = await this.dataSource.query<SidesRow[]>(
      `SELECT f.agency_id AS "agencyId", b.organisation_id AS buyer, s.organisation_id AS supplier
         FROM fair_registrations b JOIN fair_registrations s ON s.id = $2
         JOIN fairs f ON f.id = b.fair_id
        WHERE b.id = $1`,
      [meeting.buyerId, meeting.supplierId],
    );
    if (!row) return undefined;
    const own = sides.find((side) => membershipIn(viewer, row[side]));
    if (own) return own;
    if (isOfficerOf(viewer, row)) return 'officer';
    const served = await this.consents.findServed(
      viewer,
      [row.buyer, row.supplier],
      ConsentPurpose.Fairs,
    );
    return sides.find((side) => served.has(row[side]));
  }
}
