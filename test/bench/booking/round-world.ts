import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OrganisationKind, OrganisationService } from '#accounts';
import { type Config, newId, Role, Transactions } from '#platform';
import { NeedService } from '#sourcing';
import { createTestDatabase } from '../../support/database.js';
import { contentOfNeed, makeSuppliers, openMatching } from '../../support/match-world.js';
import { testConfig } from '../../support/queue-engines.js';
import { startServices, stopServices } from '../../support/services.js';
import { note } from '../match/measure.js';
import { addFair, addRound, addTables, makePeople } from './world.js';

/** A fair with one round that is to be scheduled. */
export interface RoundWorld {
  readonly config: Config;
  readonly context: INestApplicationContext;
  readonly fairId: string;
  readonly roundId: string;
  readonly session: string;
}

const products = 300;
const needsOfBuyer = 2;
const wishes = { ofBuyer: 10, ofSupplier: 3 };
const tables = 100;

/** Stores suppliers with profiles and buyers with needs, and registers all of them with wishes. */
export async function openRoundWorld(suppliers: number, buyers: number): Promise<RoundWorld> {
  await startServices();
  const { url } = await createTestDatabase();
  const config = testConfig(url, { DATABASE_POOL: '10', LOG_LEVEL: 'fatal' });
  const context = await openMatching(config);
  const db = context.get(DataSource);
  note(`Storing ${suppliers} suppliers and ${buyers} buyers`);
  await makeSuppliers(context, suppliers, products);
  const buyerIds = await makeBuyers(context, buyers);
  const owners = await db.query<{ id: string }[]>(
    `SELECT organisation_id AS id FROM profiles ORDER BY id`,
  );
  const [agency] = await makePeople(context, OrganisationKind.Agency, Role.AgencyOfficer, 1);
  if (!agency) throw new Error('An agency is needed.');
  const { fairId } = await addFair(db, agency);
  await addTables(db, fairId, tables);
  const mode = { bookingMode: 'both', acceptance: 'optIn', mostOfSupplier: 8, mostOfBuyer: 16 };
  const roundId = await addRound(db, fairId, agency.userId, mode);
  await registerAll(db, fairId, agency.userId, 'buyer', buyerIds);
  await registerAll(
    db,
    fairId,
    agency.userId,
    'supplier',
    owners.map(({ id }) => id),
  );
  await addWishes(db, fairId);
  await db.query('DELETE FROM outbox');
  await db.query('VACUUM ANALYZE');
  return { config, context, fairId, roundId, session: agency.session };
}

export async function closeRoundWorld({ context }: RoundWorld): Promise<void> {
  await context.close();
  await stopServices();
}

/** Buyers with two open needs each. */
async function makeBuyers(context: INestApplicationContext, count: number): Promise<string[]> {
  return context.get(Transactions).run(async (tx) => {
    const organisations = Array.from({ length: count }, (_, n) => ({
      kind: OrganisationKind.Buyer,
      name: `Buyer ${n}`,
      economy: n % 2 === 0 ? 'JPN' : 'KOR',
      isDemo: false,
    }));
    const ids = await context.get(OrganisationService).createOrganisations(tx, organisations);
    const needs = ids.flatMap((buyerOrganisationId, n) =>
      Array.from({ length: needsOfBuyer }, (_, turn) => ({
        id: newId(),
        buyerOrganisationId,
        createdBy: newId(),
        isDemo: false,
        content: contentOfNeed(n * needsOfBuyer + turn, products),
      })),
    );
    await context.get(NeedService).postNeeds(tx, needs);
    return [...ids];
  });
}

/** Registers organisations, each with one person who comes. */
export async function registerAll(
  db: DataSource,
  fairId: string,
  userId: string,
  role: 'buyer' | 'supplier',
  organisationIds: readonly string[],
): Promise<void> {
  await db.query(
    `INSERT INTO fair_registrations (id, fair_id, organisation_id, role, state, consented_by,
                                     consented_at, remark, groups, version, created_at, changed_at)
     SELECT id, $3, organisation_id, $4, 'approved', $5, now(), '', '{}', 1, now(), now()
       FROM unnest($1::uuid[], $2::uuid[]) AS row (id, organisation_id)`,
    [organisationIds.map(newId), organisationIds, fairId, role, userId],
  );
  await db.query(
    `INSERT INTO fair_people (id, email, name, created_at)
     SELECT gen_random_uuid(), id || '@example.org', 'Delegate', now()
       FROM fair_registrations WHERE fair_id = $1 AND role = $2`,
    [fairId, role],
  );
  await db.query(
    `INSERT INTO delegates (registration_id, person_id, fair_id, position, languages)
     SELECT r.id, p.id, r.fair_id, 0, '{en}'
       FROM fair_registrations r JOIN fair_people p ON p.email = (r.id || '@example.org')::citext
      WHERE r.fair_id = $1 AND r.role = $2`,
    [fairId, role],
  );
}

/** Wishes that nobody chose: the same for the same registrations. */
export async function addWishes(db: DataSource, fairId: string): Promise<void> {
  for (const [role, count] of [
    ['buyer', wishes.ofBuyer],
    ['supplier', wishes.ofSupplier],
  ] as const) {
    await db.query(
      `INSERT INTO fair_preferences (registration_id, other_id, wish, reason, changed_at)
       SELECT one.id, other.id, (ARRAY['must', 'meet', 'meet', 'spare'])[1 + other.place % 4],
              '', now()
         FROM fair_registrations one
        CROSS JOIN LATERAL (
          SELECT id, row_number() OVER () AS place
            FROM (SELECT id FROM fair_registrations
                   WHERE fair_id = $1 AND role <> $2
                   ORDER BY md5(id::text || one.id::text) LIMIT $3) AS chosen) AS other
        WHERE one.fair_id = $1 AND one.role = $2`,
      [fairId, role, count],
    );
  }
}
