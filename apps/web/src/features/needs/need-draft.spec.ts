import type { NeedContentFactsFragment } from '../../graphql/generated/needs';
import { emptyNeed, fromContent, toNeedInput } from './need-draft';

const content = {
  __typename: 'NeedContent',
  texts: [
    { __typename: 'NeedText', language: 'es', title: 'Mangos', description: '' },
    { __typename: 'NeedText', language: 'en', title: 'Mangoes', description: '' },
  ],
  codes: [
    { system: 'CPC', code: '21419', edition: '2.1' },
    { system: 'HS', code: '080450', edition: 'HS2022' },
  ],
  lines: [{ texts: [], codes: [], quantity: 5, unit: 'TNE' }],
  incoterms: ['FOB'],
  languages: ['es'],
  specification: [{ name: 'Brix', value: '14' }],
  budget: { currency: 'USD', incoterm: 'FOB', minMinorUnits: null, maxMinorUnits: 900, per: 'KGM' },
  allowedEconomies: [],
  certificates: [
    { name: 'HACCP', stance: 'MUST', weight: 70 },
    { name: 'HALAL', stance: 'PREFER', weight: 20 },
  ],
  quantity: 3,
  audience: 'INVITED',
  invited: ['org-1'],
  isAnonymous: true,
} as unknown as NeedContentFactsFragment;

describe('toNeedInput', () => {
  it('leaves out what is not stated', () => {
    const sent = JSON.parse(JSON.stringify(toNeedInput(emptyNeed, 'en'))) as object;
    for (const name of ['quantity', 'unit', 'deadline', 'deliveryEconomy']) {
      expect(sent).not.toHaveProperty(name);
    }
  });

  it('states the code with its edition, and certificates as musts', () => {
    const draft = {
      ...emptyNeed,
      code: '080450',
      edition: 'HS2022',
      quantity: 500,
      mustCertificates: ['HACCP'],
    };
    expect(toNeedInput(draft, 'es')).toMatchObject({
      texts: [{ language: 'es' }],
      codes: [{ system: 'HS', code: '080450', edition: 'HS2022' }],
      unit: 'KGM',
      certificates: [{ name: 'HACCP', stance: 'MUST' }],
    });
  });

  it('sends what it does not show as it was', () => {
    const sent = toNeedInput({ ...fromContent(content), title: 'Mangos frescos' }, 'en');
    expect(sent).toMatchObject({
      texts: [
        { language: 'es', title: 'Mangos frescos' },
        { language: 'en', title: 'Mangoes' },
      ],
      codes: [{ system: 'HS', code: '080450' }, { system: 'CPC' }],
      lines: [{ quantity: 5, unit: 'TNE' }],
      incoterms: ['FOB'],
      languages: ['es'],
      specification: [{ name: 'Brix', value: '14' }],
      budget: { currency: 'USD', maxMinorUnits: 900 },
      certificates: [
        { name: 'HACCP', stance: 'MUST', weight: 70 },
        { name: 'HALAL', stance: 'PREFER', weight: 20 },
      ],
      audience: 'INVITED',
      invited: ['org-1'],
    });
    expect(JSON.stringify(sent)).not.toContain('__typename');
  });
});
