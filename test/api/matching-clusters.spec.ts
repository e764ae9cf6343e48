import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import { mangoes, postNew } from '../support/needs.js';
import { makePerson, type Person } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Proposal {
  outcome: string | null;
  cluster: string | null;
  score: number | null;
  partners: { supplierId: string; score: number }[];
  text: string | null;
}

describe('clusters and remote regions', () => {
  let app: TestApp;
  let buyer: Person;
  let officer: Person;
  let exporter: string;
  let remote: string;
  let growers: string[];

  /** Three who only together, two by two, have the capacity; the exporter has the highest score. */
  beforeAll(async () => {
    app = await TestApp.start();
    buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    const capacity = { monthlyCapacity: 4_000, capacityLeft: 4_000 };
    const publish = async (facts: object, difference: object = capacity) =>
      publishProfile(app, await makePerson(app), difference, facts);
    exporter = await publish({ exportMarkets: ['JPN'] });
    growers = [
      await publish({ clusters: ['Guimaras Growers', 'Jordan Mango Circle'] }),
      await publish({ clusters: ['  JORDAN mango circle'] }),
    ];
    const small = { monthlyCapacity: 10, capacityLeft: 10 };
    remote = await publish({ isInRemoteRegion: true }, small);
  });
  afterAll(() => app.stop());

  async function propose(needId: string): Promise<Proposal> {
    const { proposal } = await app.ask<{ proposal: Proposal }>(
      `query ($needId: ID!) { proposal: consortiumProposal(needId: $needId) {
         outcome cluster score text partners { supplierId score } } }`,
      { needId },
      buyer,
    );
    return proposal;
  }

  it('are facts of a profile that anybody reads', async () => {
    const { profile } = await app.ask<{ profile: object }>(
      'query ($id: ID!) { profile(id: $id) { clusters isInRemoteRegion evidence { fact } } }',
      { id: growers[0] },
    );
    expect(profile).toMatchObject({
      clusters: ['Guimaras Growers', 'Jordan Mango Circle'],
      isInRemoteRegion: null,
    });
    expect(JSON.stringify(profile)).toContain('"clusters"');
  });

  it('show their members to the agency, by any part of the name', async () => {
    const members = async (cluster: string): Promise<string[]> => {
      const { found } = await app.ask<{ found: { edges: { node: { id: string } }[] } }>(
        `query ($cluster: String) {
           found: economyProfiles(economy: "PHL", cluster: $cluster) { edges { node { id } } } }`,
        { cluster },
        officer,
      );
      return found.edges.map(({ node }) => node.id).sort();
    };
    await expect(members('mango CIRCLE ')).resolves.toEqual([...growers].sort());
    await expect(members('guimaras')).resolves.toEqual(growers.slice(0, 1));
    await expect(members('%')).resolves.toEqual([]);
  });

  it('let a cluster be preferred by the stated weight to partners with higher scores', async () => {
    const need = await postNew(app, buyer, { ...mangoes, quantity: 6_500 });
    await propose(need.id);
    await app.runJobs();
    const proposal = await propose(need.id);
    expect(proposal.partners.map(({ supplierId }) => supplierId).sort()).toEqual(
      [...growers].sort(),
    );
    expect(proposal.cluster).toMatch(/^ *jordan mango circle$/i);
    expect(proposal.text).toContain('which adds 5 points of 100 to the score');
    const [one = 0, other = 0] = proposal.partners.map(({ score }) => score);
    expect(proposal.score).toBeCloseTo((one + other) / 2 + 0.05, 5);
    expect(proposal.partners.map(({ supplierId }) => supplierId)).not.toContain(exporter);
  });

  it('let a floor give remote regions their share of places', async () => {
    const needIds: string[] = [];
    for (const quantity of [400, 500, 600]) {
      needIds.push((await postNew(app, buyer, { ...mangoes, quantity })).id);
    }
    const ask = async (percent: number) => {
      const { report } = await app.ask<{
        report: { lists: { supplierIds: string[] }[]; unmet: object[] };
      }>(
        `query ($agency: ID!, $needIds: [ID!]!, $floors: [ExposureFloorInput!]!) {
           report: exposureReport(organisationId: $agency, needIds: $needIds, places: 1, floors: $floors) {
             ... on ExposureReport { lists { supplierIds } unmet { id } } } }`,
        {
          agency: officer.organisationId,
          needIds,
          floors: [{ group: 'region:remote', percent }],
        },
        officer,
      );
      return report;
    };
    const timesShown = async (percent: number): Promise<number> => {
      await ask(percent);
      await app.runJobs();
      const { lists, unmet } = await ask(percent);
      expect(lists).toHaveLength(3);
      expect(unmet).toEqual([]);
      return lists.filter(({ supplierIds }) => supplierIds.includes(remote)).length;
    };
    expect(await timesShown(0)).toBe(0);
    expect(await timesShown(30)).toBe(1);
  });
});
