import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import {
  ConsentForm,
  ConsentPurpose,
  ConsentService,
  OrganisationKind,
  OrganisationService,
} from '#accounts';
import { Role, Transactions } from '#platform';
import { fairCommand } from '../../apps/cli/src/commands/fair.command.js';
import { TestApp } from '../support/app.js';
import { type CliAnswer, runCli } from '../support/built-cli.js';
import { registerCrowd } from '../support/fair-setup.js';
import {
  makeParticipant,
  openNewFair,
  openNewRound,
  type Participant,
  savePreferences,
} from '../support/fairs.js';
import { runCommand } from '../support/inner-cli.js';
import { makePerson, type Person } from '../support/people.js';

const example = 'docs/examples/fair.yaml';
const fairName = 'Visayas Food Fair 2027';
const largeFair = {
  name: 'Large fair',
  days: [{ date: '2026-04-06', opensAt: '09:00', closesAt: '17:00' }],
  halls: [{ name: 'Hall A', x: 0, y: 0, width: 40, length: 30, tables: 12 }],
};

/**
 * A fair as its officer runs it from a terminal. The built program says what the process itself has to
 * show (how it is called, ends and is interrupted); the rest runs its commands here.
 */
describe('fair commands', () => {
  let app: TestApp;
  let officer: Person;
  let folder: string;

  beforeAll(async () => {
    app = await TestApp.start();
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    folder = await mkdtemp(join(tmpdir(), 'iloilo-fair-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await app.stop();
  });

  const fair = (command: string, ...args: string[]): Promise<CliAnswer> =>
    runCommand(fairCommand(), app.config, [command, ...args, '--as', officer.email]);
  const builtFair = (command: string, ...args: string[]): Promise<CliAnswer> =>
    runCli(app.config, ['fair', command, ...args, '--as', officer.email]);
  const findFair = async () => {
    const { agencyFairs } = await app.ask<{
      agencyFairs: { edges: { node: { id: string; name: string; state: string } }[] };
    }>(
      `{ agencyFairs(agencyId: "${officer.organisationId}") {
           edges { node { id name state } } } }`,
      {},
      officer,
    );
    return agencyFairs.edges.map(({ node }) => node);
  };
  const write = async (name: string, content: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };

  it('are for officers of an agency alone', async () => {
    const buyer = await makePerson(app, { role: Role.Buyer });
    for (const email of [buyer.email, 'nobody@example.org']) {
      const answer = await runCommand(fairCommand(), app.config, ['list', '--as', email]);
      expect(answer).toMatchObject({ code: 1, out: '' });
      expect(answer.err).toContain(`${email} is no officer`);
    }
    const nobody = await runCli(app.config, ['fair', 'list']);
    expect(nobody.code).toBe(1);
    expect(nobody.err).toContain('--as');
  });

  it('say in which line of a file a mistake is, and make nothing of it', async () => {
    const text = await readFile(example, 'utf8');
    const torn = await builtFair('create', await write('torn.yaml', 'name: [x\n'));
    expect(torn).toMatchObject({ code: 2, out: '' });
    expect(torn.err).toContain('torn.yaml:2:1 ');
    const line = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
    // One that the form of the file shows, one that only the rules of fairs and rounds know.
    const wrong = await fair(
      'create',
      await write(
        'a.yaml',
        text
          .replace('floor: 0', 'floor: x')
          .replace('x: 40', 'x: 30')
          .replace('closed: 2027-08-25', 'closed: 2027-07-25'),
      ),
    );
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain(`a.yaml:${line('Hall B')}:5 halls.1: This hall lies over Hall A.`);
    const late = await fair(
      'create',
      await write('b.yaml', text.replace('closed: 2027-08-25', 'closed: 2027-07-25')),
    );
    expect(late.err).toContain(`b.yaml:${line('closed:')}:7 rounds.0.phases.closed: Each phase`);
    expect((await fair('create', join(folder, 'none.yaml'))).code).toBe(2);
    expect(await findFair()).toEqual([]);
  });

  it('make a fair of a file, open it and list it', async () => {
    const made = await builtFair('create', example);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(await findFair()).toMatchObject([{ name: fairName, state: 'DRAFT' }]);
    expect((await fair('open', fairName.toUpperCase())).code).toBe(0);
    const [one] = await findFair();
    expect(one).toMatchObject({ state: 'OPEN' });
    const { out } = await fair('list');
    expect(out).toContain(`${one?.id ?? ''}  2027-09-14 to 2027-09-15  open  ${fairName}`);
    expect(out).toMatch(/round .* open, .* Food buyers/);
    const unknown = await builtFair('open', 'Another fair');
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err).toContain(`There is no fair named Another fair, but: ${fairName}.`);
  });

  it('register those of a file once the wrong rows were seen', async () => {
    const ids: string[] = await app.api.get(Transactions).run(async (tx) => {
      const made: string[] = [];
      for (const name of ['Served one', 'Served two']) {
        const organisationId = await app.api
          .get(OrganisationService)
          .createOrganisation(tx, { kind: OrganisationKind.Msme, name, economy: 'PHL' });
        await app.api.get(ConsentService).recordConsents(tx, officer.userId, [
          {
            organisationId,
            agencyId: officer.organisationId,
            purpose: ConsentPurpose.Fairs,
            givenBy: 'Maria Santos',
            givenHow: ConsentForm.SignedForm,
            givenOn: '2026-03-01',
          },
        ]);
        made.push(organisationId);
      }
      return made;
    });
    const file = await write(
      'firms.csv',
      [
        'organisation id,role,person,email,languages,groups,consent',
        `${ids[0]},supplier,Ana,ana@served.example,en,small,yes`,
        `${ids[1]},supplier,Ben,no address,en,,yes`,
        `nobody,supplier,Cy,cy@served.example,en,,yes`,
      ].join('\n'),
    );
    const checked = await fair('import', fairName, file, '--check');
    expect(checked).toMatchObject({ code: 0, out: '3 rows: 1 right, 2 with mistakes.\n' });
    expect(checked.err).toContain('Row 3, email: This is no e-mail address.');
    const unseen = await fair('import', fairName, file);
    expect(unseen.code).toBe(1);
    expect(unseen.err).toContain('--wrong-seen 2');
    const miscounted = await fair('import', fairName, file, '--wrong-seen', '1');
    expect(miscounted.code).toBe(1);
    expect(await registrations()).toEqual([]);
    const done = await fair('import', fairName, file, '--wrong-seen', '2', '--approve');
    expect(done.code).toBe(0);
    expect(done.out).toContain('1 rows imported.\n1 approved, 0 on the waiting list.');
    expect(await registrations()).toMatchObject([
      { organisation: 'Served one', state: 'approved' },
    ]);
    expect((await fair('import', fairName, 'none.csv')).code).toBe(2);
  });

  const registrations = async (): Promise<Record<string, string>[]> => {
    const to = join(folder, 'looked');
    await fair('export', fairName, '--to', to, '--only', 'registrations');
    const text = await readFile(join(to, 'registrations.csv'), 'utf8');
    return parse(text, { bom: true, columns: true });
  };

  it('search for a timetable, tell how far it is, and publish it', async () => {
    const [one] = await findFair();
    const fairId = one?.id ?? '';
    const buyers: Participant[] = [];
    const suppliers: Participant[] = [];
    for (let n = 0; n < 3; n++) {
      buyers.push(await makeParticipant(app, officer, fairId, 'BUYER', 'JPN'));
      suppliers.push(await makeParticipant(app, officer, fairId, 'SUPPLIER'));
    }
    const wishes = suppliers.map(({ registrationId: otherId }) => ({ otherId, wish: 'MEET' }));
    for (const buyer of buyers) {
      await savePreferences(app, officer, buyer.registrationId, wishes);
    }
    await app.runJobs();
    const found = await fair('run', fairName, '--name', 'First try', '--seconds', '20');
    expect(found.code).toBe(0);
    expect(found.out).toMatch(/^First try: 9 meetings placed, 0 wished ones not, value /);
    expect(found.err).toMatch(/Searching: 100 % value .* \(gap 0\.0 %\)/);
    const published = await fair('publish', fairName, 'first try');
    expect(published).toMatchObject({ code: 0, err: '' });
    expect(published.out).toContain('First try is the timetable now: 9 meetings.');
    const nothing = await fair('publish', fairName, 'Second try');
    expect(nothing).toMatchObject({ code: 1, out: '' });
  });

  it('write it to files: tables, a calendar and pages to print', async () => {
    const to = join(folder, 'all');
    const written = await fair('export', fairName, '--to', to);
    expect(written.code).toBe(0);
    expect(written.err).toContain('timetables-interpreters.pdf: ');
    expect((await readdir(to)).sort()).toEqual([
      'badges.pdf',
      'outcomes.csv',
      'registrations.csv',
      'timetable.csv',
      'timetable.ics',
      'timetables-people.pdf',
      'timetables-tables.pdf',
    ]);
    const rows = parse(await readFile(join(to, 'timetable.csv'), 'utf8'), {
      bom: true,
      columns: true,
    }) as Record<string, string>[];
    expect(rows).toHaveLength(9);
    const calendar = new ICAL.Component(
      ICAL.parse(await readFile(join(to, 'timetable.ics'), 'utf8')) as unknown[] as never,
    );
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ startDate }) => startDate.toJSDate().toISOString()).sort()).toEqual(
      rows.map((row) => row['begins (UTC)']).sort(),
    );
    expect(events[0]?.summary).toBe(`${rows[0]?.buyer} – ${rows[0]?.supplier}`);
    expect(events.flatMap(({ attendees }) => attendees)).toEqual([]);
    expect((await readFile(join(to, 'badges.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');

    const sheets = ['--only', 'timetable', '--format', 'xlsx'];
    expect((await fair('export', fairName, '--to', to, ...sheets)).code).toBe(0);
    expect((await readFile(join(to, 'timetable.xlsx'))).subarray(0, 2).toString()).toBe('PK');
  });

  it('leave in the audit trail for whom they acted, and from where', async () => {
    const { auditTrail } = await app.ask<{
      auditTrail: { edges: { node: { act: string; actorId: string; details: object } }[] };
    }>(
      `{ auditTrail(organisationId: "${officer.organisationId}", first: 100) {
           edges { node { act actorId details } } } }`,
      {},
      await makePerson(app, {
        role: Role.AgencyAdministrator,
        organisationId: officer.organisationId,
      }),
    );
    const trail = auditTrail.edges.map(({ node }) => node);
    for (const act of ['fair-created', 'fair-open', 'round-created', 'timetable-exported']) {
      expect(trail).toContainEqual({
        act: `fairs.${act}`,
        actorId: officer.userId,
        details: expect.objectContaining({ through: 'terminal' }) as object,
      });
    }
  });

  it('end a search with the best so far when they are interrupted', async () => {
    const { id: fairId, name } = { ...(await openNewFair(app, officer, largeFair)), ...largeFair };
    await openNewRound(app, officer, fairId);
    await registerCrowd(app, officer, fairId);
    const begun = Date.now();
    // Where no terminal shows a bar, the value is told after a tenth of the time.
    const args = ['fair', 'run', name, '--seconds', '90', '--as', officer.email];
    let isInterrupted = false;
    const stopped = await runCli(app.config, args, (child) => {
      child.stderr?.on('data', (part: Buffer) => {
        if (isInterrupted || !part.toString().includes('value')) return;
        isInterrupted = true;
        child.kill('SIGINT');
      });
    });
    expect(stopped).toMatchObject({ code: 0 });
    expect(stopped.out).toMatch(/^From a terminal: [1-9]\d* meetings placed/);
    expect(stopped.err).toContain('Stopping; the best so far is kept.');
    expect(Date.now() - begun).toBeLessThan(90_000);
  });
});
