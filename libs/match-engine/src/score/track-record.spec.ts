import { sampleContext, sampleNeed, sampleSupplier } from '../testing/samples.js';
import { scorePair } from './pair.js';
import { PRIORS } from './weights.js';

const past = (text: string) => ({
  date: '2026-05-05',
  buyerId: 'record:ministry',
  buyerName: 'Ministry of Trade',
  texts: { en: text },
  evidence: { level: 'PUBLIC_RECORD', date: '2026-05-05', source: 'awards.jsonl' } as const,
});

describe('a track record', () => {
  const scoreOf = (...texts: string[]) =>
    scorePair(sampleNeed(), sampleSupplier({ trackRecord: texts.map(past) }), sampleContext);
  const valueOf = (...texts: string[]) =>
    scoreOf(...texts).criteria.find(({ criterion }) => criterion === 'trackRecord')?.value;

  it('of other things never counts for less than none', () => {
    expect(valueOf()).toBe('unknown');
    expect(valueOf('Repair of a bridge')).toBeGreaterThanOrEqual(PRIORS.trackRecord);
    expect(scoreOf('Repair of a bridge').fused).toBeGreaterThanOrEqual(scoreOf().fused);
  });

  it('counts for more the nearer it is, and never above all', () => {
    const near = Object.values(sampleNeed().texts)[0] ?? '';
    const [far, close] = [valueOf('Repair of a bridge'), valueOf(near)];
    expect(close).toBeGreaterThan(Number(far));
    expect(valueOf(near, near, near, near, near, near)).toBeLessThanOrEqual(1_000_000);
  });
});
