import { newId, Role, Transactions } from '#platform';
import { type ContactCourse, ContactService } from '#profiles';
import { TestApp } from '../support/app.js';
import {
  askForMeeting,
  makeParticipant,
  onMeeting,
  openNewFair,
  openNewRound,
  type Participant,
} from '../support/fairs.js';
import { postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Criterion {
  criterion: string;
  verdict: string;
  value: number | null;
  code: string;
  text: string;
  evidence: { date: string }[];
}

describe('response records', () => {
  let app: TestApp;
  let buyer: Person;
  let officer: Person;
  let needId: string;

  beforeAll(async () => {
    app = await TestApp.start();
    buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    needId = (await postNew(app, buyer)).id;
  });
  afterAll(() => app.stop());

  async function makeSupplier(): Promise<Person & { profileId: string }> {
    const person = await makePerson(app);
    return { ...person, profileId: await publishProfile(app, person) };
  }

  async function recordOf(profileId: string): Promise<Criterion | undefined> {
    await app.runJobs();
    const { list } = await app.ask<{
      list: { edges: { node: { supplierId: string; criteria: Criterion[] } }[] };
    }>(
      `query ($id: ID!) { list: needMatches(needId: $id, first: 50) { edges { node { supplierId
         criteria { criterion verdict value code text evidence { date } } } } } }`,
      { id: needId },
      buyer,
    );
    const match = list.edges.find(({ node }) => node.supplierId === profileId);
    return match?.node.criteria.find(({ criterion }) => criterion === 'responseRecord');
  }

  async function mutate(field: string, input: object, as: Person): Promise<string> {
    const [name = ''] = field.split(' ');
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { done } = await app.ask<{ done: { id: string } }>(
      `mutation ($input: ${type}!) { done: ${name}(input: $input) { ... on ContactRequest { id } } }`,
      { input },
      as,
    );
    return done.id;
  }

  async function askForContact(supplier: Person): Promise<{ id: string; from: Person }> {
    const from = await makePerson(app, { role: Role.Buyer, economy: 'KOR' });
    const id = await mutate(
      'askForContact',
      {
        organisationId: from.organisationId,
        supplierOrganisationId: supplier.organisationId,
        message: 'We bake with dried mangoes.',
        details: { name: 'Hana', email: 'hana@bakery.example', phone: null },
      },
      from,
    );
    return { id, from };
  }

  const decline = (supplier: Person, id: string) => mutate('answerContact', { id }, supplier);

  it('counts asks that went their course before, and sends nobody a letter about them', async () => {
    const supplier = await makeSupplier();
    const buyers = await Promise.all(
      [1, 2, 3].map(() => makePerson(app, { role: Role.Buyer, economy: 'KOR' })),
    );
    const day = (number: number): Date => new Date(`2026-01-0${number}T09:00:00Z`);
    const courses = buyers.map((from, index): ContactCourse => ({
      id: newId(),
      buyerOrganisationId: from.organisationId,
      supplierOrganisationId: supplier.organisationId,
      state: index === 0 ? 'ASKED' : 'DECLINED',
      message: 'We bake with dried mangoes.',
      buyerDetails: { name: 'Hana', email: 'hana@bakery.example', phone: null },
      supplierDetails: null,
      reason: '',
      askedBy: from.userId,
      askedAt: day(2),
      answeredAt: index === 0 ? null : day(4),
    }));
    app.mailbox.takeAll();
    const contacts = app.api.get(ContactService);
    await app.api.get(Transactions).run((tx) => contacts.storeCourses(tx, courses));
    await app.runJobs();
    await app.runJob('settle-supplier-asks');
    expect((await recordOf(supplier.profileId))?.text).toBe(
      'Answered 2 of 3 asks for contact or a meeting, half of the answers within 2 days',
    );
    expect(app.mailbox.takeAll()).toEqual([]);
  });

  it('are unknown until three asks, then tell how many were answered and how fast', async () => {
    const supplier = await makeSupplier();
    expect(await recordOf(supplier.profileId)).toMatchObject({
      verdict: 'ASK',
      code: 'response.unknown',
      value: null,
    });
    const asks = [
      await askForContact(supplier),
      await askForContact(supplier),
      await askForContact(supplier),
      await askForContact(supplier),
    ];
    app.clock.advance({ days: 2, hours: 1 });
    await decline(supplier, asks[0]?.id ?? '');
    await decline(supplier, asks[1]?.id ?? '');
    expect(await recordOf(supplier.profileId)).toMatchObject({ code: 'response.unknown' });
    app.clock.advance({ days: 1 });
    await decline(supplier, asks[2]?.id ?? '');
    const answered = await recordOf(supplier.profileId);
    expect(answered).toMatchObject({ verdict: 'FOR', value: 0.8, code: 'response.within' });
    expect(answered?.text).toBe(
      'Answered 3 of 3 asks for contact or a meeting, half of the answers within 3 days',
    );
    expect(answered?.evidence).toEqual([{ date: app.today() }]);

    await app.runJob('settle-supplier-asks');
    expect(await recordOf(supplier.profileId)).toMatchObject({ value: 0.8 });
    app.clock.advance({ days: 5 });
    await app.runJob('settle-supplier-asks');
    const settled = await recordOf(supplier.profileId);
    expect(settled?.text).toContain('Answered 3 of 4 asks');
    expect(settled?.value).toBeCloseTo(4 / 6, 5);

    await decline(supplier, asks[3]?.id ?? '');
    const late = await recordOf(supplier.profileId);
    expect(late?.text).toContain('Answered 4 of 4 asks');
    expect(late?.value).toBeCloseTo((4 - 0.5 + 1) / 6, 5);
  });

  it('count nothing that is taken back before it is answered', async () => {
    const supplier = await makeSupplier();
    for (let turn = 0; turn < 3; turn++) {
      const { id, from } = await askForContact(supplier);
      await app.ask('mutation ($id: ID!) { endContact(id: $id) { __typename } }', { id }, from);
    }
    await app.runJobs();
    app.clock.advance({ days: 8 });
    await app.runJob('settle-supplier-asks');
    expect(await recordOf(supplier.profileId)).toMatchObject({ code: 'response.unknown' });
  });

  it('count meetings that buyers asked for, and not those that the supplier did', async () => {
    const { id: fairId } = await openNewFair(app, officer);
    const { id: roundId } = await openNewRound(app, officer, fairId);
    const supplier = await makeParticipant(app, officer, fairId, 'SUPPLIER');
    const profileId = await publishProfile(app, supplier);
    const times = ['01:00', '01:30', '02:30', '03:00'].map((at) => `2026-04-06T${at}:00.000Z`);
    const newBuyer = (): Promise<Participant> =>
      makeParticipant(app, officer, fairId, 'BUYER', 'JPN');
    const asked: string[] = [];
    for (const at of times.slice(0, 3)) {
      asked.push((await askForMeeting(app, await newBuyer(), supplier, roundId, at)).id);
    }
    const own = await newBuyer();
    const sought = await askForMeeting(app, supplier, own, roundId, times[3] ?? '');
    await onMeeting(app, own, 'acceptMeeting', sought.id);
    app.clock.advance({ hours: 1 });
    await onMeeting(app, supplier, 'acceptMeeting', asked[0] ?? '');
    await onMeeting(app, supplier, 'declineMeeting', asked[1] ?? '', 'reason: "Booked"');
    expect(await recordOf(profileId)).toMatchObject({ code: 'response.unknown' });
    app.clock.advance({ days: 4 });
    await app.runJob('expire-meeting-requests');
    const record = await recordOf(profileId);
    expect(record?.text).toBe(
      'Answered 2 of 3 asks for contact or a meeting, half of the answers within 1 day',
    );
    expect(record?.value).toBeCloseTo(3 / 5, 5);
  });
});
