import { INCOTERMS } from '#match-engine';
import { ownershipLabels } from '#profiles';
import { inclusionLabels } from '#sourcing';
import { incotermCodes } from '#taxonomy';

/** Areas that may not import one another keep these lists apart; here both sides of each meet. */
describe('words that needs, profiles and the engine share', () => {
  it('are the same rules of Incoterms 2020', () => {
    expect([...INCOTERMS].sort()).toEqual([...incotermCodes].sort());
  });

  it('are the same ownership labels', () => {
    expect([...inclusionLabels].sort()).toEqual([...ownershipLabels].sort());
  });
});
