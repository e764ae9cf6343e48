import { emptyNeed, toNeedInput } from './need-draft';

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
});
