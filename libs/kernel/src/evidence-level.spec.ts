import { evidenceLevels, isAtLeast, statedLevels, weakerOf } from './evidence-level.js';

describe('evidence levels', () => {
  it('stand in one order, of which profiles have a part', () => {
    expect(evidenceLevels.filter((level) => statedLevels.some((one) => one === level))).toEqual([
      ...statedLevels,
    ]);
    for (const [place, level] of evidenceLevels.entries()) {
      expect(evidenceLevels.filter((least) => isAtLeast(level, least))).toHaveLength(place + 1);
    }
  });

  it('of two give the weaker, whichever comes first', () => {
    expect(weakerOf('VERIFIED', 'DOCUMENT')).toBe('DOCUMENT');
    expect(weakerOf('DOCUMENT', 'VERIFIED')).toBe('DOCUMENT');
    expect(weakerOf('DOCUMENT', 'DOCUMENT')).toBe('DOCUMENT');
  });
});
