import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import {
  CLOCK,
  type Letter,
  loadConfig,
  MAILER,
  PlatformModule,
  Refused,
  Role,
  Transactions,
} from '#platform';
import { FakeClock } from '../../../test/support/clock.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { AccountsJobsModule } from './accounts.jobs.module.js';
import { CredentialService } from './credentials/credential.service.js';
import { LinkLetterHandler } from './links/link-letter.handler.js';
import { LinkService } from './links/link.service.js';
import { MembershipService } from './memberships/membership.service.js';
import { OrganisationKind } from './organisations/organisation.kind.js';
import { OrganisationReader } from './organisations/organisation.reader.js';
import { OrganisationService } from './organisations/organisation.service.js';
import { PurgeHandler } from './purge.handler.js';
import { ThrottleService } from './throttles/throttle.service.js';
import { UserService } from './users/user.service.js';

/** A mailer that can fail, as a mail server does. */
class FlakyMailer {
  readonly sent: Letter[] = [];
  failures = 0;

  send(letter: Letter): Promise<void> {
    if (this.failures-- > 0) return Promise.reject(new Error('the server is busy'));
    this.sent.push(letter);
    return Promise.resolve();
  }
}

let database: TestDatabase;
let module: TestingModule;
let transactions: Transactions;
const clock = new FakeClock();
const mailer = new FlakyMailer();

beforeAll(async () => {
  database = await createTestDatabase();
  const config = loadConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
  module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(config, 'accounts-test'), AccountsJobsModule],
  })
    .overrideProvider(CLOCK)
    .useValue(clock.now)
    .overrideProvider(MAILER)
    .useValue(mailer)
    .compile();
  await module.init();
  transactions = module.get(Transactions);
});

afterAll(async () => {
  await module.close();
  await database.drop();
});

const newUser = (email: string) =>
  transactions.run((tx) =>
    module.get(UserService).createUser(tx, {
      email,
      name: 'Ana',
      passwordHash: null,
      isEmailVerified: false,
    }),
  );

describe('the letter of a link', () => {
  const sendLetter = (linkId: string) => module.get(LinkLetterHandler).handle({ linkId });
  const requestReset = (email: string) =>
    transactions.run((tx) => module.get(LinkService).requestLink(tx, 'RESET_PASSWORD', email));

  beforeAll(() => newUser('letters@example.org'));
  beforeEach(() => mailer.sent.splice(0));

  it('is sent once, however often its job runs', async () => {
    const linkId = await requestReset('letters@example.org');
    await sendLetter(linkId);
    await sendLetter(linkId);
    expect(mailer.sent.map((letter) => letter.to)).toEqual(['letters@example.org']);
  });

  it('is sent by a later try when the mail server refused the first', async () => {
    const linkId = await requestReset('letters@example.org');
    mailer.failures = 1;
    await expect(sendLetter(linkId)).rejects.toThrow('busy');
    await sendLetter(linkId);
    const secret = /^[\w-]{43}$/m.exec(mailer.sent[0]?.text ?? '')?.[0] ?? '';
    const followed = await transactions.run((tx) =>
      module.get(LinkService).followLink(tx, 'RESET_PASSWORD', secret),
    );
    expect(followed.id).toBe(linkId);
  });

  it('is not sent to an address without an account, for a link out of date, or for none', async () => {
    await sendLetter(await requestReset('nobody@example.org'));
    const late = await requestReset('letters@example.org');
    clock.advance({ hours: 1, seconds: 1 });
    await sendLetter(late);
    await sendLetter('01a20000-0000-7000-8000-000000000000');
    expect(mailer.sent).toEqual([]);
  });

  it('opens nothing but what it is for', async () => {
    await sendLetter(await requestReset('letters@example.org'));
    const secret = /^[\w-]{43}$/m.exec(mailer.sent[0]?.text ?? '')?.[0] ?? '';
    const follow = transactions.run((tx) => module.get(LinkService).followLink(tx, 'JOIN', secret));
    await expect(follow).rejects.toThrow(Refused);
  });
});

describe('users', () => {
  it('have an address that nobody else has, in whatever case, also when both come at once', async () => {
    const both = await Promise.allSettled([
      newUser('twice@example.org'),
      newUser('TWICE@example.org'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(newUser('Twice@Example.org')).rejects.toThrow(Refused);
  });
});

describe('organisations', () => {
  it('are made by the thousand in their order, and announced by the five hundred', async () => {
    const organisations = Array.from({ length: 1200 }, (_, n) => ({
      kind: OrganisationKind.Msme,
      name: `MSME ${n}`,
      economy: 'VNM',
      isDemo: n % 2 === 0,
    }));
    const ids = await transactions.run((tx) =>
      module.get(OrganisationService).createOrganisations(tx, organisations),
    );
    const found = await module.get(OrganisationReader).findByIds(ids);
    expect(ids.map((id) => found.get(id)?.name)).toEqual(organisations.map(({ name }) => name));
    expect(found.get(ids[1] ?? '')).toMatchObject({ isDemo: false, verification: null });
    const events = await module.get(DataSource).query<{ ids: number }[]>(
      `SELECT jsonb_array_length(payload->'organisationIds') AS ids FROM outbox
          WHERE event = 'accounts.organisations-changed' ORDER BY id`,
    );
    expect(events.map((event) => event.ids)).toEqual([500, 500, 200]);
  });

  it('take a person in once', async () => {
    const userId = await newUser('member@example.org');
    const join = () =>
      transactions.run(async (tx) => {
        const [organisation] = await tx.query<{ id: string }[]>(
          'SELECT id FROM organisations ORDER BY id LIMIT 1',
        );
        await module
          .get(MembershipService)
          .addMember(tx, organisation?.id ?? '', userId, Role.MsmeMember);
      });
    await join();
    await expect(join()).rejects.toThrow('This person is a member already.');
  });
});

describe('throttles', () => {
  it('count tries side by side each', async () => {
    const throttle = module.get(ThrottleService);
    const tries = await Promise.allSettled(
      Array.from({ length: 14 }, () => throttle.countSignIn('race@example.org', '203.0.113.9')),
    );
    expect(tries.filter(({ status }) => status === 'rejected')).toHaveLength(4);
  });
});

describe('the purge', () => {
  it('removes what has been out of date for a day, and nothing else', async () => {
    const userId = await newUser('purge@example.org');
    await transactions.run((tx) => module.get(CredentialService).openSession(tx, userId, 'old'));
    clock.advance({ days: 20 });
    await transactions.run((tx) => module.get(CredentialService).openSession(tx, userId, 'new'));
    clock.advance({ days: 11, seconds: 1 });
    await module.get(PurgeHandler).handle();
    const left = await module
      .get(DataSource)
      .query<{ name: string; links: number; throttles: number }[]>(
        `SELECT name, (SELECT count(*)::int FROM one_time_links) AS links,
                (SELECT count(*)::int FROM throttles) AS throttles FROM credentials`,
      );
    expect(left).toEqual([{ name: 'new', links: 0, throttles: 0 }]);
  });
});
