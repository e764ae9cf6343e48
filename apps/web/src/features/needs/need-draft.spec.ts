import { emptyNeed, toNeedInput } from './need-draft';

describe('toNeedInput', () => {
  it('leaves out what is not stated', () => {
    expect(toNeedInput(emptyNeed, 'en')).toMatchObject({
      codes: [],
      quantity: null,
      unit: null,
      deadline: null,
      certificates: [],
    });
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
});
