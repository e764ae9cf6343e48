import type { NeedContentFactsFragment } from '../../graphql/generated/needs';
import { emptyLine } from './line-draft';
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
  lines: [
    {
      texts: [
        { language: 'es', title: 'Cajas', description: '' },
        { language: 'en', title: 'Boxes', description: '' },
      ],
      codes: [{ system: 'CPC', code: '32153', edition: '2.1' }],
      quantity: 5,
      unit: 'TNE',
    },
  ],
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
      lines: [
        {
          texts: [{ title: 'Cajas' }, { title: 'Boxes' }],
          codes: [{ system: 'CPC' }],
          quantity: 5,
          unit: 'TNE',
        },
      ],
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

  it('sends the lines that were begun, each as it is shown', () => {
    const [line] = fromContent(content).lines;
    if (!line) throw new Error('The line is lost.');
    const changed = { ...line, title: 'Cajas de cartón', code: '481910', edition: 'HS2022' };
    const added = { ...emptyLine, title: 'Cintas', quantity: 20, unit: 'MTR' };
    const { lines } = toNeedInput({ ...emptyNeed, lines: [changed, added, emptyLine] }, 'fil');
    expect(lines).toEqual([
      {
        texts: [
          { language: 'es', title: 'Cajas de cartón', description: '' },
          { language: 'en', title: 'Boxes', description: '' },
        ],
        codes: [
          { system: 'HS', code: '481910', edition: 'HS2022' },
          { system: 'CPC', code: '32153', edition: '2.1' },
        ],
        quantity: 5,
        unit: 'TNE',
      },
      {
        texts: [{ language: 'fil', title: 'Cintas', description: '' }],
        codes: [],
        quantity: 20,
        unit: 'MTR',
      },
    ]);
  });
});
