import type { INestApplicationContext } from '@nestjs/common';
import {
  ConsentService,
  MembershipService,
  OrganisationReader,
  OrganisationService,
  Passwords,
  UserService,
} from '#accounts';
import { CLOCK, type Clock, CONFIG, type Config, Transactions } from '#platform';
import { ContactService, ProfileService } from '#profiles';
import { NeedService } from '#sourcing';
import { makeAgencies } from '../generator/buyers.js';
import { makeDemo } from '../generator/demo.js';
import { isDemoAccountFileThere, keepDemoAccounts } from './demo.accounts.js';
import { DemoSeeder, type SeedListener, type SeedServices } from './demo.seeder.js';
import { readSeedDay, writeSeedDay } from './seed.day.js';

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
  if (ifEmpty && begunOn === undefined && (await services.reader.hasAny())) {
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
  writeSeedDay(dataDir, undefined);
  tell(`Demo data is loaded: ${demo.needs.length} sourcing needs are open.`);
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
});
