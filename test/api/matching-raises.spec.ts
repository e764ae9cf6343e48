import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { mangoes, postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Change {
  kind: string;
  text: string;
  args: Record<string, unknown>;
}
interface Raise {
  change: Change;
  before: number;
  after: number;
  isEligibleBefore: boolean;
  isEligibleAfter: boolean;
}
interface Improvements {
  computedAt: string | null;
  needs: number | null;
  improvements: {
    change: Change;
    opened: number;
    raised: number;
    best: { needId: string; before: number; after: number }[];
  }[];
}
interface Completeness {
  countedAt: string | null;
  openSteps: {
    step: string;
    openNeeds: number | null;
    raisedNeeds: number | null;
    effect: string;
  }[];
}

const haccp = { certificates: [{ name: 'haccp', stance: 'MUST' }] };

describe('what would raise a match', () => {
  let app: TestApp;
  let buyer: Person;
  let owner: Person;
  let officer: Person;
  let supplierId: string;

  beforeAll(async () => {
    app = await TestApp.start();
    buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    owner = await makePerson(app);
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    supplierId = await publishProfile(app, owner);
  });
  afterAll(() => app.stop());

  async function raisesOf(needId: string, as: Person): Promise<Raise[]> {
    const { pair } = await app.ask<{ pair: { raises: Raise[] } }>(
      `query ($needId: ID!, $supplierId: ID!) {
         pair: explainPair(needId: $needId, supplierId: $supplierId) {
           raises { change { kind text args } before after isEligibleBefore isEligibleAfter } } }`,
      { needId, supplierId },
      as,
    );
    return pair.raises;
  }

  async function scoreOf(needId: string): Promise<number> {
    const { pair } = await app.ask<{ pair: { match: { score: number } } }>(
      `query ($needId: ID!, $supplierId: ID!) {
         pair: explainPair(needId: $needId, supplierId: $supplierId) { match { score } } }`,
      { needId, supplierId },
      owner,
    );
    return pair.match.score;
  }

  async function improvementsFor(as: Person): Promise<Improvements> {
    const { list } = await app.ask<{ list: Improvements }>(
      `query ($supplierId: ID!) { list: profileImprovements(supplierId: $supplierId) {
         computedAt needs
         improvements { change { kind text args } opened raised best { needId before after } } } }`,
      { supplierId },
      as,
    );
    return list;
  }

  async function completeness(): Promise<Completeness> {
    const { myProfile } = await app.ask<{ myProfile: { completeness: Completeness } }>(
      `query ($id: ID!) { myProfile(organisationId: $id) { completeness {
         countedAt openSteps { step openNeeds raisedNeeds effect } } } }`,
      { id: owner.organisationId },
      owner,
    );
    return myProfile.completeness;
  }

  it('shows a supplier and its agency the change that opens a need, first', async () => {
    const need = await postNew(app, buyer, { ...mangoes, ...haccp });
    const [first] = await raisesOf(need.id, owner);
    expect(first).toMatchObject({
      change: {
        kind: 'certificate',
        text: 'Holding HACCP, in date and checked',
        args: { scheme: 'haccp' },
      },
      isEligibleBefore: false,
      isEligibleAfter: true,
      before: await scoreOf(need.id),
    });
    expect(first?.after).toBeGreaterThan(first?.before ?? 1);
    expect(await raisesOf(need.id, officer)).toEqual(await raisesOf(need.id, owner));
  });

  it('shows a buyer no change that would tell of the supplier’s private wishes', async () => {
    const need = await postNew(app, buyer, { ...mangoes, ...haccp, deliveryEconomy: 'JPN' });
    const kindsFor = async (as: Person): Promise<string[]> =>
      (await raisesOf(need.id, as)).map(({ change }) => change.kind);
    expect(await kindsFor(owner)).toContain('targetMarket');
    const shown = await kindsFor(buyer);
    expect(shown).toContain('certificate');
    for (const kind of ['targetMarket', 'minimumOrder', 'paymentDays', 'price', 'capacity']) {
      expect(shown).not.toContain(kind);
    }
  });

  it('counts what a profile’s open steps would bring, as of a stated time', async () => {
    const before = await completeness();
    await app.runJobs();
    const after = await completeness();
    expect(before.countedAt).toBeNull();
    expect(after.countedAt).toBe(app.clock.now().toISOString());
    const [first] = after.openSteps;
    expect(first).toMatchObject({ step: 'ADD_CERTIFICATE', openNeeds: 2 });
    expect(first?.effect).toMatch(/eligible for 2 open needs/);
  });

  it('counts needs for a supplier exactly, and anew once the count is old', async () => {
    await improvementsFor(owner);
    await app.runJobs();
    const { improvements, needs, computedAt } = await improvementsFor(officer);
    expect(computedAt).not.toBeNull();
    expect(needs).toBe(2);
    const certificate = improvements.find(({ change }) => change.kind === 'certificate');
    expect(certificate).toMatchObject({ opened: 2, raised: 0 });
    const [best] = certificate?.best ?? [];
    const raise = (await raisesOf(best?.needId ?? '', owner)).find(
      ({ change }) => change.kind === 'certificate',
    );
    expect(best).toMatchObject({ before: 0, after: raise?.after });

    const another = await postNew(app, buyer, { ...mangoes, ...haccp });
    app.clock.advance({ minutes: 11 });
    await improvementsFor(owner);
    await app.runJobs();
    const later = await improvementsFor(owner);
    expect(later.needs).toBe(3);
    expect(later.improvements[0]).toMatchObject({ opened: 3 });
    expect(later.improvements[0]?.best.map(({ needId }) => needId)).toContain(another.id);
  });

  it('leaves out needs for others alone, and names none that shows itself to the eligible only', async () => {
    const invited = await makePerson(app);
    await postNew(app, buyer, {
      ...mangoes,
      ...haccp,
      audience: 'INVITED',
      invited: [invited.organisationId],
    });
    const hidden = await postNew(app, buyer, { ...mangoes, ...haccp, audience: 'CRITERIA' });
    app.clock.advance({ minutes: 11 });
    await improvementsFor(owner);
    await app.runJobs();
    const { needs, improvements } = await improvementsFor(owner);
    expect(needs).toBe(4);
    expect(improvements[0]).toMatchObject({ opened: 4 });
    const named = improvements.flatMap(({ best }) => best.map(({ needId }) => needId));
    expect(named).not.toContain(hidden.id);
  });

  it('answers nobody else', async () => {
    await expect(improvementsFor(await makePerson(app))).rejects.toThrow(
      'MATCH_SUPPLIER_NOT_FOUND',
    );
    const elsewhere = await makePerson(app, { role: Role.AgencyOfficer, economy: 'VNM' });
    await expect(improvementsFor(elsewhere)).rejects.toThrow('MATCH_SUPPLIER_NOT_FOUND');
  });

  it('names the offer that a change is of, and the unit of its amounts', async () => {
    const need = await postNew(app, buyer, { ...mangoes, quantity: 90_000 });
    const capacity = (await raisesOf(need.id, owner)).find(
      ({ change }) => change.kind === 'capacity',
    );
    expect(capacity?.change).toMatchObject({
      text: 'A capacity of 90,000 kg a month for Dried mangoes',
      args: { perMonth: 90_000, unit: 'KGM', offer: 'Dried mangoes' },
    });
  });
});
