import { Inject, Injectable } from '@nestjs/common';
import { hashSecret, newSecret } from '#accounts';
import { CLOCK, type Clock, Conflict, newId, NotFound, refuse } from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import type { LinkHolder } from '../meetings/meeting.access.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { meetingFailures } from '../meetings/meetings.errors.js';
import { Delegate, type FairRole } from '../registrations/registration.entity.js';
import { MeetingLink } from './meeting-link.entity.js';

/**
 * Links with which people answer for a meeting from a letter. Each holds a secret of 256 random
 * bits that is kept nowhere but in the letter, works once, until the meeting begins, and only
 * while the meeting is as it was when the letter was written.
 */
@Injectable()
export class MeetingLinks {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes a link; returns its secret. */
  async make(
    tx: EntityManager,
    { id, sequence, startsAt }: Pick<Meeting, 'id' | 'sequence' | 'startsAt'>,
    personId: string,
    side: FairRole,
  ): Promise<string> {
    const secret = newSecret();
    await tx.insert(MeetingLink, {
      id: newId(),
      meetingId: id,
      personId,
      side,
      sequence,
      secretHash: hashSecret(secret),
      madeAt: this.clock(),
      expiresAt: startsAt,
      usedAt: null,
    });
    return secret;
  }

  /**
   * Who holds a link, and the meeting that it is about.
   * @throws Refused with NotFound or Conflict when it is no good, saying why.
   */
  async open(secret: string): Promise<{ holder: LinkHolder; meeting: Meeting }> {
    const { manager } = this.dataSource;
    const link = await manager.findOneBy(MeetingLink, { secretHash: hashSecret(secret) });
    const meeting = link && (await manager.findOneBy(Meeting, { id: link.meetingId }));
    if (!meeting || !(await this.isStillThere(link, meeting))) {
      refuse(new NotFound(meetingFailures.MEETING_LINK_NOT_VALID()));
    }
    this.refuseSpent(link, meeting);
    const { id: linkId, personId, meetingId, side } = link;
    return { holder: { linkId, personId, meetingId, side }, meeting };
  }

  /**
   * Uses a link up, in the transaction of the act, so that an act that is refused leaves it good.
   * @param meeting the meeting, locked, as it is before the act.
   */
  async useUp(tx: EntityManager, linkId: string, meeting: Meeting): Promise<void> {
    const link = await tx.findOneByOrFail(MeetingLink, { id: linkId });
    this.refuseSpent(link, meeting);
    await tx.update(MeetingLink, { id: linkId }, { usedAt: this.clock() });
  }

  private refuseSpent({ usedAt, expiresAt, sequence }: MeetingLink, meeting: Meeting): void {
    const why =
      usedAt !== null
        ? meetingFailures.MEETING_LINK_USED()
        : sequence !== meeting.sequence
          ? meetingFailures.MEETING_LINK_OUTDATED()
          : expiresAt <= this.clock()
            ? meetingFailures.MEETING_LINK_EXPIRED()
            : undefined;
    if (why) refuse(new Conflict(why));
  }

  /** Whether the reader of the letter still comes for the side. */
  private isStillThere({ personId, side }: MeetingLink, meeting: Meeting): Promise<boolean> {
    const registrationId = side === 'buyer' ? meeting.buyerId : meeting.supplierId;
    return this.dataSource.manager.existsBy(Delegate, { personId, registrationId });
  }
}
