import { Role } from '#platform';
import type { TestApp } from '../support/app.js';
import { badgeOf, checkInAtFair, checkInAtMeeting, goTo, slotAt } from '../support/fair-day.js';
import { readCalendar } from '../support/calendars.js';
import {
  allowFairs,
  importRegistrations,
  readExport,
  uploadRegistrations,
} from '../support/fair-files.js';
import { expectSoundFairs } from '../support/fair-invariants.js';
import { FairPost } from '../support/fair-post.js';
import { startFairApp } from '../support/fair-setup.js';
import {
  decide,
  type FairAnswer,
  makeParticipant,
  mutate,
  onMeeting,
  openNewFair,
  openNewRound,
  type Participant,
  saveAbsences,
  savePreferences,
} from '../support/fairs.js';
import { createNeed, mangoes, postNeed } from '../support/needs.js';
import { makePerson, type Person, signInAgain } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Listed {
  readonly id: string;
  readonly buyerId: string;
  readonly supplierId: string;
  readonly startsAt: string;
}

const economies = ['PHL', 'PER', 'JPN', 'CHL', 'NZL', 'IDN', 'VNM', 'MEX', 'KOR'];
const size = { suppliers: 60, buyers: 20 };
/** Suppliers whom the officer registers by a spreadsheet, with two people each. */
const fromFile = 3;
const minutes = 60_000;

/** One fair from its first day to its last, with what must hold looked at after every step. */
describe('a whole fair', () => {
  let app: TestApp;
  let officer: Person;
  let fairId: string;
  let round: FairAnswer;
  let buyers: Participant[];
  let suppliers: Participant[];
  const post = new FairPost();

  beforeAll(async () => {
    app = await startFairApp();
    officer = await makePerson(app, { role: Role.AgencyOfficer });
  });
  afterEach(async () => {
    await expectSoundFairs(app);
    await post.collect(app);
    await post.expectTrue(app);
  });
  afterAll(() => app.stop());

  const onScenario = (call: string, variables?: object) =>
    mutate<FairAnswer & { readonly placed: number }>(app, officer, call, {
      type: 'Scenario',
      fields: 'id state placed',
      ...(variables && { head: '($input: StartScenarioInput!)', variables: { input: variables } }),
    });
  const ask = async <T>(query: string): Promise<T> =>
    (await app.ask<{ result: T }>(`{ result: ${query} }`, {}, officer)).result;
  const meetings = async (state: string): Promise<Listed[]> => {
    const found: Listed[] = [];
    for (let after: string | null = null; ;) {
      const page: {
        edges: { node: Listed }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      } = await ask(
        `roundMeetings(roundId: "${round.id}", state: ${state}, first: 100
           ${after === null ? '' : `, after: "${after}"`}) {
           edges { node { id buyerId supplierId startsAt } } pageInfo { hasNextPage endCursor } }`,
      );
      found.push(...page.edges.map(({ node }) => node));
      if (!page.pageInfo.hasNextPage) return found;
      after = page.pageInfo.endCursor;
    }
  };
  const sideOf = (id: string): Participant => {
    const found = [...buyers, ...suppliers].find(({ registrationId }) => registrationId === id);
    if (!found) throw new Error('Every meeting has two sides.');
    return found;
  };

  /** A file with a row that is wrong, which the officer sees before the rest is imported. */
  const importSuppliers = async (): Promise<Participant[]> => {
    const firms: Person[] = [];
    while (firms.length < fromFile) {
      const firm = await makePerson(app, { economy: economies[firms.length] });
      await allowFairs(app, officer, firm);
      firms.push(firm);
    }
    const rows = firms.flatMap(({ organisationId: id, email }, n) => [
      [id, 'supplier', 'Trần Thị Ánh', email, 'en, vi', 'new', 'yes'],
      [id, 'supplier', '田中 花子', `second-${n}@example.org`, 'ja', '', 'yes'],
    ]);
    const headings = [
      'organisation id',
      'role',
      'person',
      'email',
      'languages',
      'groups',
      'consent',
    ];
    const wrong = [firms[0]?.organisationId ?? '', 'supplier', 'Nobody', 'nowhere', 'en', '', 'no'];
    const file = await uploadRegistrations(app, officer, fairId, [headings, ...rows, wrong]);
    expect(file).toMatchObject({ rows: rows.length + 1, wrong: 1 });
    const importRight = (seen: number) => importRegistrations(app, officer, file.id, seen);
    expect(await importRight(0)).toMatchObject({ code: 'REGISTRATION_FILE_NOT_SEEN' });
    expect(await importRight(1)).toMatchObject({ imported: rows.length, wrong: 1 });
    const { edges } = await ask<{
      edges: { node: { id: string; organisationId: string; delegates: object[] } }[];
    }>(
      `fairRegistrations(fairId: "${fairId}", state: APPLIED, first: 10) {
         edges { node { id organisationId delegates { personId } } } }`,
    );
    expect(edges.map(({ node }) => node.delegates.length)).toEqual(firms.map(() => 2));
    return Promise.all(
      firms.map(async (firm) => {
        const { organisationId } = firm;
        const found = edges.find(({ node }) => node.organisationId === organisationId);
        const registrationId = found?.node.id ?? '';
        expect(await decide(app, officer, 'approveRegistration', registrationId)).toMatchObject({
          state: 'APPROVED',
        });
        return { ...firm, registrationId };
      }),
    );
  };

  it(
    'is created, and 60 MSMEs and 20 buyers of nine economies are registered',
    async () => {
      const days = ['2026-04-06', '2026-04-07'];
      ({ id: fairId } = await openNewFair(app, officer, {
        days: days.map((date) => ({ date, opensAt: '09:00', closesAt: '15:00' })),
        halls: [{ name: 'Hall A', x: 0, y: 0, width: 40, length: 30, tables: 8 }],
      }));
      const make = async (role: 'BUYER' | 'SUPPLIER', count: number) => {
        const made: Participant[] = [];
        for (let n = 0; n < count; n++) {
          const economy = economies[n % economies.length];
          made.push(await makeParticipant(app, officer, fairId, role, economy));
        }
        return made;
      };
      buyers = await make('BUYER', size.buyers);
      suppliers = await make('SUPPLIER', size.suppliers - fromFile);
      suppliers.push(...(await importSuppliers()));
      round = await openNewRound(app, officer, fairId);
      const list = await ask<{ edges: object[] }>(
        `fairRegistrations(fairId: "${fairId}", state: APPROVED, first: 100) { edges { node { id } } }`,
      );
      expect(list.edges).toHaveLength(size.suppliers + size.buyers);
    },
    5 * minutes,
  );

  it(
    'takes preferences, rules, and what profiles and needs say',
    async () => {
      for (const [b, buyer] of buyers.entries()) {
        await savePreferences(
          app,
          buyer,
          buyer.registrationId,
          Array.from({ length: 8 }, (_, n) => ({
            otherId: suppliers[(b * 3 + n) % size.suppliers]?.registrationId ?? '',
            wish: ['MUST', 'MEET', 'MEET', 'SPARE'][n % 4] ?? 'MEET',
          })),
        );
      }
      for (const [s, supplier] of suppliers.entries()) {
        await savePreferences(
          app,
          supplier,
          supplier.registrationId,
          Array.from({ length: 3 }, (_, n) => ({
            otherId: buyers[(s + n) % size.buyers]?.registrationId ?? '',
            wish: n === 2 ? 'NEVER' : 'MEET',
          })),
        );
      }
      const rules = `{ fusion: MINIMUM, buyerShare: 50, fairness: 40, metWithinDays: 365,
        barred: [{ buyers: "small", suppliers: "large" }], limits: [{ group: "small", most: 3 }],
        reserved: [{ group: "women-led", tables: 1 }] }`;
      const group = async (one: Participant | undefined, name: string) =>
        mutate(
          app,
          officer,
          `setRegistrationGroups(id: "${one?.registrationId}", groups: ["${name}"])`,
          {
            type: 'FairRegistration',
            fields: 'id',
          },
        );
      await group(buyers[0], 'small');
      await group(suppliers[0], 'large');
      await group(suppliers[1], 'women-led');
      round = await mutate(
        app,
        officer,
        `changeRoundRules(id: "${round.id}", version: ${round.version}, rules: ${rules})`,
        { type: 'Round', fields: 'id state version' },
      );
      expect(round.state).toBe('OPEN');
      // The last of each side say nothing, but one sells what the other needs.
      const [buyer, supplier] = [buyers.at(-1), suppliers.at(-1)];
      if (!buyer || !supplier) throw new Error('There are two sides.');
      await publishProfile(app, supplier);
      const { need } = await createNeed(app, buyer, mangoes);
      expect(await postNeed(app, buyer, need)).toMatchObject({ state: 'OPEN' });
    },
    3 * minutes,
  );

  it(
    'is matched and scheduled, and the timetable is published once',
    async () => {
      const input = { roundId: round.id, name: 'First', seconds: 10 };
      const { id } = await onScenario('startScenario(input: $input)', input);
      await app.runJobs();
      const published = await Promise.all(
        Array.from({ length: 3 }, () => onScenario(`publishScenario(id: "${id}")`)),
      );
      expect(new Set(published.map(({ state }) => state))).toEqual(new Set(['PUBLISHED']));
      const made = await meetings('PROVISIONAL');
      expect(made.length).toBe(published[0]?.placed);
      expect(made.length).toBeGreaterThan(80);
      const [small, large] = [buyers[0]?.registrationId, suppliers[0]?.registrationId];
      expect(made.filter(({ buyerId }) => buyerId === small).length).toBeLessThanOrEqual(3);
      expect(made.some((one) => one.buyerId === small && one.supplierId === large)).toBe(false);
      const covered = new Set(made.flatMap((one) => [one.buyerId, one.supplierId]));
      // All sixty are wished for by somebody, and fairness comes first.
      expect(covered.size).toBeGreaterThan(75);
      expect(covered.has(suppliers.at(-1)?.registrationId ?? '')).toBe(true);
    },
    2 * minutes,
  );

  it(
    'is confirmed by both sides',
    async () => {
      for (const { id, buyerId, supplierId } of (await meetings('PROVISIONAL')).slice(0, 20)) {
        await onMeeting(app, sideOf(buyerId), 'acceptMeeting', id);
        expect(await onMeeting(app, sideOf(supplierId), 'acceptMeeting', id)).toMatchObject({
          state: 'CONFIRMED',
        });
      }
    },
    2 * minutes,
  );

  it(
    'loses five meetings and a supplier, and is repaired once the officer has seen how',
    async () => {
      const before = await meetings('CONFIRMED');
      const gone = before.slice(0, 5);
      for (const { id, buyerId } of gone) {
        await onMeeting(app, sideOf(buyerId), 'declineMeeting', id, 'reason: "Cannot come."');
      }
      await expectSoundFairs(app);
      const leaving = sideOf(before[5]?.supplierId ?? '');
      await decide(app, leaving, 'withdrawRegistration', leaving.registrationId);
      await expectSoundFairs(app);
      const { id } = await onScenario(`repairRound(roundId: "${round.id}", name: "Five gone")`);
      const seen = await ask<{ adding: number; moving: number; cancelling: number }>(
        `scenarioChanges(id: "${id}") { adding moving cancelling }`,
      );
      expect(seen).toMatchObject({ moving: 0, cancelling: 0 });
      expect(seen.adding).toBeGreaterThan(0);
      const stood = [...(await meetings('CONFIRMED')), ...(await meetings('PROVISIONAL'))];
      expect(await onScenario(`publishScenario(id: "${id}")`)).toMatchObject({
        state: 'PUBLISHED',
      });
      const stands = [...(await meetings('CONFIRMED')), ...(await meetings('PROVISIONAL'))];
      expect(stands).toHaveLength(stood.length + seen.adding);
      expect(stands).toEqual(expect.arrayContaining(stood));
      const pairs = new Set(stands.map((one) => `${one.buyerId} ${one.supplierId}`));
      expect(gone.filter((one) => pairs.has(`${one.buyerId} ${one.supplierId}`))).toEqual([]);
    },
    2 * minutes,
  );

  it(
    'changes by recorded acts: a new place, a new time, an officer’s move, each told once',
    async () => {
      await post.collect(app);
      const stands = await meetings('CONFIRMED');
      const inSlot = Map.groupBy(
        [...stands, ...(await meetings('PROVISIONAL'))],
        ({ startsAt }) => startsAt,
      );
      const [toMove, late, ...others] = stands as [Listed, Listed, ...Listed[]];
      const lonely = others
        .filter(({ startsAt }) => startsAt !== late.startsAt && startsAt !== toMove.startsAt)
        .sort((a, b) => inSlot.get(a.startsAt)!.length - inSlot.get(b.startsAt)!.length)[0]!;

      let moved = await onMeeting(
        app,
        officer,
        'askToMoveMeeting',
        toMove.id,
        'startsAt: "2026-04-06T01:00:00Z"',
      );
      const { roundSlots } = await app.ask<{ roundSlots: { startsAt: string }[] }>(
        `{ roundSlots(roundId: "${round.id}") { startsAt } }`,
      );
      for (const { startsAt } of roundSlots) {
        if (moved.code === undefined) break;
        moved = await onMeeting(
          app,
          officer,
          'askToMoveMeeting',
          toMove.id,
          `startsAt: "${startsAt}"`,
        );
      }
      expect(moved).toMatchObject({ state: 'CONFIRMED', sequence: 3 });
      await expectTold(toMove, [/^Moved: meeting with /]);

      // Whoever comes late gets another time; a table that breaks gives its meeting another place.
      const end = (startsAt: string) => new Date(Date.parse(startsAt) + 30 * minutes).toISOString();
      const { delegates } = await ask<{ delegates: { personId: string }[] }>(
        `fairRegistration(id: "${late.supplierId}") { delegates { personId } }`,
      );
      for (const { personId } of delegates) {
        await saveAbsences(app, sideOf(late.supplierId), late.supplierId, personId, [
          { from: late.startsAt, to: end(late.startsAt) },
        ]);
      }
      const { tableId } = await ask<{ tableId: string }>(`meeting(id: "${lonely.id}") { tableId }`);
      await mutate(
        app,
        officer,
        `closePlace(fairId: "${fairId}", placeId: "${tableId}", from: "${lonely.startsAt}",
           to: "${end(lonely.startsAt)}", reason: "Broken")`,
        { type: 'PlaceClosure', fields: 'id' },
      );
      const { id } = await onScenario(
        `repairRound(roundId: "${round.id}", name: "Late and broken")`,
      );
      expect(await onScenario(`publishScenario(id: "${id}")`)).toMatchObject({
        state: 'PUBLISHED',
      });
      await expectSoundFairs(app);
      const actsOf = async (meetingId: string) =>
        (
          await ask<{ edges: { node: { act: string } }[] }>(
            `meetingChanges(meetingId: "${meetingId}", first: 20) { edges { node { act } } }`,
          )
        ).edges.map(({ node }) => node.act);
      expect((await actsOf(late.id)).at(-1)).toBe('reschedule');
      expect((await actsOf(lonely.id)).at(-1)).toBe('reseat');
      const told = await post.collect(app);
      for (const [{ buyerId, supplierId }, subject] of [
        [late, /^New time: meeting with |: \d+ meetings$/],
        [lonely, /^New place: meeting with |: \d+ meetings$/],
      ] as const) {
        for (const side of [buyerId, supplierId]) {
          const letters = told.filter(({ to }) => to === sideOf(side).email);
          expect(letters.map((one) => one.subject)).toEqual([expect.stringMatching(subject)]);
        }
      }
      // What stayed as it was is told to nobody.
      const changed = new Set(told.map(({ to }) => to));
      expect(changed.size).toBeLessThan(size.buyers);

      async function expectTold(meeting: Listed, subjects: readonly RegExp[]) {
        const letters = await post.collect(app);
        expect(letters.map(({ to }) => to).sort()).toEqual(
          [meeting.buyerId, meeting.supplierId].map((side) => sideOf(side).email).sort(),
        );
        for (const { subject } of letters) {
          expect([subject]).toEqual(subjects.map((one) => expect.stringMatching(one) as string));
        }
      }
    },
    2 * minutes,
  );

  it(
    'keeps what has begun when another timetable is published on its second day',
    async () => {
      app.clock.advance({ days: 31, hours: 3 });
      officer = await signInAgain(app, officer);
      const now = app.clock.now().toISOString();
      const all = [...(await meetings('CONFIRMED')), ...(await meetings('PROVISIONAL'))];
      const begun = all.filter(({ startsAt }) => startsAt <= now);
      expect(begun.length).toBeGreaterThan(0);
      expect(begun.length).toBeLessThan(all.length);
      const input = { roundId: round.id, name: 'Second day', seconds: 5 };
      const { id } = await onScenario('startScenario(input: $input)', input);
      await app.runJobs();
      expect(await onScenario(`publishScenario(id: "${id}")`)).toMatchObject({
        state: 'PUBLISHED',
      });
      const after = [...(await meetings('CONFIRMED')), ...(await meetings('PROVISIONAL'))];
      expect(after.filter(({ startsAt }) => startsAt <= now)).toHaveLength(begun.length);
      expect(after).toEqual(expect.arrayContaining(begun));
      await app.runJobs();
    },
    2 * minutes,
  );

  it(
    'has its day: most come, some do not, one walks in, and the board shows it',
    async () => {
      goTo(app, slotAt('08:50', '2026-04-07'));
      officer = await signInAgain(app, officer);
      const today = [...(await meetings('CONFIRMED')), ...(await meetings('PROVISIONAL'))].filter(
        ({ startsAt }) => startsAt >= app.clock.now().toISOString(),
      );
      // The first slot in which there are several.
      const sorted = today.sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
      const slots = [...Map.groupBy(sorted, ({ startsAt }) => startsAt).values()];
      const first = slots.find((ofSlot) => ofSlot.length > 2) ?? [];
      expect(first.length).toBeGreaterThan(2);
      const absent = new Set(first.slice(0, 2).map(({ supplierId }) => supplierId));
      const coming = new Set(
        today
          .flatMap(({ buyerId, supplierId }) => [buyerId, supplierId])
          .filter((id) => !absent.has(id)),
      );
      for (const id of coming) {
        const { code } = await badgeOf(app, officer, id);
        expect(await checkInAtFair(app, officer, fairId, code)).toMatchObject({
          isRepeated: false,
        });
      }
      const begins = first[0]?.startsAt ?? '';
      goTo(app, begins);
      for (const { id, supplierId } of first) {
        await checkInAtMeeting(app, officer, id, 'side: BUYER');
        if (absent.has(supplierId)) continue;
        expect(await checkInAtMeeting(app, officer, id, 'side: SUPPLIER')).toMatchObject({
          state: 'HELD',
        });
      }
      await expectSoundFairs(app);
      app.clock.advance({ minutes: 10 });
      await app.runJob('mark-missed-meetings');
      const missedNow = (await meetings('MISSED')).map(({ id }) => id);
      expect(missedNow).toEqual(expect.arrayContaining(first.slice(0, 2).map(({ id }) => id)));
      await expectSoundFairs(app);
      for (const id of absent) {
        await mutate(app, officer, `markAbsentToday(registrationId: "${id}")`, {
          type: 'FairRegistration',
          fields: 'id',
        });
      }
      const stands = [...(await meetings('CONFIRMED')), ...(await meetings('PROVISIONAL'))];
      const ahead = stands.filter(({ startsAt }) => startsAt > app.clock.now().toISOString());
      expect(ahead.filter(({ supplierId }) => absent.has(supplierId))).toEqual([]);
      await expectSoundFairs(app);

      const newcomer = await makePerson(app, { role: Role.Buyer, economy: 'THA' });
      const walkIn = await mutate(app, officer, 'registerWalkIn(input: $input)', {
        type: 'FairRegistration',
        fields: 'id state',
        head: '($input: RegisterWalkInInput!)',
        variables: {
          input: {
            ...{ fairId, organisationId: newcomer.organisationId, role: 'BUYER' },
            agreedBy: 'Somchai Jaidee',
            delegates: [{ name: 'Somchai Jaidee', email: newcomer.email, languages: ['en'] }],
          },
        },
      });
      const fill = `fillFreeSlots(registrationId: "${walkIn.id}", roundId: "${round.id}", most: 3)`;
      const filled = await mutate<FairAnswer & { meetings: Listed[] }>(app, officer, fill, {
        type: 'FilledSlots',
        fields: 'meetings { id startsAt }',
      });
      expect(filled.meetings.length).toBeGreaterThan(0);
      buyers.push({ ...newcomer, registrationId: walkIn.id });
      const board = await ask<{ present: number; places: { now: object | null }[] }>(
        `fairBoard(fairId: "${fairId}") { present places { now { meetingId } next { meetingId } } }`,
      );
      expect(board.places).toHaveLength(9);
      expect(board.present).toBe(coming.size + 1);
      await app.runJobs();
    },
    3 * minutes,
  );

  it(
    'ends with what came of it, in figures and on paper',
    async () => {
      goTo(app, slotAt('15:30', '2026-04-07'));
      officer = await signInAgain(app, officer);
      const held = await meetings('HELD');
      const kinds = ['ORDER', 'LEAD', 'SAMPLE'];
      for (const [n, { id, buyerId, supplierId }] of held.slice(0, 6).entries()) {
        for (const side of [buyerId, supplierId]) {
          const input = {
            ...{ meetingId: id, tookPlace: true, value: 4, kind: kinds[n % 3] },
            ...(n % 3 === 0 && { amount: '1000', currency: n % 2 ? 'USD' : 'JPY' }),
          };
          const said = await mutate<FairAnswer & { months: { state: string }[] }>(
            app,
            await signInAgain(app, sideOf(side)),
            'reportOutcome(input: $input)',
            {
              type: 'MeetingOutcomes',
              fields: 'months { state }',
              head: '($input: ReportOutcomeInput!)',
              variables: { input },
            },
          );
          expect(said.months[0]?.state).toBe(side === buyerId ? 'REPORTED' : 'AGREED');
        }
        await expectSoundFairs(app);
      }
      const reported = Math.min(6, held.length);
      const summary = await ask<{ held: number; months: { agreed: number }[]; sums: object[] }>(
        `outcomeSummary(fairId: "${fairId}") { held months { agreed } sums { currency amount } }`,
      );
      expect(summary.held).toBe(held.length);
      expect(summary.months[0]?.agreed).toBe(reported);
      const { url } = await mutate<FairAnswer & { url: string }>(
        app,
        officer,
        `printFairPaper(fairId: "${fairId}", kind: PEOPLE)`,
        { type: 'PaperLink', fields: 'url' },
      );
      const { pathname, search } = new URL(url);
      const paper = await app.request({ method: 'GET', url: `${pathname}${search}` });
      expect(paper.statusCode).toBe(200);
      expect(
        paper.rawPayload.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length,
      ).toBeGreaterThan(50);
    },
    3 * minutes,
  );

  it(
    'is given out as tables and as a calendar',
    async () => {
      const read = (table: string) => readExport(app, officer, fairId, table);
      const registrations = await read('REGISTRATIONS');
      // A row for each person: two for each firm of the file, one for all others and the walk-in.
      expect(registrations).toHaveLength(size.suppliers + fromFile + size.buyers + 1);
      expect(new Set(registrations.map(({ economy }) => economy))).toEqual(
        new Set([...economies, 'THA']),
      );
      const timetable = await read('TIMETABLE');
      const states = ['PROVISIONAL', 'CONFIRMED', 'HELD', 'MISSED'];
      const all = (await Promise.all(states.map(meetings))).flat();
      expect(timetable.map((row) => row['meeting id']).sort()).toEqual(
        all.map(({ id }) => id).sort(),
      );
      expect(
        new Set(timetable.map((row) => `${row.table} ${row['video room']} ${row['begins (UTC)']}`))
          .size,
      ).toBe(all.length);
      const outcomes = await read('OUTCOMES');
      const held = await meetings('HELD');
      expect(outcomes).toHaveLength(Math.min(6, held.length));
      expect(outcomes.length).toBeGreaterThan(0);
      expect(outcomes.find((row) => row['buyer: outcome'] === 'order')).toMatchObject({
        ...{ state: 'agreed', 'buyer: came': 'yes', 'supplier: came': 'yes' },
        ...{ 'buyer: amount': '1000', 'supplier: amount': '1000', 'buyer: currency': 'JPY' },
      });

      const most = [...Map.groupBy(all, ({ buyerId }) => buyerId)].sort(
        ([, one], [, other]) => other.length - one.length,
      )[0];
      const reader = await signInAgain(app, sideOf(most?.[0] ?? ''));
      const { made } = await app.ask<{ made: { url: string } }>(
        'mutation { made: makeCalendarFeed { ... on CalendarFeedMade { url } } }',
        {},
        reader,
      );
      const feed = await app.request({ method: 'GET', url: new URL(made.url).pathname });
      const { method, events } = readCalendar(feed.body);
      expect(method).toBe('PUBLISH');
      const standing = events.filter(({ status }) => status !== 'CANCELLED');
      expect(standing.map(({ startsAt }) => startsAt).sort()).toEqual(
        (most?.[1] ?? []).map(({ startsAt }) => startsAt).sort(),
      );
    },
    2 * minutes,
  );
});
