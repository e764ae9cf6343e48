import { judgeCompleteness } from './completeness.js';
import { emptyContent, type OfferContent } from './profile.content.js';

const offer: OfferContent = {
  id: null,
  kind: 'GOODS',
  codes: [],
  texts: [
    { language: 'en', isOriginal: true, isMachineMade: false, name: 'Mangoes', description: '' },
  ],
  unit: null,
  minimumOrder: null,
  monthlyCapacity: null,
  capacityLeft: null,
  leadTimeDays: null,
  price: null,
  delivery: null,
  site: null,
};

describe('judgeCompleteness', () => {
  it('asks for the minimum before all else', () => {
    const { score, openSteps } = judgeCompleteness(emptyContent, false, {
      ADD_PRICE: { opened: 9, raised: 0 },
    });
    expect(score).toBe(0);
    expect(openSteps[0]?.step).toBe('PUBLISH_MINIMUM');
    expect(openSteps[1]).toMatchObject({ step: 'ADD_PRICE', openNeeds: 9 });
  });

  it('speaks in effects where they are counted, and in reasons where not', () => {
    const content = { ...emptyContent, offers: [offer] };
    const counts = {
      ADD_PRODUCT_CODE: { opened: 14, raised: 2 },
      ADD_CERTIFICATE: { opened: 1, raised: 0 },
      ADD_CAPACITY: { opened: 0, raised: 3 },
    };
    const effects = judgeCompleteness(content, true, counts).openSteps.map(({ effect }) => effect);
    expect(effects[0]).toMatch(/HS code.*: eligible for 14 open needs\.$/);
    expect(effects[1]).toMatch(/certificate.*: eligible for 1 open need\.$/);
    expect(effects[2]).toMatch(/capacity.*: a better match for 3 open needs\.$/);
    expect(effects.at(-1)).toMatch(/: buyers with inclusion goals can find you\.$/);
  });

  it('rises with every step done', () => {
    const before = judgeCompleteness({ ...emptyContent, offers: [offer] }, true, {});
    const priced = { ...offer, leadTimeDays: 30 };
    const after = judgeCompleteness({ ...emptyContent, offers: [priced] }, true, {});
    expect(after.score).toBeGreaterThan(before.score);
  });
});
