import {
  ConsentService,
  MembershipService,
  OrganisationReader,
  OrganisationService,
  Passwords,
  UserService,
} from '#accounts';
import { CLOCK, type Clock, CONFIG, type Config, Transactions } from '#platform';
import { ProfileService } from '#profiles';
import { NeedService } from '#sourcing';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { withApp } from '../app/with-app.js';
import { makeDemo } from '../demo/generator/demo.js';
import { keepDemoAccounts } from '../demo/seeder/demo.accounts.js';
import { DemoSeeder, type SeedServices } from '../demo/seeder/demo.seeder.js';
import { isSeedingBegun, readSeedDay, writeSeedDay } from '../demo/seeder/seed.day.js';

interface SeedOptions {
  readonly ifEmpty?: true;
  readonly forceDemoInProduction?: true;
}

export function seedCommand(): Command {
  return new Command('seed')
    .description('Load demo data: 2,000 MSMEs, 120 buyers and 300 sourcing needs, all made up.')
    .option('--if-empty', 'do nothing when there are organisations already')
    .option('--force-demo-in-production', 'load it although NODE_ENV is production')
    .action(async (options: SeedOptions) => {
      if (process.env.NODE_ENV === 'production' && !options.forceDemoInProduction) {
        console.error(
          'This is a production system: demo data is not loaded. ' +
            'If you mean it, add --force-demo-in-production.',
        );
        process.exitCode = 1;
        return;
      }
      await withApp((app) => seed(app, options));
    });
}

async function seed(app: INestApplicationContext, options: SeedOptions): Promise<void> {
  const services = servicesOf(app);
  const dataDir = app.get<Config>(CONFIG).ILOILO_DATA_DIR;
  const now = app.get<Clock>(CLOCK)().toISOString().slice(0, 10);
  const begunOn = readSeedDay(dataDir);
  const isBegun = await isSeedingBegun(services.reader);
  const isUnfinished = isBegun && begunOn !== undefined;
  if (options.ifEmpty && !isUnfinished && (await services.reader.hasAny())) {
    console.log('There are organisations already: no demo data is loaded.');
    return;
  }
  const day = (isBegun ? begunOn : undefined) ?? now;
  writeSeedDay(dataDir, day);
  const demo = makeDemo(day);
  const seeder = new DemoSeeder(services, keepDemoAccounts(dataDir), (line) => console.log(line));
  await seeder.seed(demo);
  writeSeedDay(dataDir, undefined);
  console.log(`Demo data is there: ${demo.needs.length} sourcing needs are open.`);
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
  needs: app.get(NeedService),
});
