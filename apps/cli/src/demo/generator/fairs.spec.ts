import { makeDemo } from './demo.js';
import { makeFairs } from './fairs.js';
import { Random } from './random.js';

const today = '2026-11-22';
const { msmes, buyers } = makeDemo(today);
const hosts = { msmeId: msmes[0]?.id ?? '', buyerId: buyers[0]?.id ?? '' };
const make = () => makeFairs(new Random('test'), msmes, buyers, hosts, today);

describe('demo fairs', () => {
  it('are the same for the same day', () => {
    expect(make()).toEqual(make());
  });

  it('are before, on and after the day, each with both demo accounts', () => {
    const fairs = make();
    expect(fairs.map(({ stage }) => stage)).toEqual(['over', 'live', 'preferences']);
    const [over, live, ahead] = fairs.map(({ plan }) => plan);
    expect((over?.endsOn ?? '') < today).toBe(true);
    expect(live?.days.map(({ date }) => date)).toContain(today);
    expect((ahead?.startsOn ?? '') > today).toBe(true);
    const now = new Date(`${today}T12:00:00Z`);
    const { phases } = fairs[2]?.round.plan ?? {};
    expect(phases && phases.preferences < now && phases.closed > now).toBe(true);
    for (const { participants } of fairs) {
      const ids = participants.map(({ organisationId }) => organisationId);
      expect(ids).toEqual(expect.arrayContaining(Object.values(hosts)));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThanOrEqual(40);
    }
  });

  it('wish for the other side alone, each at most once', () => {
    for (const { participants } of make()) {
      const roleOf = new Map(participants.map((one) => [one.organisationId, one]));
      for (const { role, wishes } of participants) {
        const others = wishes.map(({ otherId }) => roleOf.get(otherId));
        expect(others.every((other) => other && other.role !== role)).toBe(true);
        expect(others.every((other) => other?.state === 'approved')).toBe(true);
        expect(new Set(others).size).toBe(others.length);
      }
    }
  });

  it('leave the wishes for the fair ahead to whoever tries the demo', () => {
    const ahead = make()[2];
    const own = ahead?.participants.filter(({ organisationId }) =>
      Object.values(hosts).includes(organisationId),
    );
    expect(own?.map(({ wishes }) => wishes)).toEqual([[], []]);
  });
});
