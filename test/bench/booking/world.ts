import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  CredentialService,
  MembershipService,
  OrganisationKind,
  OrganisationService,
  UserService,
} from '#accounts';
import { type Config, newId, Role, Transactions } from '#platform';
import { createTestDatabase } from '../../support/database.js';
import { testConfig } from '../../support/queue-engines.js';
import { openContext } from '../../support/search-bench.js';
import { startServices, stopServices } from '../../support/services.js';

/** Somebody who books: their session and their registration. */
export interface Client {
  readonly session: string;
  readonly registrationId: string;
  readonly isBuyer: boolean;
}

/** One day of a fair whose round books at once: so many slots at so many tables. */
export interface BookingWorld {
  readonly config: Config;
  readonly context: INestApplicationContext;
  readonly roundId: string;
  readonly slots: readonly string[];
  readonly tables: readonly string[];
  readonly people: readonly string[];
  readonly clients: readonly Client[];
}

const slotMinutes = 30;
const slotsOfDay = 20;
const day = 86_400_000;

/** Starts a database with a fair of `slotsOfDay` slots. */
export async function openBookingWorld(clients: number, tables: number): Promise<BookingWorld> {
  await startServices();
  const { url } = await createTestDatabase();
  const config = testConfig(url, { DATABASE_POOL: '10', LOG_LEVEL: 'fatal' });
  const context = await openContext(config);
  const db = context.get(DataSource);
  const [agency] = await makePeople(context, OrganisationKind.Agency, Role.AgencyOfficer, 1);
  if (!agency) throw new Error('An agency is needed.');
  const { fairId, date } = await addFair(db, agency);
  const tableIds = await addTables(db, fairId, tables);
  const roundId = await addRound(db, fairId, agency.userId, {
    bookingMode: 'selfBooking',
    acceptance: 'automatic',
    mostOfSupplier: 200,
    mostOfBuyer: 200,
  });
  const half = clients / 2;
  const buyers = await makePeople(context, OrganisationKind.Buyer, Role.Buyer, half);
  const suppliers = await makePeople(context, OrganisationKind.Msme, Role.MsmeOwner, half);
  const registered = [
    ...(await register(db, fairId, 'buyer', buyers)),
    ...(await register(db, fairId, 'supplier', suppliers)),
  ];
  await db.query('VACUUM ANALYZE');
  const first = Date.parse(`${date}T08:00:00Z`);
  return {
    config,
    context,
    roundId,
    slots: Array.from({ length: slotsOfDay }, (_, n) =>
      new Date(first + n * slotMinutes * 60_000).toISOString(),
    ),
    tables: tableIds,
    people: registered.map(({ personId }) => personId),
    clients: registered.map(({ personId: _, ...client }) => client),
  };
}

export async function closeBookingWorld({ context }: BookingWorld): Promise<void> {
  await context.close();
  await stopServices();
}

interface MadePerson {
  readonly userId: string;
  readonly organisationId: string;
  readonly session: string;
}

/** People who are signed in, each with an organisation. */
export async function makePeople(
  context: INestApplicationContext,
  kind: OrganisationKind,
  role: Role,
  count: number,
): Promise<MadePerson[]> {
  const made: MadePerson[] = [];
  for (let n = 0; n < count; n++) {
    const person = await context.get(Transactions).run(async (tx) => {
      const userId = await context.get(UserService).createUser(tx, {
        email: `${role}-${n}@example.org`.toLowerCase(),
        name: `Person ${n}`,
        passwordHash: null,
        isEmailVerified: true,
        isPlatformAdministrator: false,
      });
      const organisationId = await context
        .get(OrganisationService)
        .createOrganisation(tx, { kind, name: `${role} ${n}`, economy: 'PHL' });
      await context.get(MembershipService).addMember(tx, organisationId, userId, role);
      const session = await context.get(CredentialService).openSession(tx, userId, 'bench');
      return { userId, organisationId, session };
    });
    made.push(person);
  }
  return made;
}

/** A fair of one day, two days ahead, with the slots of a day. */
export async function addFair(
  db: DataSource,
  { organisationId, userId }: MadePerson,
): Promise<{ fairId: string; date: string }> {
  const fairId = newId();
  const date = new Date(Date.now() + 2 * day).toISOString().slice(0, 10);
  await db.query(
    `INSERT INTO fairs (id, agency_id, name, kind, state, time_zone, place_name, starts_on, ends_on,
                        is_demo, version, created_by, created_at, changed_at)
     VALUES ($1, $2, 'Fair', 'inPerson', 'open', 'UTC', '', $3, $3, false, 1, $4, now(), now())`,
    [fairId, organisationId, date, userId],
  );
  await db.query(
    `INSERT INTO fair_days (fair_id, date, opens_at, closes_at, breaks) VALUES ($1, $2, 480, $3, '[]')`,
    [fairId, date, 480 + slotsOfDay * slotMinutes],
  );
  return { fairId, date };
}

export async function addTables(db: DataSource, fairId: string, count: number): Promise<string[]> {
  const hallId = newId();
  await db.query(
    `INSERT INTO halls (id, fair_id, name, floor, x, y, width, length, booths)
     VALUES ($1, $2, 'Hall', 0, 0, 0, 50, 50, '{}')`,
    [hallId, fairId],
  );
  const ids = Array.from({ length: count }, newId);
  await db.query(
    `INSERT INTO meeting_tables (id, fair_id, hall_id, number)
     SELECT id, $2, $3, number FROM unnest($1::uuid[]) WITH ORDINALITY AS t (id, number)`,
    [ids, fairId, hallId],
  );
  return ids;
}

/** An open round in the phase in which meetings are asked for and answered. */
export async function addRound(
  db: DataSource,
  fairId: string,
  userId: string,
  mode: {
    readonly bookingMode: string;
    readonly acceptance: string;
    readonly mostOfSupplier: number;
    readonly mostOfBuyer: number;
  },
): Promise<string> {
  const now = Date.now();
  const id = newId();
  await db.query(
    `INSERT INTO rounds (id, fair_id, name, state, booking_mode, acceptance, slot_minutes,
                         gap_minutes, max_meetings_of_supplier, max_meetings_of_buyer,
                         request_hours, rules, version, created_by, created_at, changed_at)
     VALUES ($1, $2, 'Round', 'open', $5, $6, $3, 0, $7, $8, 48,
             '{"fusion": "geometricMean", "buyerShare": 50, "fairness": 0, "barred": [],
               "limits": [], "reserved": [], "metWithinDays": null}', 1, $4, now(), now())`,
    [
      id,
      fairId,
      slotMinutes,
      userId,
      mode.bookingMode,
      mode.acceptance,
      mode.mostOfSupplier,
      mode.mostOfBuyer,
    ],
  );
  const begins = [
    'profile',
    'preferences',
    'closed',
    'provisional',
    'confirmed',
    'live',
    'followUp',
  ];
  // The fourth has begun an hour ago.
  for (const [place, phase] of begins.entries()) {
    await db.query(`INSERT INTO round_phases (round_id, phase, begins_at) VALUES ($1, $2, $3)`, [
      id,
      phase,
      new Date(now - 3_600_000 + (place - 3) * day),
    ]);
  }
  return id;
}

async function register(
  db: DataSource,
  fairId: string,
  role: 'buyer' | 'supplier',
  people: readonly MadePerson[],
): Promise<(Client & { readonly personId: string })[]> {
  const made: (Client & { readonly personId: string })[] = [];
  for (const [n, { userId, organisationId, session }] of people.entries()) {
    const [registrationId, personId] = [newId(), newId()];
    await db.query(
      `INSERT INTO fair_registrations (id, fair_id, organisation_id, role, state, consented_by,
                                       consented_at, remark, groups, version, created_at, changed_at)
       VALUES ($1, $2, $3, $4, 'approved', $5, now(), '', '{}', 1, now(), now())`,
      [registrationId, fairId, organisationId, role, userId],
    );
    await db.query(
      `INSERT INTO fair_people (id, email, name, created_at) VALUES ($1, $2, $3, now())`,
      [personId, `delegate-${role}-${n}@example.org`, `${role} ${n}`],
    );
    await db.query(
      `INSERT INTO delegates (registration_id, person_id, fair_id, position, languages)
       VALUES ($1, $2, $3, 0, '{en}')`,
      [registrationId, personId, fairId],
    );
    made.push({ session, registrationId, isBuyer: role === 'buyer', personId });
  }
  return made;
}
