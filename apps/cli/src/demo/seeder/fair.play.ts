import type { INestApplicationContext } from '@nestjs/common';
import {
  AttendanceService,
  DoorService,
  type Fair,
  type FairRole,
  type Meeting,
  MeetingReader,
  MeetingService,
  OutcomeReader,
  OutcomeService,
  RegistrationReader,
  type Round,
} from '#fairs';
import type { Viewer } from '#platform';
import { DataSource } from 'typeorm';
import { type DemoCourse, type DemoReport, drawCourse } from '../generator/fair.course.js';
import type { Random } from '../generator/random.js';
import type { FairPeople } from './fair.people.js';
import type { DemoClock } from './seed.module.js';

const sides = ['buyer', 'supplier'] as const;
const minute = 60_000;
/** All meetings of a demo round. */
const mostMeetings = 500;

interface PlayedMeeting {
  readonly id: string;
  readonly course: DemoCourse;
  readonly viewers: Readonly<Record<FairRole, Viewer>>;
}

/** Plays the meetings of a fair: answers, the days, what came of it. Done things stay as they are. */
export class FairPlay {
  private readonly meetings: PlayedMeeting[] = [];

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: DemoClock,
    private readonly officer: Viewer,
    private readonly fair: Fair,
    private readonly round: Round,
  ) {}

  /** Takes up the published timetable: who acts for whom, and how each meeting goes. */
  async load(people: FairPeople, random: Random): Promise<void> {
    for (const { id, buyerId, supplierId } of await this.list()) {
      const found = await this.app.get(RegistrationReader).findByIds([buyerId, supplierId]);
      const organisationOf = (registrationId: string): string =>
        found.get(registrationId)?.organisationId ?? '';
      const pair = { buyer: organisationOf(buyerId), supplier: organisationOf(supplierId) };
      this.meetings.push({
        id,
        course: drawCourse(random.fork(`${pair.buyer}/${pair.supplier}`)),
        viewers: {
          buyer: await people.findFor({ organisationId: pair.buyer, role: 'buyer' }),
          supplier: await people.findFor({ organisationId: pair.supplier, role: 'supplier' }),
        },
      });
    }
  }

  /** Both sides say yes; now and then one says no, or nothing. */
  async answer(): Promise<void> {
    const service = this.app.get(MeetingService);
    const states = await this.readAll();
    for (const { id, course, viewers } of this.meetings) {
      const now = states.get(id);
      if (now?.state !== 'provisional') continue;
      if (course.declinedBy) {
        await service.decline(viewers[course.declinedBy], id, 'Our plans have changed.');
        continue;
      }
      const said = { buyer: now.buyerConfirmedAt, supplier: now.supplierConfirmedAt };
      for (const side of sides) {
        if (side !== course.silent && !said[side]) await service.accept(viewers[side], id);
      }
    }
  }

  /** Holds the meetings that begin at such times: who comes is checked in, who does not is noted. */
  async hold(isHeld: (startsAt: Date) => boolean): Promise<void> {
    const service = this.app.get(AttendanceService);
    const states = await this.readAll();
    const ahead = this.meetings.flatMap((played) => {
      const now = states.get(played.id);
      const stands = now?.state === 'provisional' || now?.state === 'confirmed';
      return stands && isHeld(now.startsAt) ? { ...played, startsAt: now.startsAt } : [];
    });
    ahead.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
    for (const { id, course, startsAt } of ahead) {
      for (const side of sides) {
        if (side === course.absent) continue;
        this.clock.set(startsAt);
        await service.checkIn(this.officer, id, { side });
      }
      if (!course.absent) continue;
      this.clock.set(new Date(startsAt.getTime() + 12 * minute));
      await service.markMissed(this.officer, id, course.absent);
    }
  }

  /** Lets those in who meet today, but for one organisation, which does not come. */
  async openDoor(): Promise<void> {
    const day = 24 * 60 * minute;
    const now = this.clock.now().getTime();
    const today = (await this.list()).filter(
      ({ state, startsAt }) =>
        (state === 'provisional' || state === 'confirmed') &&
        startsAt.getTime() >= now &&
        startsAt.getTime() < now + day / 2,
    );
    const missing = today.at(-1)?.supplierPersonId;
    const personIds = today.flatMap((one) => [one.buyerPersonId, one.supplierPersonId]);
    for (const personId of new Set(personIds)) {
      if (personId === null || personId === missing) continue;
      await this.app.get(DoorService).checkInByName(this.officer, this.fair.id, personId);
    }
  }

  /** Both sides say what came of the meetings that were held. */
  async report(month: number): Promise<void> {
    const { manager } = this.app.get(DataSource);
    const states = await this.readAll();
    const ids = this.meetings.map(({ id }) => id);
    const said = await this.app.get(OutcomeReader).findSaid(manager, ids);
    for (const { id, course, viewers } of this.meetings) {
      if (states.get(id)?.state !== 'held') continue;
      const before = said.get(id)?.find((one) => one.month === month);
      for (const side of sides) {
        const report = course.reports[side].find((one) => one.month === month);
        if (report && !before?.[side]) await this.say(viewers[side], id, report);
      }
    }
  }

  private async say(viewer: Viewer, meetingId: string, report: DemoReport): Promise<void> {
    const { amount } = report;
    await this.app.get(OutcomeService).report(viewer, {
      ...report,
      meetingId,
      tookPlace: true,
      ...(amount === null ? { amount: null } : { amount: String(amount), currency: 'USD' }),
    });
  }

  private list(): Promise<Meeting[]> {
    const page = { first: mostMeetings, after: undefined };
    return this.app.get(MeetingReader).listOfRound(this.officer, this.round.id, null, page);
  }

  private async readAll(): Promise<Map<string, Meeting>> {
    return new Map((await this.list()).map((meeting) => [meeting.id, meeting]));
  }
}
