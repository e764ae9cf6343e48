import type { INestApplicationContext } from '@nestjs/common';
import {
  type Fair,
  FairReader,
  FairService,
  FairSetup,
  FollowUps,
  LetterSender,
  MeetingTeller,
  ParticipationService,
  PhaseAnnouncer,
  Publisher,
  RegistrationReader,
  RegistrationService,
  type Round,
  RoundReader,
  RoundService,
  ScenarioRunner,
  ScenarioService,
} from '#fairs';
import type { Viewer } from '#platform';
import { listAll } from '../../app/list-all.js';
import { addDays } from '../generator/calendar.js';
import type { DemoFair, DemoParticipant } from '../generator/fairs.js';
import type { Random } from '../generator/random.js';
import { FairPeople } from './fair.people.js';
import { FairPlay } from './fair.play.js';
import { DemoClock } from './seed.module.js';

const scenarioName = 'Timetable';
/** As the scenario says; steps end the search, so that every machine finds the same timetable. */
const searchSeconds = 20;
const searchSteps = 1_000;
const hour = 3_600_000;

/**
 * Brings demo fairs about as people would, one step after the other, on the days on which they
 * would have done it. Steps that are done are left alone, so that a broken-off run goes on.
 */
export class FairSeeder {
  private readonly clock: DemoClock;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly people: FairPeople,
    private readonly random: Random,
    /** `YYYY-MM-DD`, from which the days of the fairs are counted. */
    private readonly today: string,
  ) {
    this.clock = app.get(DemoClock);
  }

  /** Whether the fair is there, finished or not. */
  async isThere(agencyId: string, { plan }: DemoFair): Promise<boolean> {
    return (
      (await this.findFair(await this.people.findOfficer(), agencyId, plan.name)) !== undefined
    );
  }

  async seed(agencyId: string, demo: DemoFair): Promise<void> {
    try {
      await this.bringAbout(agencyId, demo);
    } finally {
      this.clock.release();
    }
  }

  private async bringAbout(agencyId: string, demo: DemoFair): Promise<void> {
    const officer = await this.people.findOfficer();
    const { phases } = demo.round.plan;
    this.clock.set(before(phases.profile, 48));
    const { fair, round } = await this.open(officer, agencyId, demo);
    this.clock.set(after(phases.profile, 24));
    const registrationOf = await this.register(officer, fair, demo.participants);
    await this.tellNews(fair);
    this.clock.set(after(phases.preferences, 48));
    await this.stateWishes(demo.participants, registrationOf);
    await this.tellNews(fair);
    if (demo.stage === 'preferences') return;

    this.clock.set(after(phases.closed, 24));
    await this.tellNews(fair);
    const scenarioId = await this.findTimetable(officer, round);
    this.clock.set(after(phases.provisional, 1));
    await this.app.get(Publisher).publish(officer, scenarioId);
    await this.tellNews(fair);
    const play = new FairPlay(this.app, this.clock, officer, fair, round);
    await play.load(this.people, this.random.fork(demo.stage));
    this.clock.set(after(phases.provisional, 48));
    await play.answer();
    await this.tellNews(fair);
    this.clock.set(after(phases.confirmed, 1));
    await this.tellNews(fair);
    await this.holdDays(demo, fair, play);
  }

  private async holdDays(
    { stage, plan, round }: DemoFair,
    fair: Fair,
    play: FairPlay,
  ): Promise<void> {
    const { phases } = round.plan;
    this.clock.set(after(phases.live, 1));
    await this.tellNews(fair);
    if (stage === 'live') {
      // Whatever the hour is, nothing of today is made up but who came through the door.
      const morning = new Date(`${this.today}T00:00:00Z`);
      await play.hold((startsAt) => startsAt < before(morning, 12));
      this.clock.set(morning);
      await play.report(0);
      await play.openDoor();
      return this.tellNews(fair);
    }
    await play.hold(() => true);
    this.clock.set(after(phases.followUp, 24));
    await this.tellNews(fair);
    await play.report(0);
    await this.end(fair);
    this.clock.set(new Date(`${addDays(plan.endsOn, 95)}T03:00:00Z`));
    await play.report(3);
    while ((await this.app.get(FollowUps).askNext()) > 0);
  }

  private async open(
    officer: Viewer,
    agencyId: string,
    { plan, round }: DemoFair,
  ): Promise<{ fair: Fair; round: Round }> {
    let fair = await this.findFair(officer, agencyId, plan.name);
    fair ??= (await this.app.get(FairSetup).create(officer, agencyId, plan, [round])).fair;
    if (fair.state === 'draft') {
      fair = await this.app.get(FairService).changeState(officer, fair.id, fair.version, 'open');
    }
    const [made] = await this.app
      .get(RoundReader)
      .listOfFair(officer, fair.id, { first: 1, after: undefined });
    if (!made) throw new Error(`${plan.name} has no round.`);
    if (made.state !== 'draft') return { fair, round: made };
    const opened = await this.app
      .get(RoundService)
      .changeState(officer, made.id, made.version, 'open');
    return { fair, round: opened };
  }

  /** @returns registrations by organisation. */
  private async register(
    officer: Viewer,
    fair: Fair,
    participants: readonly DemoParticipant[],
  ): Promise<Map<string, string>> {
    const service = this.app.get(RegistrationService);
    const reader = this.app.get(RegistrationReader);
    const known = await listAll((page) => reader.listOfFair(officer, fair.id, {}, page));
    const there = new Map(known.map((one) => [one.organisationId, one]));
    const ids = new Map<string, string>();
    for (const one of participants) {
      const { organisationId, role, languages } = one;
      let registration = there.get(organisationId);
      if (one.state === 'invited') {
        await service.invite(officer, fair.id, role, [organisationId]);
        continue;
      }
      registration ??= await service.apply(await this.people.findFor(one), {
        fairId: fair.id,
        organisationId,
        role,
        consents: true,
        delegates: [
          { name: this.people.nameFor(one), email: this.people.emailFor(one), languages },
        ],
      });
      if (one.state === 'approved' && registration.state === 'applied') {
        await service.approve(officer, registration.id);
      }
      ids.set(organisationId, registration.id);
    }
    return ids;
  }

  private async stateWishes(
    participants: readonly DemoParticipant[],
    registrationOf: ReadonlyMap<string, string>,
  ): Promise<void> {
    const service = this.app.get(ParticipationService);
    for (const one of participants) {
      const own = registrationOf.get(one.organisationId);
      if (own === undefined || one.wishes.length === 0) continue;
      const wishes = one.wishes.flatMap(({ otherId, wish, reason }) => {
        const other = registrationOf.get(otherId);
        return other === undefined ? [] : [{ otherId: other, wish, reason }];
      });
      await service.savePreferences(await this.people.findFor(one), own, wishes);
    }
  }

  /** The timetable that was searched for before, or a new one. */
  private async findTimetable(officer: Viewer, round: Round): Promise<string> {
    const service = this.app.get(ScenarioService);
    const page = { first: 1, after: undefined };
    const [known] = await service.listOfRound(officer, round.id, page);
    const { id } =
      known ??
      (await service.start(officer, {
        roundId: round.id,
        name: scenarioName,
        seconds: searchSeconds,
        seed: 1,
      }));
    const never = new AbortController().signal;
    await this.app.get(ScenarioRunner).make(id, never, searchSteps);
    return id;
  }

  /** Writes what people were told by then; nobody is told of it again. */
  private async tellNews({ id }: Fair): Promise<void> {
    while ((await this.app.get(PhaseAnnouncer).announce()) > 0);
    while ((await this.app.get(MeetingTeller).tell()) > 0);
    await this.app.get(LetterSender).sendWaiting(id);
  }

  private async end({ id }: Fair): Promise<void> {
    const officer = await this.people.findOfficer();
    const fair = await this.app.get(FairReader).findForOfficer(officer, id);
    if (fair.state !== 'open') return;
    await this.app.get(FairService).changeState(officer, id, fair.version, 'end');
  }

  private async findFair(
    officer: Viewer,
    agencyId: string,
    name: string,
  ): Promise<Fair | undefined> {
    const reader = this.app.get(FairReader);
    const fairs = await listAll((page) => reader.listOfAgency(officer, agencyId, page));
    return fairs.find((fair) => fair.name === name);
  }
}

const after = (instant: Date, hours: number): Date => new Date(instant.getTime() + hours * hour);
const before = (instant: Date, hours: number): Date => after(instant, -hours);
