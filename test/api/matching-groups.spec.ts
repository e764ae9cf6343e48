import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { closeNeed, mangoes, postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Proposal {
  isPending: boolean;
  computedAt: string | null;
  outcome: string | null;
  partners: {
    supplierId: string;
    share: number;
    quantity: number;
    isLead: boolean;
    lines: { line: number; title: string; share: number; quantity: number; unit: string }[];
  }[];
  shortLine: number | null;
  isExact: boolean | null;
  candidates: number | null;
  availableShare: number | null;
  text: string | null;
}
interface Exposure {
  __typename: string;
  isPending: boolean;
  suppliers: number | null;
  lists: { needId: string; supplierIds: string[] }[];
  givenUpShare: number | null;
  gaining: string[];
  losing: string[];
  groups: { group: string; suppliers: number; plainShare: number; share: number }[];
  changes: { supplierId: string; plainExposure: number; exposure: number }[];
  unmet: { kind: string; id: string; why: string }[];
  problems?: { path: string; code: string }[];
}

describe('suppliers together', () => {
  let app: TestApp;
  let buyer: Person;
  let officer: Person;
  const suppliers: string[] = [];

  beforeAll(async () => {
    app = await TestApp.start();
    buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    for (const capacity of [4_000, 3_000, 2_000]) {
      const owner = await makePerson(app);
      suppliers.push(
        await publishProfile(app, owner, { monthlyCapacity: capacity, capacityLeft: capacity }),
      );
    }
  });
  afterAll(() => app.stop());

  const proposalOf = async (needId: string, most = 5, as = buyer): Promise<Proposal> =>
    (
      await app.ask<{ proposal: Proposal }>(
        `query ($needId: ID!, $most: Int!) {
           proposal: consortiumProposal(needId: $needId, mostPartners: $most) {
             isPending computedAt outcome isExact candidates availableShare shortLine text
             partners { supplierId share quantity isLead
               lines { line title share quantity unit } } } }`,
        { needId, most },
        as,
      )
    ).proposal;

  async function propose(content: object, most = 5): Promise<Proposal> {
    const need = await postNew(app, buyer, { ...mangoes, ...content });
    const first = await proposalOf(need.id, most);
    expect(first).toMatchObject({ isPending: true, computedAt: null, partners: [] });
    await app.runJobs();
    return proposalOf(need.id, most);
  }

  it('are proposed where none has the capacity alone: the fewest that have, with split and lead', async () => {
    const proposal = await propose({ quantity: 6_500 });
    expect(proposal).toMatchObject({ outcome: 'PROPOSED', isExact: true, candidates: 3 });
    expect(proposal.partners.map(({ supplierId }) => supplierId).sort()).toEqual(
      suppliers.slice(0, 2).sort(),
    );
    expect(proposal.partners.filter(({ isLead }) => isLead)).toHaveLength(1);
    const sum = proposal.partners.reduce((total, { quantity }) => total + quantity, 0);
    expect(sum).toBeCloseTo(6_500, 3);
    expect(proposal.text).toContain('2 together have');
  });

  it('are proposed also where the capacity is a must, which they meet together', async () => {
    const proposal = await propose({
      quantity: 8_500,
      criteria: [{ criterion: 'CAPACITY', stance: 'MUST' }],
    });
    expect(proposal.partners).toHaveLength(3);
  });

  it('are not proposed where one is enough, where all are not, or where there are too few partners', async () => {
    expect(await propose({ quantity: 1_000 })).toMatchObject({ outcome: 'NOT_NEEDED' });
    const short = await propose({ quantity: 18_000 });
    expect(short).toMatchObject({ outcome: 'NONE', isExact: true });
    expect(short.availableShare).toBeCloseTo(0.5, 5);
    expect(await propose({ quantity: 8_500 }, 2)).toMatchObject({ outcome: 'NONE' });
  });

  it('are proposed for a mix of lines that nobody has alone', async () => {
    const coconut = {
      texts: [{ language: 'en', isOriginal: true, name: 'Desiccated coconut', description: '' }],
      codes: [{ system: 'HS', code: '080111', edition: 'HS2022' }],
      monthlyCapacity: 900,
      capacityLeft: 900,
    };
    const coconuts = await publishProfile(app, await makePerson(app), coconut);
    const line = {
      texts: [{ language: 'en', title: 'Desiccated coconut', description: '' }],
      codes: coconut.codes,
      quantity: 0.6,
      unit: 'TNE',
    };
    const mix = await propose({ quantity: 3_500, lines: [line] });
    expect(mix).toMatchObject({ outcome: 'PROPOSED', isExact: true, candidates: 4 });
    const byId = new Map(mix.partners.map((partner) => [partner.supplierId, partner]));
    expect([...byId.keys()].sort()).toEqual([suppliers[0], coconuts].sort());
    expect(byId.get(coconuts)?.lines).toMatchObject([
      { line: 0, title: 'Dried mangoes', share: 0, quantity: 0, unit: 'KGM' },
      { line: 1, title: 'Desiccated coconut', share: 1, quantity: 0.6, unit: 'TNE' },
    ]);
    expect(byId.get(suppliers[0] ?? '')?.lines.map(({ share }) => share)).toEqual([1, 0]);
    expect(mix.text).toContain('has the capacity for every line');

    const short = await propose({ quantity: 3_500, lines: [{ ...line, quantity: 1.8 }] });
    expect(short).toMatchObject({ outcome: 'NONE', shortLine: 1 });
    expect(short.availableShare).toBeCloseTo(0.5, 5);
    expect(short.text).toContain('50 % of line 2, Desiccated coconut');
  });

  it('are for the need’s buyer to see', async () => {
    const need = await postNew(app, buyer);
    const rival = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    await expect(proposalOf(need.id, 5, rival)).rejects.toThrow('MATCH_NEED_NOT_FOUND');
    await closeNeed(app, buyer, need.id);
    await proposalOf(need.id);
    await app.runJobs();
    expect((await proposalOf(need.id)).outcome).toBe('CLOSED');
  });

  async function askExposure(args: object, as = officer): Promise<Exposure> {
    const { report } = await app.ask<{ report: Exposure }>(
      `query ($agency: ID!, $needIds: [ID!]!, $places: Int!, $fairness: Int!,
              $floors: [ExposureFloorInput!]!) {
         report: exposureReport(organisationId: $agency, needIds: $needIds, places: $places,
                                fairnessPercent: $fairness, floors: $floors) {
           __typename
           ... on ExposureReport { isPending suppliers givenUpShare gaining losing
             groups { group suppliers plainShare share }
             changes { supplierId plainExposure exposure }
             lists { needId supplierIds } unmet { kind id why } }
           ... on InvalidInput { problems { path code } } } }`,
      {
        ...{ agency: officer.organisationId, needIds: [], places: 1, fairness: 0, floors: [] },
        ...args,
      },
      as,
    );
    return report;
  }

  async function exposure(args: object): Promise<Exposure> {
    await askExposure(args);
    await app.runJobs();
    return askExposure(args);
  }

  describe('and fairness', () => {
    let needIds: string[];

    beforeAll(async () => {
      needIds = [];
      for (const quantity of [3_400, 3_500, 3_600]) {
        needIds.push((await postNew(app, buyer, { ...mangoes, quantity })).id);
      }
      await postNew(app, buyer, { ...mangoes, audience: 'CRITERIA' });
    });

    it('costs nothing at 0: the lists are the best ones', async () => {
      const report = await exposure({ needIds });
      expect(report).toMatchObject({ suppliers: 3, givenUpShare: 0, gaining: [], losing: [] });
      const shown = new Set(report.lists.map(({ supplierIds }) => supplierIds.join()));
      expect(report.lists).toHaveLength(3);
      expect(shown.size).toBe(1);
    });

    it('gives every supplier a place at 100, and says what that costs', async () => {
      const report = await exposure({ needIds, fairness: 100 });
      expect(report.lists.flatMap(({ supplierIds }) => supplierIds).sort()).toEqual(
        [...suppliers].sort(),
      );
      expect(report.gaining).toHaveLength(2);
      expect(report.losing).toHaveLength(1);
      expect(report.groups).toContainEqual({
        group: 'economy:PHL',
        suppliers: 3,
        plainShare: 1,
        share: 1,
      });
      expect(report.changes[0]).toMatchObject({
        supplierId: report.losing[0],
        plainExposure: 3,
        exposure: 1,
      });
      expect(report.changes).toHaveLength(3);
      expect(report.givenUpShare).toBeGreaterThan(0);
      expect(report.givenUpShare).toBeLessThan(0.5);
      expect(await exposure({ needIds, fairness: 100 })).toEqual(report);
    });

    it('answers each setting for itself, whoever asks for another meanwhile', async () => {
      await exposure({ needIds, fairness: 100 });
      const [plain, fair] = [{ needIds }, { needIds, fairness: 100 }];
      await askExposure({ needIds, fairness: 50 });
      await expect(askExposure(plain)).resolves.toMatchObject({ isPending: false });
      const before = await askExposure(fair);
      expect(before.isPending).toBe(false);
      expect(before.changes).toHaveLength(3);
    });

    it('says which floor cannot be kept, and why', async () => {
      const report = await exposure({
        needIds,
        floors: [{ group: 'ownership:WOMEN_OWNED', percent: 30 }],
      });
      expect(report.unmet).toMatchObject([
        { kind: 'group', id: 'ownership:WOMEN_OWNED', why: 'notEnoughPlaces' },
      ]);
    });

    it('is told to a buyer of its own open needs alone, whoever they are for', async () => {
      const other = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
      const own = [
        (await postNew(app, other, { ...mangoes, quantity: 3_300 })).id,
        (await postNew(app, other, { ...mangoes, audience: 'CRITERIA' })).id,
      ];
      const asOther = { agency: other.organisationId, fairness: 100 };
      await expect(askExposure(asOther, other)).resolves.toMatchObject({ isPending: true });
      await app.runJobs();
      const all = await askExposure(asOther, other);
      expect(all.lists.map(({ needId }) => needId).sort()).toEqual([...own].sort());
      const foreign = await askExposure({ ...asOther, needIds: [own[0], needIds[0]] }, other);
      expect(foreign.problems).toEqual([{ path: 'needIds.1', code: 'MATCH_NEED_NOT_FOUND' }]);
      await closeNeed(app, other, own[1] ?? '');
      await askExposure({ ...asOther, needIds: own }, other);
      await app.runJobs();
      const open = await askExposure({ ...asOther, needIds: own }, other);
      expect(open.lists.map(({ needId }) => needId)).toEqual(own.slice(0, 1));
    });

    it('takes floors for the groups that it names, and for no others', async () => {
      const { groups } = await app.ask<{ groups: string[] }>(
        '{ groups: exposureGroups }',
        {},
        buyer,
      );
      expect(groups).toEqual(expect.arrayContaining(['ownership:WOMEN_LED', 'economy:PHL']));
      const floors = ['size:1–9', 'size:huge'].map((group) => ({ group, percent: 10 }));
      const wrong = await askExposure({ floors });
      expect(wrong.problems).toEqual([{ path: 'floors.1.group', code: 'MATCH_GROUP_UNKNOWN' }]);
      expect(groups).toContain('size:1–9');
    });

    it('is asked within bounds, by an officer of the agency', async () => {
      const wrong = await askExposure({ places: 0, fairness: 101 });
      expect(wrong.problems?.map(({ path }) => path)).toEqual(['places', 'fairnessPercent']);
      const stranger = await makePerson(app, { role: Role.AgencyOfficer, economy: 'VNM' });
      await expect(askExposure({}, stranger)).rejects.toThrow('ORGANISATION_NOT_FOUND');
    });
  });
});
