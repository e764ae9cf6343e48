import { backedBy, checkFinding, lostBackings } from './backing.js';
import type { Evidence } from './evidence.js';
import { emptyContent } from './profile.content.js';
import { evidenceAfter } from './stated.js';

const stated: Evidence = { source: 'OWNER', on: '2026-01-01', level: 'SELF_DECLARED', by: 'owner' };
const backing = { agency: 'Trade Office', basis: 'Certificate of registration', url: null };
const onDay = (on: string) => ({ ...backing, on });

describe('the backing of facts', () => {
  const backed = backedBy(stated, 'DOCUMENT', onDay('2026-02-01'), 'officer');

  it('keeps who stated the fact, and says who looked at what', () => {
    expect(backed).toEqual({
      source: 'OWNER',
      on: '2026-02-01',
      level: 'DOCUMENT',
      by: 'officer',
      backing,
    });
    expect(backedBy(backed, 'SELF_DECLARED', onDay('2026-03-01'), 'officer')).toEqual({
      ...stated,
      on: '2026-03-01',
      by: 'officer',
    });
  });

  it('goes when the fact is changed, and stays when another is', () => {
    const before = {
      content: { ...emptyContent, legalName: 'Ana’s', staff: 4 },
      evidence: { legalName: backed, staff: stated },
    };
    const stamp = { ...stated, on: '2026-04-01' };
    const renamed = evidenceAfter(before, { ...before.content, legalName: 'Ana & Co' }, stamp);
    expect(renamed.legalName).toEqual(stamp);
    expect(lostBackings(before.evidence, renamed)).toEqual(['legalName']);
    const grown = evidenceAfter(before, { ...before.content, staff: 5 }, stamp);
    expect(grown.legalName).toEqual(backed);
    expect(lostBackings(before.evidence, grown)).toEqual([]);
  });

  it('needs a day that has come, what was seen, and an address that can be one', () => {
    const problems = checkFinding({ on: '2026-02-02', basis: '', url: 'no address' }, '2026-02-01');
    expect(problems.all.map(({ path }) => path)).toEqual(['on', 'basis', 'url']);
  });
});
