import type { INestApplicationContext } from '@nestjs/common';
import {
  ConsentService,
  MembershipService,
  OrganisationReader,
  OrganisationService,
  Passwords,
  UserService,
} from '#accounts';
import { StatisticsRenewer } from '#matching';
import { CLOCK, type Clock, CONFIG, type Config, Transactions } from '#platform';
import { ContactService, ProfileService } from '#profiles';
import { NeedService } from '#sourcing';
import { makeAgencies } from '../generator/buyers.js';
import { makeDemo } from '../generator/demo.js';
import type { DemoData } from '../generator/demo.types.js';
import type { DemoFairStage } from '../generator/fair.plans.js';
import { makeFairs } from '../generator/fairs.js';
import { Random } from '../generator/random.js';
import { isDemoAccountFileThere, keepDemoAccounts } from './demo.accounts.js';
import { findOwned, findSourced, home } from './demo.home.js';
import { DemoSeeder, type SeedListener, type SeedServices } from './demo.seeder.js';
import { FairPeople } from './fair.people.js';
import { FairSeeder } from './fair.seeder.js';
import { isSeedingDone, readSeedDay, writeSeedDay } from './seed.day.js';

/**
 * Loads the demo data into the database, or what is missing of it.
 * @param ifEmpty does nothing when there are organisations that an unfinished run did not leave.
 */
export async function runSeed(
  app: INestApplicationContext,
  ifEmpty: boolean,
  tell: SeedListener,
): Promise<void> {
  const services = servicesOf(app);
  const dataDir = app.get<Config>(CONFIG).ILOILO_DATA_DIR;
  const isBegun = await isSeedingBegun(services.reader);
  const begunOn = isBegun ? readSeedDay(dataDir) : undefined;
  if (ifEmpty && (await isSeedingDone(begunOn, () => services.reader.hasAny()))) {
    tell('There are organisations already: no demo data is loaded.');
    return;
  }
  if (isBegun && !isDemoAccountFileThere(dataDir)) {
    tell('The passwords of the demo accounts that exist are unknown here: reset them by e-mail.');
  }
  const day = begunOn ?? app.get<Clock>(CLOCK)().toISOString().slice(0, 10);
  writeSeedDay(dataDir, day);
  const demo = makeDemo(day);
  await new DemoSeeder(services, keepDemoAccounts(dataDir), tell).seed(demo);
  await seedFairs(app, demo, { day, isResumed: begunOn !== undefined, tell });
  writeSeedDay(dataDir, undefined);
  tell(`Demo data is loaded: ${demo.needs.length} sourcing needs are open.`);
}

const stageTexts: Readonly<Record<DemoFairStage, string>> = {
  over: 'is over, with what came of it',
  live: 'takes place today',
  preferences: 'takes wishes',
};

interface FairSeeding {
  readonly day: string;
  /** Whether a broken-off run goes on; otherwise fairs that are there are left alone. */
  readonly isResumed: boolean;
  readonly tell: SeedListener;
}

async function seedFairs(
  app: INestApplicationContext,
  { msmes, buyers, agencies }: DemoData,
  { day, isResumed, tell }: FairSeeding,
): Promise<void> {
  const agencyId = agencies.find(({ economy }) => economy === home)?.id;
  const hosts = { msmeId: findOwned(msmes)?.id ?? '', buyerId: findSourced(buyers)?.id ?? '' };
  if (agencyId === undefined) return;
  const names = new Map([...msmes, ...buyers].map(({ id, name }) => [id, name]));
  const random = new Random('iloilo demo fairs');
  const people = new FairPeople(app, hosts, names);
  const seeder = new FairSeeder(app, people, random.fork('course'), day);
  for (const fair of makeFairs(random, msmes, buyers, hosts, day)) {
    if (!isResumed && (await seeder.isThere(agencyId, fair))) continue;
    await seeder.seed(agencyId, fair);
    tell(`${fair.plan.name}, a trade fair that ${stageTexts[fair.stage]}`);
  }
}

/** Whether the demo agencies, which come first, are there. */
async function isSeedingBegun(reader: OrganisationReader): Promise<boolean> {
  const agencies = await reader.findByIds(makeAgencies().map(({ id }) => id));
  return agencies.size > 0;
}

const servicesOf = (app: INestApplicationContext): SeedServices => ({
  transactions: app.get(Transactions),
  organisations: app.get(OrganisationService),
  reader: app.get(OrganisationReader),
  users: app.get(UserService),
  memberships: app.get(MembershipService),
  consents: app.get(ConsentService),
  passwords: app.get(Passwords),
  profiles: app.get(ProfileService),
  contacts: app.get(ContactService),
  needs: app.get(NeedService),
  statistics: app.get(StatisticsRenewer),
});
