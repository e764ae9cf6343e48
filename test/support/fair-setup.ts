import { DataSource } from 'typeorm';
import { OrganisationKind, OrganisationService } from '#accounts';
import { Transactions } from '#platform';
import { addWishes, registerAll } from '../bench/booking/round-world.js';
import { TestApp } from './app.js';
import { makeParticipant, type Participant } from './fairs.js';
import type { Person } from './people.js';

/** The api on a day when the rounds of these tests take wishes; see `phaseDates`. */
export async function startFairApp(): Promise<TestApp> {
  const app = await TestApp.start();
  app.clock.advance({ days: 4 });
  return app;
}

/** Makes organisations that are approved for the fair, one after the other. */
export async function makeParticipants(
  app: TestApp,
  officer: Person,
  fairId: string,
  role: 'SUPPLIER' | 'BUYER',
  count: number,
): Promise<Participant[]> {
  const made: Participant[] = [];
  for (let n = 0; n < count; n++) made.push(await makeParticipant(app, officer, fairId, role));
  return made;
}

/** Registers 20 buyers and 60 suppliers with wishes, for whom a search for a timetable takes its time. */
export async function registerCrowd(app: TestApp, officer: Person, fairId: string): Promise<void> {
  const db = app.api.get(DataSource);
  for (const [role, kind, count] of [
    ['buyer', OrganisationKind.Buyer, 20],
    ['supplier', OrganisationKind.Msme, 60],
  ] as const) {
    const organisations = Array.from({ length: count }, (_, n) => ({
      kind,
      name: `${kind} ${n}`,
      economy: 'PHL',
      isDemo: false,
    }));
    const ids = await app.api
      .get(Transactions)
      .run((tx) => app.api.get(OrganisationService).createOrganisations(tx, organisations));
    await registerAll(db, fairId, officer.userId, role, ids);
  }
  await addWishes(db, fairId);
}
