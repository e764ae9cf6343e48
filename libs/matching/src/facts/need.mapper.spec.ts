import { emptyNeed } from '#sourcing';
import { needFactsOf } from './need.mapper.js';

describe('needFactsOf', () => {
  it('hands on how soon the buyer pays, and nothing where that is not said', () => {
    const paymentTerms = { daysAfterDelivery: 30, advancePercent: 25 };
    const factsOf = (content: object) =>
      needFactsOf('n', { ...emptyNeed, ...content }, { id: 'b' });
    expect(factsOf({ paymentTerms }).paymentTerms).toEqual({
      daysAfterDelivery: 30,
      advanceShare: 0.25,
    });
    expect(factsOf({}).paymentTerms).toBeUndefined();
  });

  it('hands on accepted Incoterms also where no economy of delivery is said', () => {
    const { delivery } = needFactsOf('n', { ...emptyNeed, incoterms: ['CIF'] }, { id: 'b' });
    expect(delivery).toMatchObject({ incoterms: ['CIF'] });
    expect(delivery?.economy).toBeUndefined();
  });
});
