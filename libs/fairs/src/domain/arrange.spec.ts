import fc from 'fast-check';
import { arrange, canTalk, type FreeThings } from './arrange.js';

const person = (personId: string, ...languages: string[]) => ({ personId, languages });
const interpreter = (id: string, ...languages: string[]) => ({
  interpreterId: id,
  personId: `person ${id}`,
  languages,
});
const place = { id: 'table 1', kind: 'table' } as const;
const free: FreeThings = {
  buyers: [person('Ken', 'ja'), person('Mia', 'en', 'ja')],
  suppliers: [person('Ana', 'fil', 'en')],
  interpreters: [interpreter('Rio', 'ja', 'fil')],
  places: [place],
};

describe('arrange', () => {
  it('prefers people who share a language, whoever is named first', () => {
    expect(arrange(free)).toEqual({
      arrangement: { buyerPersonId: 'Mia', supplierPersonId: 'Ana', place },
    });
  });

  it('takes an interpreter for people who do not', () => {
    const [ken] = free.buyers;
    const answer = arrange({ ...free, buyers: ken ? [ken] : [] });
    expect(answer).toMatchObject({
      arrangement: { buyerPersonId: 'Ken', interpreter: { interpreterId: 'Rio' } },
    });
  });

  it('says what is missing', () => {
    expect(arrange({ ...free, buyers: [] })).toEqual({ missing: 'buyer' });
    expect(arrange({ ...free, suppliers: [] })).toEqual({ missing: 'supplier' });
    expect(arrange({ ...free, places: [] })).toEqual({ missing: 'place' });
    const buyers = [person('Ken', 'ja')];
    expect(arrange({ ...free, buyers, interpreters: [] })).toEqual({ missing: 'interpreter' });
  });

  it('lets two talk only with a language of both, or with somebody who has one of each', () => {
    const languages = fc.uniqueArray(fc.constantFrom('en', 'es', 'ja', 'zh-Hans', 'zh-Hant'));
    const people = fc.array(languages, { maxLength: 3 });
    fc.assert(
      fc.property(people, people, people, (buyers, suppliers, others) => {
        const things: FreeThings = {
          buyers: buyers.map((tags, n) => person(`b${n}`, ...tags)),
          suppliers: suppliers.map((tags, n) => person(`s${n}`, ...tags)),
          interpreters: others.map((tags, n) => interpreter(`i${n}`, ...tags)),
          places: [place],
        };
        const answer = arrange(things);
        if (!('arrangement' in answer)) return;
        const { buyerPersonId, supplierPersonId, interpreter: helper } = answer.arrangement;
        const buyer = things.buyers.find((one) => one.personId === buyerPersonId)!;
        const supplier = things.suppliers.find((one) => one.personId === supplierPersonId)!;
        const talks = helper
          ? canTalk(helper, buyer) && canTalk(helper, supplier)
          : canTalk(buyer, supplier);
        expect(talks).toBe(true);
      }),
    );
  });
});
