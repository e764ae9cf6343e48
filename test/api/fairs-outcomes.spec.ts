import { DataSource } from 'typeorm';
import { Role } from '#platform';
import type { TestApp } from '../support/app.js';
import {
  bookMorning,
  checkInAtMeeting,
  goTo,
  makeOpenFair,
  type OpenFair,
  signAllInAgain,
  slotAt,
  statesOf,
} from '../support/fair-day.js';
import { expectSoundFairs } from '../support/fair-invariants.js';
import { startFairApp } from '../support/fair-setup.js';
import {
  askForMeeting,
  type FairAnswer,
  mutate,
  type Participant,
  phaseDates,
} from '../support/fairs.js';
import { createNeed, mangoes, postNeed } from '../support/needs.js';
import { makePerson, type Person, signInAgain } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Month {
  readonly month: number;
  readonly state: string;
  readonly buyer: { readonly value: number | null } | null;
  readonly supplier: { readonly value: number | null } | null;
}

const weekLater = {
  startsOn: '2026-04-13',
  endsOn: '2026-04-13',
  days: [{ date: '2026-04-13', opensAt: '09:00', closesAt: '12:00' }],
};
const report = 'tookPlace value kind amount currency';
const months = `months { month state differences buyer { ${report} } supplier { ${report} }
  evidence { side came } }`;

describe('what came of meetings', () => {
  let app: TestApp;
  let officer: Person;
  let fair: OpenFair;
  let id: string;
  let second: string;

  beforeEach(async () => {
    app = await startFairApp();
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    fair = await makeOpenFair(app, officer, { suppliers: 2 });
    [id = '', second = ''] = await bookMorning(app, fair);
    goTo(app, slotAt('09:00'));
    await signIn();
  });
  afterEach(async () => {
    await expectSoundFairs(app);
    await app.stop();
  });

  async function signIn(): Promise<void> {
    officer = await signInAgain(app, officer);
    fair = await signAllInAgain(app, fair);
  }
  const supplier = (): Participant => fair.suppliers[0]!;
  const say = (as: Person, input: object) =>
    mutate<FairAnswer & { months: Month[] }>(app, as, 'reportOutcome(input: $input)', {
      type: 'MeetingOutcomes',
      fields: months,
      head: '($input: ReportOutcomeInput!)',
      variables: { input: { meetingId: id, tookPlace: true, kind: 'NONE', ...input } },
    });
  const summary = async (fields: string): Promise<Record<string, unknown>> =>
    (
      await app.ask<{ outcomeSummary: Record<string, unknown> }>(
        `{ outcomeSummary(fairId: "${fair.fairId}") { ${fields} } }`,
        {},
        officer,
      )
    ).outcomeSummary;

  it('is said by each side for itself; where they differ, check-in is the evidence', async () => {
    await checkInAtMeeting(app, fair.buyer, id);
    const first = await say(fair.buyer, { kind: 'LEAD', value: 4 });
    expect(first.months).toEqual([
      {
        ...{ month: 0, state: 'REPORTED', differences: [], supplier: null },
        buyer: { tookPlace: true, value: 4, kind: 'LEAD', amount: null, currency: null },
        evidence: [{ side: 'BUYER', came: true }],
      },
    ]);
    const other = await say(supplier(), { tookPlace: false });
    expect(other.months[0]).toMatchObject({
      state: 'DISPUTED',
      differences: ['TOOK_PLACE', 'KIND'],
      // What it was worth to the buyer is not the supplier's to know.
      buyer: { value: null, kind: 'LEAD' },
      evidence: [{ side: 'BUYER', came: true }],
    });
    expect((await statesOf(app, officer, fair.roundId)).get(id)).toBe('CONFIRMED');
    const agreed = await say(supplier(), { kind: 'LEAD', value: 2 });
    expect(agreed.months[0]).toMatchObject({ state: 'AGREED', differences: [] });
    // Both say that it took place, so it was held, checked in or not.
    expect((await statesOf(app, officer, fair.roundId)).get(id)).toBe('HELD');
    const priced = { kind: 'ORDER', amount: '1234.50', currency: 'USD' };
    expect((await say(fair.buyer, priced)).months[0]).toMatchObject({ state: 'DISPUTED' });
    expect((await say(supplier(), { kind: 'ORDER' })).months[0]).toMatchObject({
      state: 'AGREED',
      buyer: { amount: '1234.50', currency: 'USD' },
    });
    expect(await say(officer, {})).toMatchObject({ code: 'OUTCOME_OF_SIDES' });
    expect(await say(fair.suppliers[1]!, {})).toMatchObject({ code: 'MEETING_NOT_FOUND' });
    const rows = await app.api
      .get(DataSource)
      .query<object[]>('SELECT FROM outcome_reports WHERE meeting_id = $1', [id]);
    expect(rows).toHaveLength(5);
  });

  it('is refused where it cannot be, with every reason', async () => {
    const bad = async (input: object) =>
      (await say(fair.buyer, input)).problems.map(({ path, code }) => `${path} ${code}`);
    expect(await bad({ month: 4, value: 6 })).toEqual([
      'month OUTCOME_BAD_MONTH',
      'value OUTCOME_BAD_VALUE',
    ]);
    expect(await bad({ tookPlace: false, kind: 'ORDER' })).toEqual([
      'kind OUTCOME_NOT_WITHOUT_MEETING',
    ]);
    expect(await bad({ kind: 'LEAD', amount: '5', currency: 'USD' })).toEqual([
      'amount OUTCOME_NO_AMOUNT_HERE',
    ]);
    expect(await bad({ kind: 'ORDER', amount: '5' })).toEqual(['currency OUTCOME_BAD_CURRENCY']);
    for (const amount of ['-5', '1e9', '5.001', 'NaN', '9'.repeat(30)]) {
      expect(await bad({ kind: 'ORDER', amount, currency: 'USD' })).toEqual([
        'amount OUTCOME_BAD_AMOUNT',
      ]);
    }
    expect(await bad({ kind: 'ORDER', amount: '5.5', currency: 'JPY' })).toEqual([
      'amount OUTCOME_BAD_AMOUNT',
    ]);
    expect(await say(fair.buyer, { month: 3 })).toMatchObject({ code: 'OUTCOME_TOO_EARLY' });
    expect(await say(fair.buyer, { meetingId: second })).toMatchObject({
      code: 'OUTCOME_TOO_EARLY',
    });
    await mutate(app, fair.buyer, `declineMeeting(id: "${second}")`, {
      type: 'Meeting',
      fields: 'id',
    });
    goTo(app, slotAt('11:00'));
    expect(await say(fair.buyer, { meetingId: second })).toMatchObject({
      code: 'OUTCOME_NO_MEETING',
    });
  });

  it('has notes that only one’s own side reads', async () => {
    const read = async (as: Person) =>
      (
        await app.gql<{ meetingNote: { text: string } | null }>(
          `{ meetingNote(meetingId: "${id}") { text } }`,
          {},
          { as },
        )
      ).data?.meetingNote;
    const save = (as: Person, text: string) =>
      mutate(app, as, 'saveMeetingNote(meetingId: $id, text: $text)', {
        type: 'MeetingNote',
        fields: 'text',
        head: '($id: ID!, $text: String!)',
        variables: { id, text },
      });
    expect(await save(fair.buyer, 'Ask for a sample.')).toMatchObject({
      text: 'Ask for a sample.',
    });
    await save(fair.buyer, 'Sample sent.');
    expect(await read(fair.buyer)).toEqual({ text: 'Sample sent.' });
    expect(await read(supplier())).toBeNull();
    const asOfficer = await app.gql(
      `{ meetingNote(meetingId: "${id}") { text } }`,
      {},
      {
        as: officer,
      },
    );
    expect(asOfficer.errors[0]?.extensions?.code).toBe('OUTCOME_OF_SIDES');
    expect(await save(officer, 'x')).toMatchObject({ code: 'OUTCOME_OF_SIDES' });
    expect(await save(fair.buyer, 'x'.repeat(4001))).toMatchObject({
      problems: [{ path: 'text', code: 'NOTE_TOO_LONG' }],
    });
  });

  it('is asked for by letter after 3, 6 and 12 months, once each, and summed up', async () => {
    await say(fair.buyer, { kind: 'LEAD' });
    await say(supplier(), { kind: 'LEAD', value: 5 });
    goTo(app, '2026-07-06T09:00:00Z');
    await app.runJobs();
    app.mailbox.takeAll();
    await app.runJob('ask-follow-ups');
    expect(app.mailbox.takeAll()).toEqual([]);
    goTo(app, '2026-07-07T09:00:00Z');
    await app.runJob('ask-follow-ups');
    await app.runJob('ask-follow-ups');
    const letters = app.mailbox.takeAll();
    expect(letters.map(({ to }) => to).sort()).toEqual([fair.buyer.email, supplier().email].sort());
    await signIn();
    const order = { month: 3, kind: 'ORDER', amount: '100', currency: 'USD' };
    await say(fair.buyer, order);
    await say(supplier(), order);
    goTo(app, '2026-10-07T09:00:00Z');
    await signIn();
    await say(supplier(), { month: 6, kind: 'ORDER', amount: '900', currency: 'JPY' });
    await app.runJob('ask-follow-ups');
    // Who has said it already is not asked.
    expect(app.mailbox.takeAll().map(({ to }) => to)).toEqual([fair.buyer.email]);
    expect(
      await summary(`meetings held missed worthToSuppliers
        months { month reported agreed disputed } sums { month currency amount isAgreed meetings }
        groups { side group meetings held kinds { kind meetings } }`),
    ).toMatchObject({
      ...{ meetings: 2, held: 1, missed: 0, worthToSuppliers: 5 },
      months: [
        { month: 0, agreed: 1 },
        { month: 3, agreed: 1 },
        { month: 6, reported: 1 },
        { month: 12, reported: 0 },
      ],
      sums: [
        { month: 3, currency: 'USD', amount: '100.00', isAgreed: true, meetings: 1 },
        { month: 6, currency: 'JPY', amount: '900', isAgreed: false, meetings: 1 },
      ],
      groups: [
        { side: 'BUYER', group: 'economy:JPN', meetings: 2, held: 1 },
        { side: 'SUPPLIER', group: 'economy:PHL', meetings: 2, held: 1 },
      ],
    });
    const stranger = await makePerson(app, { role: Role.AgencyOfficer });
    const { errors } = await app.gql(
      `{ outcomeSummary(fairId: "${fair.fairId}") { held } }`,
      {},
      { as: stranger },
    );
    expect(errors[0]?.extensions?.code).toBe('FAIR_NOT_FOUND');
  });

  it('is asked in the reader’s language, and once where the follow-up phase asks, too', async () => {
    const early = await makeOpenFair(app, officer, {
      suppliers: 1,
      fair: { ...weekLater, name: 'Late Fair' },
      round: {
        phases: {
          ...phaseDates,
          ...{ closed: '2026-04-09T00:00:00Z', provisional: '2026-04-10T00:00:00Z' },
          confirmed: '2026-04-11T00:00:00Z',
          live: '2026-04-12T16:00:00Z',
          followUp: '2026-07-10T00:00:00Z',
        },
      },
    });
    const [reader] = early.suppliers as [Participant];
    await mutate(
      app,
      reader,
      `changeDelegates(registrationId: "${reader.registrationId}",
         delegates: [{ name: "Somebody", email: "${reader.email}", languages: ["es", "en"] }])`,
      { type: 'FairRegistration', fields: 'id' },
    );
    const met = await askForMeeting(
      app,
      reader,
      early.buyer,
      early.roundId,
      slotAt('09:00', '2026-04-13'),
    );
    goTo(app, slotAt('09:00', '2026-04-13'));
    officer = await signInAgain(app, officer);
    await checkInAtMeeting(app, officer, met.id, 'side: BUYER');
    await checkInAtMeeting(app, officer, met.id, 'side: SUPPLIER');
    await app.runJobs();
    const ask = async (job: string, at: string) => {
      goTo(app, at);
      await app.runJob(job);
      return app.mailbox.takeAll().filter(({ to }) => to === reader.email);
    };
    await ask('announce-round-phases', '2026-07-09T00:00:00Z');
    const [phase, ...more] = await ask('announce-round-phases', '2026-07-12T00:00:00Z');
    expect(phase?.subject).toContain('Late Fair');
    expect(more).toEqual([]);
    // The fair ended three months ago, and they have just been asked.
    expect(await ask('ask-follow-ups', '2026-07-14T09:00:00Z')).toEqual([]);
    const [letter] = await ask('ask-follow-ups', '2026-08-12T09:00:00Z');
    expect(letter?.subject).toMatch(/^3 meses después de Late Fair/);
    expect(letter?.text).toContain('Hola, Somebody:');
  });

  it('teaches matching what the match was worth', async () => {
    await publishProfile(app, supplier());
    const { need } = await createNeed(app, fair.buyer, {
      ...mangoes,
      deadline: '2026-12-01',
    });
    expect(await postNeed(app, fair.buyer, need)).toMatchObject({ state: 'OPEN' });
    await app.runJobs();
    await say(fair.buyer, { kind: 'ORDER', value: 4, amount: '10', currency: 'USD' });
    await say(supplier(), { kind: 'ORDER', value: 5 });
    await app.runJobs();
    const learned = await app.api
      .get(DataSource)
      .query<object[]>(
        'SELECT side, kind, meeting_value AS value FROM match_feedback ORDER BY side, kind',
      );
    expect(learned).toEqual([
      { side: 'buyer', kind: 'award', value: null },
      { side: 'buyer', kind: 'meeting', value: 4 },
      { side: 'supplier', kind: 'meeting', value: 5 },
    ]);
  });
});
