import { readFilter } from './match-filter';

describe('the filter of ranked matches', () => {
  it('reads what an address asks for', () => {
    const params = new URLSearchParams(
      'score=60&economy=PHL&certificate=haccp&evidence=VERIFIED&label=WOMEN_LED&newcomers=only',
    );
    expect(readFilter(params)).toEqual({
      minimumScore: 0.6,
      economies: ['PHL'],
      certificates: ['haccp'],
      minimumEvidence: 'VERIFIED',
      ownershipLabels: ['WOMEN_LED'],
      newcomersOnly: true,
    });
  });

  it('is none without choices, and leaves out what it does not know', () => {
    expect(readFilter(new URLSearchParams('after=3'))).toBeUndefined();
    expect(readFilter(new URLSearchParams('score=7&evidence=GOLD&label=BIG'))).toBeUndefined();
  });
});
